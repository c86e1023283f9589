package dev.puente.answer;

import java.util.List;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.Passage;
import dev.puente.knowledge.Passage.Sentence;

/**
 * A sentence that may answer a question, and how well it does.
 *
 * @param document it stands in
 * @param passage it stands in
 * @param text of the passage, in the language of the answer
 * @param held stems of the sentence and of what frames it
 * @param form of the sentence
 * @param position of the sentence in the passage, from 0
 * @param signals what speaks for and against it, by ordinal of {@link Signal}
 * @param likeness to the likest question that this sentence is known to answer
 * @param score the signals as {@link Ranking} weighs them
 * @param firstFound whether the search found the passage first
 */
record Evidence(Document document, Passage passage, Passage.Text text, EvidenceFinder.Held held, Form form, int position, double[] signals,
		Phrased.Likeness likeness, double score, boolean firstFound) {

	double signal(Signal signal) {
		return signals[signal.ordinal()];
	}

	Sentence sentence() {
		return text.sentences().get(position);
	}

	/** Returns the same sentence weighed otherwise. */
	Evidence weighing(double newScore, EvidenceFinder.Held newHeld) {
		return new Evidence(document, passage, text, newHeld, form, position, signals, likeness, newScore, firstFound);
	}

	boolean isStep() {
		return form.step();
	}

	boolean sameDocument(Evidence other) {
		return document.id().equals(other.document.id());
	}

	boolean samePassage(Evidence other) {
		return sameDocument(other) && passage.anchor().equals(other.passage.anchor());
	}

	List<Sentence> sentences() {
		return text.sentences();
	}
}
