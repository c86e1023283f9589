package dev.puente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What changed between two texts, word by word: a longest common subsequence of words, spaces and signs.
 *
 * @param pieces of both texts in reading order; what was removed stands before what took its place
 */
public record Difference(List<Piece> pieces) {

	private static final Pattern BORDERS = Pattern
			.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)|(?<=[\\p{L}\\p{M}\\p{N}\\u200c])(?=[\\p{P}\\p{S}])"
					+ "|(?<=[\\p{P}\\p{S}])(?=\\S)");
	/** Texts with more pairs of words than this are shown as replaced whole. */
	private static final long MOST_PAIRS = 4_000_000;

	public Difference {
		pieces = List.copyOf(pieces);
	}

	/** What became of a piece. */
	public enum Change {
		KEPT, ADDED, REMOVED
	}

	/** A run of words of one fate. */
	public record Piece(Change change, String text) {

		long words() {
			return BORDERS.splitAsStream(text).filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit)).count();
		}
	}

	/** Compares two texts. */
	public static Difference of(String before, String after) {
		String[] old = before.isEmpty() ? new String[0] : BORDERS.split(before);
		String[] now = after.isEmpty() ? new String[0] : BORDERS.split(after);
		int start = 0;
		while (start < old.length && start < now.length && old[start].equals(now[start])) {
			start++;
		}
		int oldEnd = old.length;
		int nowEnd = now.length;
		while (oldEnd > start && nowEnd > start && old[oldEnd - 1].equals(now[nowEnd - 1])) {
			oldEnd--;
			nowEnd--;
		}
		Runs runs = new Runs();
		add(runs, Change.KEPT, now, 0, start);
		between(runs, List.of(old).subList(start, oldEnd), List.of(now).subList(start, nowEnd));
		add(runs, Change.KEPT, now, nowEnd, now.length);
		return new Difference(runs.pieces());
	}

	/** Tells whether the texts are the same. */
	public boolean none() {
		return pieces.stream().allMatch(piece -> piece.change() == Change.KEPT);
	}

	/** Counts the words that were added or removed. */
	public long words(Change change) {
		return pieces.stream().filter(piece -> piece.change() == change).mapToLong(Piece::words).sum();
	}

	private static void between(Runs runs, List<String> old, List<String> now) {
		if ((long) old.size() * now.size() > MOST_PAIRS) {
			old.forEach(word -> runs.add(Change.REMOVED, word));
			now.forEach(word -> runs.add(Change.ADDED, word));
			return;
		}
		int[][] common = common(old, now);
		int i = 0;
		int j = 0;
		while (i < old.size() || j < now.size()) {
			if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
				runs.add(Change.KEPT, now.get(j));
				i++;
				j++;
			} else if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
				runs.add(Change.REMOVED, old.get(i++));
			} else {
				runs.add(Change.ADDED, now.get(j++));
			}
		}
	}

	/** Returns at [i][j] the length of the longest common subsequence of both texts from there on. */
	private static int[][] common(List<String> old, List<String> now) {
		int[][] common = new int[old.size() + 1][now.size() + 1];
		for (int i = old.size() - 1; i >= 0; i--) {
			for (int j = now.size() - 1; j >= 0; j--) {
				common[i][j] = old.get(i).equals(now.get(j)) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
			}
		}
		return common;
	}

	private static void add(Runs runs, Change change, String[] words, int from, int to) {
		for (int i = from; i < to; i++) {
			runs.add(change, words[i]);
		}
	}

	/** Gathers words into runs; a space between two changes belongs to both, so that a phrase is struck out as one. */
	private static final class Runs {

		private final List<Piece> pieces = new ArrayList<>();
		private final StringBuilder removed = new StringBuilder();
		private final StringBuilder added = new StringBuilder();
		private final StringBuilder kept = new StringBuilder();

		void add(Change change, String word) {
			if (change == Change.KEPT) {
				kept.append(word);
				return;
			}
			if (!kept.isEmpty()) {
				settleKept();
			}
			(change == Change.ADDED ? added : removed).append(word);
		}

		private void settleKept() {
			if (kept.toString().isBlank() && !(removed.isEmpty() && added.isEmpty())) {
				removed.append(kept);
				added.append(kept);
			} else {
				flush();
				keep(kept.toString());
			}
			kept.setLength(0);
		}

		private void flush() {
			put(Change.REMOVED, removed.toString());
			put(Change.ADDED, added.toString());
			removed.setLength(0);
			added.setLength(0);
		}

		/** Space around a change belongs to no change: it would only be struck out or underlined. */
		private void put(Change change, String text) {
			String words = text.strip();
			int start = text.indexOf(words);
			keep(text.substring(0, start));
			if (!words.isEmpty()) {
				pieces.add(new Piece(change, words));
			}
			keep(text.substring(start + words.length()));
		}

		private void keep(String text) {
			if (!text.isEmpty()) {
				pieces.add(new Piece(Change.KEPT, text));
			}
		}

		List<Piece> pieces() {
			flush();
			keep(kept.toString());
			return pieces;
		}
	}
}
