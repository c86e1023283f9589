package dev.puente.admin;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry of the audit log that vouches for entries which are no longer there: the number and the hash of the last of them. It stands in the
 * chain itself, so that nobody can put one in or change one unnoticed.
 *
 * @param end the last entry that is not there
 * @param cut whether everybody is to remove what it vouches for; else one replica alone began later
 */
record AuditCheckpoint(AuditStream.Head end, boolean cut) {

	/** What the log calls one that removes what is older than the settings allow. */
	static final String CUT = "audit.cut";
	/** What the log calls one of a replica whose copy begins later, because nobody has the entries before any more. */
	static final String JOIN = "audit.join";
	private static final Pattern HASH = Pattern.compile("(?<hash>[0-9a-f]{64})\\b.*");
	private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

	/** Reads one out of an entry; most entries are none. */
	static Optional<AuditCheckpoint> of(AuditEntry entry) {
		boolean cut = entry.action().equals(CUT);
		Matcher hash = HASH.matcher(entry.detail());
		if (!cut && !entry.action().equals(JOIN) || !NUMBER.matcher(entry.subject()).matches() || !hash.matches()) {
			return Optional.empty();
		}
		return Optional.of(new AuditCheckpoint(new AuditStream.Head(Long.parseLong(entry.subject()), hash.group("hash")), cut));
	}
}
