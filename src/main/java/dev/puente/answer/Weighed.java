package dev.puente.answer;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A sentence as the ranking weighed it.
 *
 * @param document its id
 * @param anchor of the passage
 * @param sentence its text
 * @param score higher is better; comparable within one question only
 * @param parts what each signal added or took, by name, without those that did neither; they sum up to the score before validity and date moved it
 */
public record Weighed(String document, String anchor, String sentence, double score, Map<String, Double> parts) {

	static Weighed of(Evidence evidence) {
		Map<String, Double> parts = new LinkedHashMap<>();
		for (Signal signal : Signal.values()) {
			double part = Ranking.PACKAGED.part(signal, evidence.signal(signal));
			if (part != 0) {
				parts.put(signal.name().toLowerCase(Locale.ROOT), part);
			}
		}
		return new Weighed(evidence.document().id(), evidence.passage().anchor(), evidence.sentence().text(), evidence.score(), parts);
	}
}
