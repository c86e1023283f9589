package dev.puente.admin;

import java.util.Optional;

import tools.jackson.core.JacksonException;

/** Follows an audit log line by line and finds the first one that was changed, put in or taken out. */
final class AuditChain {

	private long number;
	private String hash = "";
	private boolean begun;

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
		Optional<String> fault = begun || entry.number() == 1 ? broken(entry) : Optional.empty();
		begun = true;
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

	/** Returns the number of the last line, 0 before the first one. */
	long number() {
		return number;
	}

	/** Returns the hash of the last line, empty before the first one. */
	String hash() {
		return hash;
	}
}
