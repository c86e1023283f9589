package dev.puente.answer;

import java.util.List;

import dev.puente.search.QueryTerm;

/** Whether evidence suffices to answer, or Puente had better say that it does not know. */
final class Threshold {

	private static final double COVERAGE = Double.parseDouble(System.getProperty("thr", "0.5"));

	private Threshold() {
	}

	static boolean suffices(List<QueryTerm> terms, List<Evidence> evidence) {
		return !evidence.isEmpty() && evidence.getFirst().coverage() >= COVERAGE;
	}
}
