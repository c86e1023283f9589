package dev.puente.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.puente.knowledge.Generation;
import dev.puente.language.Language;
import dev.puente.search.QueryTerm;

/**
 * What was found for a question.
 *
 * @param language of the answer
 * @param written of the passages; another one than the answer's: only in documents that have no text in the answer's
 * @param question in the visitor's words, its relative times as dates
 * @param posed the question as far as it was understood
 * @param sought its words
 * @param evidence best first
 * @param prepared the documents looked at
 */
record Found(Language language, Language written, String question, Posed posed, Sought sought, List<Evidence> evidence,
		Prepared prepared) {

	/** Likeness from which on a question is one that is known. */
	private static final double ASKED = 0.9;

	Generation generation() {
		return prepared.stemmed().generation();
	}

	List<QueryTerm> terms() {
		return sought.terms();
	}

	boolean foreign() {
		return written != language;
	}

	/** Returns how probable it is that the evidence answers the question, 0–1. */
	double probability() {
		return evidence.isEmpty() ? 0 : Threshold.PACKAGED.probability(features());
	}

	/** Tells whether it is probable enough for an answer. */
	boolean suffices() {
		if (evidence.isEmpty()) {
			return false;
		}
		double probability = probability();
		AnswerMeters.weighed(language, probability);
		return probability >= Threshold.PACKAGED.enough(language) && !Numbered.lacked(question, evidence.getFirst(), written)
				&& !Lack.in(this);
	}

	Map<Feature, Double> features() {
		return Feature.of(posed, terms(), evidence, prepared.silences().likeness(sought, posed, language));
	}

	/** Tells whether the best sentence is known to answer just this question, which asks two things. */
	boolean askedTogether() {
		return !evidence.isEmpty() && evidence.getFirst().likeness().value() >= ASKED
				&& Compound.parts(new Question(evidence.getFirst().likeness().known().question(), Optional.of(language), List.of()))
						.isPresent();
	}

	/** Tells whether the best sentence itself holds each year that the question names. */
	boolean tellsAllYears() {
		return terms().stream().filter(term -> term.kind() == QueryTerm.Kind.YEAR)
				.allMatch(year -> EvidenceFinder.match(year, evidence.getFirst().held().sentence()) > 0);
	}

	/** Tells whether both would be answered by one and the same sentence. */
	boolean sameBest(Found other) {
		return evidence.getFirst().sentence().equals(other.evidence.getFirst().sentence());
	}

	/** Tells whether the best sentence denies what the question, which wants yes or no, asks. */
	boolean denied() {
		return YesNo.of(question, language, evidence.getFirst(), terms()).filter(YesNo.Verdict.NO::equals).isPresent();
	}

	/** Returns the questions that the passage of a sentence is known to answer. */
	List<Phrased> known(Evidence one) {
		return prepared.stemmed().phrased(one, language);
	}
}
