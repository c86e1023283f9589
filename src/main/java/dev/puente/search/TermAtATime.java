package dev.puente.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

import dev.puente.language.Language;

/**
 * Scores every passage that holds a word of a question, one word after the other (term at a time; Turtle and Flood 1995). A question becomes a
 * hundred clauses: among some thousand passages, setting up Lucene's pruning scorers for each costs many times what they save.
 */
final class TermAtATime {

	/** The most passages of an index that is scored so; postings keep their numbers in 16 bits. */
	static final int MOST_PASSAGES = 1 << 16;

	/** Worst first; of two that score the same, the later indexed. */
	private static final Comparator<ScoreDoc> WORST_FIRST = Comparator.<ScoreDoc>comparingDouble(found -> found.score)
			.thenComparing(found -> found.doc, Comparator.reverseOrder());

	private final IndexSearcher searcher;
	private final int size;
	private final Map<String, FieldPostings> fields = new ConcurrentHashMap<>();

	TermAtATime(IndexSearcher searcher) {
		this.searcher = searcher;
		this.size = searcher.getIndexReader().maxDoc();
	}

	/** Returns where a term of a field stands. */
	Postings postings(String field, String text) {
		return field(field).of(text);
	}

	private FieldPostings field(String field) {
		return fields.computeIfAbsent(field, name -> new FieldPostings(name, searcher));
	}

	/** Returns the best passages, best first; ties in the order of indexing. */
	List<ScoreDoc> search(Clause clause, Optional<Language> language, Set<String> gone, int k) {
		Scores scores = new Scoring().scores(clause, 1);
		BitSet seen = seen(language, gone);
		PriorityQueue<ScoreDoc> best = new PriorityQueue<>(k + 1, WORST_FIRST);
		for (int i = 0; i < scores.size(); i++) {
			if (seen.get(scores.passages()[i]) && (best.size() < k || scores.values()[i] >= best.peek().score)) {
				best.add(new ScoreDoc(scores.passages()[i], scores.values()[i]));
				if (best.size() > k) {
					best.poll();
				}
			}
		}
		Deque<ScoreDoc> bestFirst = new ArrayDeque<>(best.size());
		while (!best.isEmpty()) {
			bestFirst.addFirst(best.poll());
		}
		return new ArrayList<>(bestFirst);
	}

	/** Returns what a clause adds to the scores of passages. */
	double[] scores(Clause clause, int[] passages) {
		Scores scores = new Scoring().scores(clause, 1);
		float[] all = new float[size];
		for (int i = 0; i < scores.size(); i++) {
			all[scores.passages()[i]] = scores.values()[i];
		}
		return Arrays.stream(passages).mapToDouble(passage -> all[passage]).toArray();
	}

	private BitSet seen(Optional<Language> language, Set<String> gone) {
		BitSet seen = new BitSet(size);
		if (language.isPresent()) {
			set(seen, postings(Fields.LANGUAGE, language.get().code()), true);
		} else {
			seen.set(0, size);
		}
		gone.forEach(document -> set(seen, postings(Fields.DOCUMENT, document), false));
		return seen;
	}

	private static void set(BitSet bits, Postings postings, boolean value) {
		for (char passage : postings.passages()) {
			bits.set(passage, value);
		}
	}

	/**
	 * What a clause brings.
	 *
	 * @param passages in any order
	 * @param values the score of each
	 * @param size how many they are; the arrays may be longer
	 */
	private record Scores(char[] passages, float[] values, int size) {
	}

	/** Scores one question. */
	private final class Scoring {

		private final double[] sum = new double[size];
		private final char[] times = new char[size];

		private Scores scores(Clause clause, float weight) {
			return switch (clause) {
				case Clause.Word word -> word(word, weight);
				case Clause.Weighted weighted -> scores(weighted.clause(), weight * weighted.weight());
				case Clause.Shared shared -> shared(shared, weight);
				case Clause.Sum all -> together(parts(all.clauses(), weight), false, 1);
				case Clause.All all -> together(parts(all.clauses(), weight), false, all.clauses().size());
				case Clause.Best any -> together(parts(any.clauses(), weight), true, 1);
			};
		}

		private List<Scores> parts(List<Clause> clauses, float weight) {
			List<Scores> parts = new ArrayList<>(clauses.size());
			for (Clause clause : clauses) {
				parts.add(scores(clause, weight));
			}
			return parts;
		}

		private Scores word(Clause.Word word, float weight) {
			FieldPostings field = field(word.field());
			Postings postings = field.of(word.text());
			float[] values = new float[postings.size()];
			for (int i = 0; i < values.length; i++) {
				values[i] = weight * field.score(postings.rarity(), postings.frequencies()[i], postings.passages()[i]);
			}
			return new Scores(postings.passages(), values, values.length);
		}

		private Scores shared(Clause.Shared shared, float weight) {
			FieldPostings field = field(shared.field());
			List<Scores> occurrences = new ArrayList<>(shared.ways().size());
			float rarity = Float.MAX_VALUE;
			for (Clause.Way way : shared.ways()) {
				Postings postings = field.of(way.text());
				if (postings.size() > 0) {
					rarity = Math.min(rarity, postings.rarity());
					float[] counted = new float[postings.size()];
					for (int i = 0; i < counted.length; i++) {
						counted[i] = way.weight() * postings.frequencies()[i];
					}
					occurrences.add(new Scores(postings.passages(), counted, counted.length));
				}
			}
			Scores all = together(occurrences, false, 1);
			float[] values = new float[all.size()];
			for (int i = 0; i < values.length; i++) {
				values[i] = weight * field.score(rarity, all.values()[i], all.passages()[i]);
			}
			return new Scores(all.passages(), values, values.length);
		}

		/**
		 * Unites what clauses bring.
		 *
		 * @param best whether the best counts instead of the sum
		 * @param needed how many of them a passage must have
		 */
		private Scores together(List<Scores> parts, boolean best, int needed) {
			if (parts.size() == 1) {
				return parts.getFirst();
			}
			char[] found = new char[Math.min(size, parts.stream().mapToInt(Scores::size).sum())];
			int all = 0;
			for (Scores part : parts) {
				for (int i = 0; i < part.size(); i++) {
					char passage = part.passages()[i];
					float value = part.values()[i];
					if (times[passage]++ == 0) {
						found[all++] = passage;
						sum[passage] = value;
					} else {
						sum[passage] = best ? Math.max(sum[passage], value) : sum[passage] + value;
					}
				}
			}
			return kept(found, all, needed);
		}

		private Scores kept(char[] found, int all, int needed) {
			float[] values = new float[all];
			int kept = 0;
			for (int i = 0; i < all; i++) {
				char passage = found[i];
				if (times[passage] >= needed) {
					found[kept] = passage;
					values[kept++] = (float) sum[passage];
				}
				times[passage] = 0;
			}
			return new Scores(found, values, kept);
		}
	}
}
