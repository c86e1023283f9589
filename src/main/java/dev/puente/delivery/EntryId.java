package dev.puente.delivery;

import java.util.Comparator;

/**
 * Place of a letter in its stream.
 *
 * @param millis Redis' clock when it was appended
 * @param number counts the letters of one millisecond
 */
record EntryId(long millis, long number) implements Comparable<EntryId> {

	/** Before every letter. */
	static final EntryId START = new EntryId(0, 0);
	private static final Comparator<EntryId> ORDER = Comparator.comparingLong(EntryId::millis).thenComparingLong(EntryId::number);

	static EntryId parse(String text) {
		int hyphen = text.indexOf('-');
		return new EntryId(Long.parseLong(text.substring(0, hyphen)), Long.parseLong(text.substring(hyphen + 1)));
	}

	@Override
	public int compareTo(EntryId other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return millis + "-" + number;
	}
}
