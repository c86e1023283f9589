package dev.puente.fair;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a checklist depends on; nothing in it tells who the company is.
 *
 * @param reference the enquiry's number, or the form's id where nothing was handed in
 * @param country ISO 3166
 * @param stand code of the answer
 * @param samples code of the answer
 * @param telecom code of the answer
 */
record Case(String reference, String country, String stand, String samples, String telecom) {

	static Case of(String reference, Map<Question, String> answers) {
		return new Case(reference, answers.getOrDefault(Question.COUNTRY, ""), answers.getOrDefault(Question.STAND, ""),
				answers.getOrDefault(Question.SAMPLES, ""), answers.getOrDefault(Question.TELECOM, ""));
	}

	/** Returns what was answered, to be shown. */
	Map<Question, String> answers() {
		Map<Question, String> answers = new EnumMap<>(Map.of(Question.COUNTRY, country, Question.STAND, stand, Question.SAMPLES, samples,
				Question.TELECOM, telecom));
		answers.values().removeIf(String::isEmpty);
		return answers;
	}

	/** Tells whether people and goods cross Cuba's border. */
	boolean foreign() {
		return !country.equals("CU");
	}

	boolean iranian() {
		return country.equals("IR");
	}

	boolean shipsSamples() {
		return foreign() && !samples.equals("none");
	}

	boolean heavySamples() {
		return samples.equals("heavy");
	}

	/** Whoever is unsure is told the duty as well. */
	boolean telecomEquipment() {
		return !telecom.equals("no");
	}

	boolean ownDesign() {
		return stand.equals("free-design");
	}
}
