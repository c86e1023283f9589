package dev.puente.admin;

import java.time.Instant;
import java.util.Optional;

import tools.jackson.core.JacksonException;

/**
 * Follows an audit log line by line and finds the first one that was changed, put in or taken out. A log may begin later than with number 1:
 * then a checkpoint further on, which is itself hashed, must tell number and hash of the line before its first one.
 */
final class AuditChain {

	private long number;
	private String hash = "";
	private long first;
	private String before = "";
	private Instant since = Instant.EPOCH;
	private boolean accounted;

	/**
	 * Takes the next line.
	 *
	 * @return what is wrong with it, or nothing
	 */
	Optional<String> next(String line) {
		AuditEntry entry;
		try {
			entry = AuditEntry.of(line);
		} catch (JacksonException | java.time.DateTimeException e) {
			return Optional.of("the line after number " + number + " is no entry");
		}
		Optional<String> fault = first > 0 || entry.number() == 1 ? broken(entry) : Optional.empty();
		if (first == 0) {
			first = entry.number();
			before = entry.previous();
			since = entry.at();
			accounted = first == 1;
		}
		accounted |= AuditCheckpoint.of(entry).filter(mark -> mark.end().equals(new AuditStream.Head(first - 1, before))).isPresent();
		number = entry.number();
		hash = AuditEntry.hash(line);
		return fault;
	}

	private Optional<String> broken(AuditEntry entry) {
		if (entry.number() != number + 1) {
			return Optional.of("after number " + number + " comes number " + entry.number());
		}
		return entry.previous().equals(hash)
				? Optional.empty()
				: Optional.of("number " + number + " was changed after number "
						+ entry.number() + " was written");
	}

	/** Tells whether a line is a whole entry. */
	static boolean isEntry(String line) {
		return new AuditChain().next(line).filter(fault -> fault.endsWith("no entry")).isEmpty();
	}

	/** Returns the number of the first line, 0 before it. */
	long first() {
		return first;
	}

	/** Returns when the first line was written. */
	Instant since() {
		return since;
	}

	/** Tells what is wrong with the beginning once the end was read. */
	Optional<String> missing() {
		return first == 0 || accounted
				? Optional.empty()
				: Optional.of("it begins with number " + first + ", and no checkpoint tells that the entries before were removed");
	}

	/** Returns the number of the last line, 0 before the first one. */
	long number() {
		return number;
	}

	/** Returns the hash of the last line, empty before the first one. */
	String hash() {
		return hash;
	}
}
