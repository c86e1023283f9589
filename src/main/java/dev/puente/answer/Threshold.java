package dev.puente.answer;

import java.util.List;

import dev.puente.search.QueryTerm;

/**
 * Whether evidence suffices to answer, or Puente had better say that it does not know.
 *
 * <p>A logistic rule: what of the question the best sentence and its frame lack, by sort of word, what they hold, and how well the sentence
 * fits. Its weights were fitted by logistic regression to the project's questions, answerable and not; {@code knowledge/questions/} holds them.
 */
final class Threshold {

	private static final double STRANGE = -1.33;
	private static final double NAME = -4.53;
	private static final double UNKNOWN_NOUN = -0.76;
	private static final double NOUN = -0.79;
	private static final double FAINT = -0.52;
	private static final double NUMBER = -1.59;
	private static final double HELD = 0.58;
	private static final double WORDS = 1.05;
	private static final double SCORE = 6.5;
	private static final double CONSTANT = -9.42;
	/** Log-odds from which on an answer is given: rather a refusal too many than a wrong answer. */
	private static final double ENOUGH = 0.25;
	/** Weight from which on a word counts in full. */
	private static final double TELLING = 5;

	private Threshold() {
	}

	/** Tells whether the first of the evidence is good enough to answer a question with these terms. */
	static boolean suffices(List<QueryTerm> terms, List<Evidence> evidence) {
		return !evidence.isEmpty() && logOdds(terms, evidence.getFirst()) > ENOUGH;
	}

	/** Returns the logarithm of the odds that the evidence answers the question. */
	static double logOdds(List<QueryTerm> terms, Evidence evidence) {
		double sum = CONSTANT + WORDS * terms.size() + SCORE * evidence.score();
		for (QueryTerm term : terms) {
			double weight = Math.min(TELLING, term.weight()) / TELLING;
			double match = evidence.held().match(term);
			sum += weight * (match * HELD + (1 - match) * missing(term));
		}
		return sum;
	}

	/** Returns what it counts that a text lacks a word. */
	private static double missing(QueryTerm term) {
		return switch (term.kind()) {
			case STRANGE -> term.known() ? NOUN : STRANGE;
			case NOUN -> term.known() ? NOUN : UNKNOWN_NOUN;
			case NAME -> NAME;
			case FAINT -> FAINT;
			case NUMBER, YEAR -> NUMBER;
		};
	}
}
