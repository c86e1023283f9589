package dev.puente.knowledge;

import java.util.ArrayList;
import java.util.List;

/** {@code lexicon.tsv}: general words of Persian and Spanish that translate each other. */
public final class Lexicon {

	static final String FILE = "lexicon.tsv";
	private static final int COLUMNS = 4;

	private final List<Pair> pairs;

	private Lexicon(List<Pair> pairs) {
		this.pairs = List.copyOf(pairs);
	}

	/**
	 * A word with a translation.
	 *
	 * @param fa Persian, verbs in the infinitive
	 * @param es Spanish, verbs in the infinitive
	 * @param partOfSpeech such as noun or verb
	 * @param weight 0–1: how usual the translation is
	 */
	public record Pair(String fa, String es, String partOfSpeech, double weight) {

		/** Tells whether the pair names a country, city or the like: Spanish writes those with a capital. */
		public boolean names() {
			return Character.isUpperCase(es.codePointAt(0));
		}
	}

	/** Reads a folder's lexicon; a folder without one has an empty lexicon, and lines that do not fit are left out. */
	public static Lexicon read(KnowledgeFolder folder) {
		List<Pair> pairs = new ArrayList<>();
		folder.file(FILE).stream().flatMap(String::lines).skip(1).map(line -> line.split("\t")).filter(columns -> columns.length == COLUMNS)
				.forEach(columns -> pairs.add(new Pair(columns[0], columns[1], columns[2], Double.parseDouble(columns[3]))));
		return new Lexicon(pairs);
	}

	/** Returns the pairs in the order of the file. */
	public List<Pair> pairs() {
		return pairs;
	}
}
