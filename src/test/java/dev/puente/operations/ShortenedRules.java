package dev.puente.operations;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The project's rules with other durations, so that an alert takes seconds instead of minutes. What they ask of the metrics stays as it is.
 */
final class ShortenedRules {

	/** Longer than a quiet long poll, which brings nothing for 25 s; all other ages are those of something that waits. */
	private static final String FETCH = "30";
	private static final Map<String, String> SHORTER = new LinkedHashMap<>();

	static {
		SHORTER.put("for: \\d+m", "for: 2s");
		SHORTER.put("\\[(?:10m|1h)]", "[20s]");
		SHORTER.put("(fetch_age_seconds\\)) > 90", "$1 > " + FETCH);
		SHORTER.put("(lane_age_seconds\\{lane=\"\\w+\"}\\)) > \\d+", "$1 > 3");
	}

	private ShortenedRules() {
	}

	static String of(String rules) {
		String shortened = rules;
		for (Map.Entry<String, String> shorter : SHORTER.entrySet()) {
			shortened = shortened.replaceAll(shorter.getKey(), shorter.getValue());
		}
		return shortened;
	}

	/** Returns rules without their numbers: what must not differ. */
	static String timeless(String rules) {
		return rules.replaceAll("\\d+[smh]?", "#");
	}
}
