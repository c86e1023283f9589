package dev.puente.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.puente.knowledge.Generation;
import dev.puente.language.Language;
import dev.puente.search.QueryTerm;

/** What was found for a question: looked at by one thread, which asks several times what costs much to reckon. */
final class Found {

	/** Likeness from which on a question is one that is known. */
	private static final double ASKED = 0.9;

	private final Language language;
	private final Language written;
	private final Question question;
	private final Posed posed;
	private final Sought sought;
	private final List<Evidence> evidence;
	private final Prepared prepared;
	private @Nullable Map<Feature, Double> features;
	private @Nullable List<Evidence> chosen;
	private @Nullable Boolean sufficient;

	/**
	 * Takes what was found.
	 *
	 * @param language of the answer
	 * @param written of the passages; another one than the answer's: only in documents that have no text in the answer's
	 * @param question in the visitor's words, its relative times and those of the talk before it as dates
	 * @param posed the question as far as it was understood
	 * @param sought its words
	 * @param evidence best first
	 * @param prepared the documents looked at
	 */
	Found(Language language, Language written, Question question, Posed posed, Sought sought, List<Evidence> evidence, Prepared prepared) {
		this.language = language;
		this.written = written;
		this.question = question;
		this.posed = posed;
		this.sought = sought;
		this.evidence = List.copyOf(evidence);
		this.prepared = prepared;
	}

	Language language() {
		return language;
	}

	/** Returns the question in the visitor's words, its relative times as dates. */
	String question() {
		return question.text();
	}

	/** Returns the same with what was said before it. */
	Question resolved() {
		return question;
	}

	Posed posed() {
		return posed;
	}

	/** Returns the sentences that may answer, best first. */
	List<Evidence> evidence() {
		return evidence;
	}

	/** Returns the language of the passages. */
	Language written() {
		return written;
	}

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

	/** Tells whether it is probable enough for an answer, whatever it may lack. */
	boolean likely() {
		return probability() >= Threshold.PACKAGED.enough(language);
	}

	/** Tells whether it is good enough for an answer. */
	boolean suffices() {
		Boolean known = sufficient;
		if (known == null) {
			known = !evidence.isEmpty() && enough();
			sufficient = known;
		}
		return known;
	}

	private boolean enough() {
		AnswerMeters.weighed(language, probability());
		return likely() && !Numbered.lacked(question(), evidence.getFirst(), written)
				&& !Lack.in(this);
	}

	/** Returns what tells whether the evidence answers the question; there must be some. */
	Map<Feature, Double> features() {
		Map<Feature, Double> known = features;
		if (known == null) {
			known = Feature.of(posed, terms(), evidence, prepared.silences().likeness(sought, posed, language));
			features = known;
		}
		return known;
	}

	/** Returns the sentences to answer with, in reading order; there must be some evidence. */
	List<Evidence> chosen() {
		List<Evidence> known = chosen;
		if (known == null) {
			known = Composer.choose(evidence, posed.asked(), Pertinence.of(this));
			chosen = known;
		}
		return known;
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
		return YesNo.of(question(), language, evidence.getFirst(), terms()).filter(YesNo.Verdict.NO::equals).isPresent();
	}

	/** Returns the questions that the passage of a sentence is known to answer. */
	List<Phrased> known(Evidence one) {
		return prepared.stemmed().phrased(one, language);
	}
}
