package dev.puente.answer;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The distinct stems of a text, as numbers: a question is held against thousands of texts, and numbers compare many times faster than strings.
 *
 * <p>A stem's number is its 64-bit hash (FNV-1a of its UTF-16 units, Fowler, Noll and Vo 1991, bits mixed once more). Among the 100,000 stems of
 * a large knowledge base two share one with a probability of 3 in 10,000,000,000.
 *
 * @param numbers ascending
 */
record Stems(long[] numbers) {

	static final Stems NONE = new Stems(new long[0]);
	private static final long FNV_OFFSET = 0xcbf29ce484222325L;
	private static final long FNV_PRIME = 0x100000001b3L;

	static Stems of(Collection<String> stems) {
		return new Stems(stems.stream().mapToLong(Stems::number).sorted().distinct().toArray());
	}

	/** Returns the numbers of stems in their order, repeated ones too. */
	static long[] row(List<String> stems) {
		return stems.stream().mapToLong(Stems::number).toArray();
	}

	static long number(String stem) {
		long hash = FNV_OFFSET;
		for (int i = 0; i < stem.length(); i++) {
			hash = (hash ^ stem.charAt(i)) * FNV_PRIME;
		}
		hash ^= hash >>> 32;
		return hash;
	}

	int size() {
		return numbers.length;
	}

	boolean contains(long number) {
		return Arrays.binarySearch(numbers, number) >= 0;
	}

	boolean containsAll(long[] all) {
		for (long number : all) {
			if (!contains(number)) {
				return false;
			}
		}
		return true;
	}

	boolean containsAll(List<String> stems) {
		for (String stem : stems) {
			if (!contains(number(stem))) {
				return false;
			}
		}
		return true;
	}

	/** Returns how many stems another text shares with this one. */
	int shared(Stems other) {
		int shared = 0;
		for (long number : other.numbers) {
			shared += contains(number) ? 1 : 0;
		}
		return shared;
	}

	/** Returns these and some more. */
	Stems with(Collection<String> more) {
		return union(List.of(this, of(more)));
	}

	/** Returns all stems of some texts. */
	static Stems union(Collection<Stems> texts) {
		return new Stems(texts.stream().flatMapToLong(text -> Arrays.stream(text.numbers)).sorted().distinct().toArray());
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Stems stems && Arrays.equals(numbers, stems.numbers);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(numbers);
	}

	@Override
	public String toString() {
		return Arrays.toString(numbers);
	}
}
