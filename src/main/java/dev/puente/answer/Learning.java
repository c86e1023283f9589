package dev.puente.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Random;

import dev.puente.answer.MeaningLearner.Pair;
import dev.puente.knowledge.Generation;
import dev.puente.knowledge.Lexicon;
import dev.puente.knowledge.SilentQuestions;

/** Learns what Puente's answers lean on from the knowledge itself; the questions of evaluation have no part in it. */
public final class Learning {

	/** Times that each question is learned from. */
	public static final int ROUNDS = 16;
	private static final int BATCH = 256;
	private static final int STRANGERS = 256;
	private static final int WORD_STEPS = 8;
	private static final double FASTEST = 0.1;
	private static final double SLOWEST = 0.01;

	private Learning() {
	}

	/**
	 * Learns which questions and sentences mean the same, by vectors of their words and runs of letters, and apart from what nothing answers.
	 *
	 * @param lexicon words with their translations, which bring the languages together
	 * @param silent what nothing answers, which comes to lie apart
	 * @param seed the same one and the same knowledge give the same vectors
	 * @param out gets the vectors; they are packaged as {@code meaning.bin}
	 * @param round called after each of the {@value #ROUNDS} rounds
	 * @throws IOException when the vectors cannot be written
	 */
	public static void meanings(Generation generation, Lexicon lexicon, SilentQuestions silent, long seed, OutputStream out, Runnable round)
			throws IOException {
		learn(new Lessons(generation, lexicon, silent), seed, round).write(out);
	}

	static Meaning learn(Lessons lessons, long seed, Runnable round) {
		Random random = new Random(seed);
		MeaningLearner learner = new MeaningLearner(random);
		for (int i = 0; i < ROUNDS; i++) {
			double rate = FASTEST * (1 - (double) i / ROUNDS) + SLOWEST;
			List<Pair> pairs = lessons.pairs(random);
			for (int start = 0; start < pairs.size(); start += BATCH) {
				learner.step(pairs.subList(start, Math.min(start + BATCH, pairs.size())), lessons.unanswered(STRANGERS, random), rate);
			}
			for (int step = 0; step < WORD_STEPS; step++) {
				learner.step(lessons.words(BATCH, random), List.of(), rate);
			}
			Lessons.Confusing confusing = lessons.confusing(learner.learned(), random);
			for (int start = 0; start < confusing.pairs().size(); start += BATCH) {
				int end = Math.min(start + BATCH, confusing.pairs().size());
				learner.step(confusing.pairs().subList(start, end), confusing.unanswered().subList(start, end), rate);
			}
			round.run();
		}
		return learner.learned();
	}
}
