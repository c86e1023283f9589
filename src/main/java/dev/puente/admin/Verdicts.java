package dev.puente.admin;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What visitors thought of answers in two weeks.
 *
 * @param helpful how often a thumb went up
 * @param unhelpful how often it went down
 * @param reasons how often each reason was given, by its number; those that nobody gave are left out
 */
record Verdicts(long helpful, long unhelpful, Map<Integer, Long> reasons) {

	private static final String REASON = "reason.";

	/** Sums up the counts of days. */
	static Verdicts of(Collection<Map<String, Long>> days) {
		Map<String, Long> all = new TreeMap<>();
		days.forEach(day -> day.forEach((name, count) -> all.merge(name, count, Long::sum)));
		Map<Integer, Long> reasons = new TreeMap<>();
		all.forEach((name, count) -> {
			if (name.startsWith(REASON)) {
				reasons.put(Integer.parseInt(name.substring(REASON.length())), count);
			}
		});
		return new Verdicts(all.getOrDefault("thumb.up", 0L), all.getOrDefault("thumb.down", 0L), reasons);
	}

	/** Tells whether anybody judged at all. */
	public boolean any() {
		return helpful + unhelpful > 0;
	}
}
