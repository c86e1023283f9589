package dev.puente.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a file, as a reader of it sees it.
 *
 * @param blocks headings and paragraphs in reading order
 * @param hidden characters left out because no reader sees them: white, tiny, beside the page or switched off
 * @param invisible characters left out because they have no form: zero-width ones, overrides of direction, controls
 * @param repeated lines left out because they stand on many pages, and page numbers
 */
record Extract(List<Block> blocks, int hidden, int invisible, int repeated) {

	/** Characters of a document's text in one language. */
	static final int LONGEST = 900_000;

	Extract {
		blocks = List.copyOf(blocks);
	}

	/** A piece of text in one line. */
	record Block(boolean heading, String text) {
	}

	/** Gathers blocks and cleans them. */
	static final class Gathering {

		private final List<Block> blocks = new ArrayList<>();
		private int length;
		private int hidden;
		private int invisible;
		private int repeated;

		void add(boolean heading, String raw) throws AttachmentRefused {
			VisibleText text = VisibleText.of(raw);
			invisible += text.leftOut();
			length += text.text().length();
			if (length > LONGEST) {
				throw new AttachmentRefused(Refusal.LONG);
			}
			if (!text.text().isEmpty()) {
				blocks.add(new Block(heading, text.text()));
			}
		}

		void hide(int characters) {
			hidden += characters;
		}

		void repeat(int lines) {
			repeated += lines;
		}

		Extract done() throws AttachmentRefused {
			if (blocks.isEmpty()) {
				throw new AttachmentRefused(Refusal.EMPTY);
			}
			return new Extract(blocks, hidden, invisible, repeated);
		}
	}

	/** Returns the text without its structure. */
	String plain() {
		return blocks.stream().map(Block::text).collect(Collectors.joining(" "));
	}

	/** Writes the extract, a block a line; {@link #read} reads it. */
	String written() {
		return "hidden\t" + hidden + "\t" + invisible + "\t" + repeated + "\n"
				+ blocks.stream().map(block -> (block.heading() ? "h\t" : "p\t") + block.text() + "\n").collect(Collectors.joining());
	}

	/** Reads what {@link #written} wrote. */
	static Extract read(String written) {
		List<String> lines = written.lines().toList();
		List<Integer> counts = Pattern.compile("\t").splitAsStream(lines.getFirst()).skip(1).map(Integer::valueOf).toList();
		return new Extract(lines.stream().skip(1).map(line -> new Block(line.startsWith("h"), line.substring(2))).toList(),
				counts.get(0), counts.get(1), counts.get(2));
	}
}
