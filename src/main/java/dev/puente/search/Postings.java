package dev.puente.search;

/**
 * Where a term of a field stands.
 *
 * @param passages their numbers, ascending
 * @param frequencies how often it stands in each, 1–127
 * @param rarity its inverse document frequency
 */
record Postings(char[] passages, byte[] frequencies, float rarity) {

	static final Postings NONE = new Postings(new char[0], new byte[0], 0);

	int size() {
		return passages.length;
	}
}
