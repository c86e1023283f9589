package dev.puente.search;

/** Tells in which letters a folded word is written. */
final class Script {

	private Script() {
	}

	static boolean persian(String word) {
		return !word.isEmpty() && word.chars().allMatch(c -> c >= 0x0621 && c <= 0x06FF);
	}

	static boolean latin(String word) {
		return !word.isEmpty() && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
	}
}
