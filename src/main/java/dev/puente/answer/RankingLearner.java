package dev.puente.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.puente.answer.RankingFit.Lesson;
import dev.puente.answer.WithheldQuestions.Withheld;
import dev.puente.knowledge.Generation;
import dev.puente.knowledge.Lexicon;
import dev.puente.knowledge.Passage;
import dev.puente.knowledge.SilentQuestions;
import dev.puente.search.PassageSearch;

/**
 * Learns how much each signal counts from questions that neither index nor vectors know. Every other one of them is learned from; the others
 * tell what that brings.
 */
public final class RankingLearner {

	private final Answers answers;
	private final PassageSearch search;
	private final Generation whole;
	private final Lexicon lexicon;
	private final SilentQuestions silent;

	/** Knows the documents to learn from. */
	public RankingLearner(Answers answers, PassageSearch search, Generation whole, Lexicon lexicon, SilentQuestions silent) {
		this.answers = answers;
		this.search = search;
		this.whole = whole;
		this.lexicon = lexicon;
		this.silent = silent;
	}

	/**
	 * What was learned.
	 *
	 * @param properties the weights as {@code ranking.properties} holds them
	 * @param before share of the questions not learned from whose right sentence comes first by the packaged weights, 0–1
	 * @param after the same by the learned ones
	 * @param lessons how many questions were learned from
	 * @param tried how many were not
	 */
	public record Learned(String properties, double before, double after, int lessons, int tried) {
	}

	/**
	 * Learns; the same seed and knowledge give the same weights.
	 *
	 * @param round called after each of {@link Learning#ROUNDS} rounds of making vectors
	 */
	public Learned learn(long seed, Runnable round) {
		Generation without = WithheldQuestions.without(whole);
		Meaning meaning = Learning.learn(new Lessons(without, lexicon, silent), seed, round);
		PassageSearch.Indexed indexed = search.aside(without);
		List<Lesson> learned = new ArrayList<>();
		List<Lesson> tried = new ArrayList<>();
		for (Withheld question : WithheldQuestions.of(whole)) {
			lesson(question, indexed, meaning).ifPresent((learned.size() <= tried.size() ? learned : tried)::add);
		}
		double[] packaged = Ranking.PACKAGED.weights();
		double[] weights = RankingFit.fit(learned, packaged);
		return new Learned(properties(weights), won(tried, packaged), won(tried, weights), learned.size(), tried.size());
	}

	/** Nothing is learned from a question whose answer the search does not find. */
	private Optional<Lesson> lesson(Withheld asked, PassageSearch.Indexed indexed, Meaning meaning) {
		Question question = new Question(asked.question(), Optional.of(asked.language()), List.of());
		List<double[]> signals = new ArrayList<>();
		BitSet right = new BitSet();
		float[] about = meaning.of(asked.question(), Asked.of(asked.question()));
		for (Evidence evidence : answers.evidence(question, indexed)) {
			right.set(signals.size(), asked.isAnsweredBy(evidence));
			signals.add(meantAnew(evidence, about, meaning, asked));
		}
		return right.isEmpty() ? Optional.empty() : Optional.of(new Lesson(signals, right));
	}

	/** The packaged vectors know the question: what they say of it tells nothing. */
	private static double[] meantAnew(Evidence evidence, float[] about, Meaning meaning, Withheld asked) {
		double[] signals = evidence.signals().clone();
		Passage.Text text = evidence.text();
		if (!text.phrasings().isEmpty()) {
			signals[Signal.MEANING.ordinal()] = Meaning.likeness(about, meaning.of(
					List.of(evidence.sentence().text(), text.heading(), evidence.document().titleIn(asked.language()))));
			signals[Signal.MEANING_ASKED.ordinal()] = text.phrasings().stream()
					.filter(phrasing -> phrasing.sentences().contains(evidence.position()))
					.mapToDouble(phrasing -> Meaning.likeness(about, meaning.of(phrasing.question(), Asked.of(phrasing.question())))).max()
					.orElse(0);
		}
		return signals;
	}

	private static double won(List<Lesson> lessons, double[] weights) {
		return lessons.isEmpty() ? 0 : (double) lessons.stream().filter(lesson -> lesson.wonBy(weights)).count() / lessons.size();
	}

	private static String properties(double[] weights) {
		StringBuilder text = new StringBuilder();
		for (Signal signal : Signal.values()) {
			text.append(String.format(Locale.ROOT, "%s=%.3f%n", signal.name().toLowerCase(Locale.ROOT), weights[signal.ordinal()]));
		}
		return text.toString();
	}
}
