package dev.puente.telegram;

import java.util.ArrayList;
import java.util.List;

/**
 * Text and what is special about pieces of it; offsets are UTF-16 code units, as the Bot API counts.
 *
 * @param text without markup
 * @param marks within the text
 */
record RichText(String text, List<Mark> marks) {

	RichText {
		marks = List.copyOf(marks);
		for (Mark mark : marks) {
			if (mark.offset() < 0 || mark.length() <= 0 || mark.end() > text.length()) {
				throw new IllegalArgumentException("mark outside of the text");
			}
		}
	}

	/**
	 * A special piece.
	 *
	 * @param type a MessageEntity's type: {@code bold}, {@code text_link}
	 * @param url of a {@code text_link}, else empty
	 */
	record Mark(String type, int offset, int length, String url) {

		int end() {
			return offset + length;
		}
	}

	RichText plain() {
		return new RichText(text, List.of());
	}

	/** Returns a piece with the marks that reach into it, cut at its borders. */
	RichText part(int from, int to) {
		List<Mark> inside = new ArrayList<>();
		for (Mark mark : marks) {
			int start = Math.max(from, mark.offset());
			int end = Math.min(to, mark.end());
			if (start < end) {
				inside.add(new Mark(mark.type(), start - from, end - start, mark.url()));
			}
		}
		return new RichText(text.substring(from, to), inside);
	}

	/** Puts a text together piece by piece. */
	static final class Builder {

		private final StringBuilder text = new StringBuilder();
		private final List<Mark> marks = new ArrayList<>();

		boolean isEmpty() {
			return text.isEmpty();
		}

		Builder add(String piece) {
			text.append(piece);
			return this;
		}

		Builder bold(String piece) {
			return mark("bold", piece, "");
		}

		Builder link(String piece, String url) {
			return mark("text_link", piece, url);
		}

		RichText build() {
			return new RichText(text.toString(), marks);
		}

		private Builder mark(String type, String piece, String url) {
			if (!piece.isEmpty()) {
				marks.add(new Mark(type, text.length(), piece.length(), url));
			}
			return add(piece);
		}
	}
}
