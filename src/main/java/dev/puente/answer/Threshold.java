package dev.puente.answer;

import java.util.List;
import java.util.Set;

import dev.puente.search.QueryTerm;
import dev.puente.search.QueryTerm.Kind;

/** Whether evidence suffices to answer, or Puente had better say that it does not know. */
final class Threshold {

	private static final double COVERAGE = Double.parseDouble(System.getProperty("thr", "0.5"));

	private Threshold() {
	}

	static boolean suffices(List<QueryTerm> terms, List<Evidence> evidence) {
		if (evidence.isEmpty()) {
			if (System.getProperty("dump") != null)
				System.err.println("FEAT\t0\t0\t1\t1\t1\t1\t7\t0\t-");
			return false;
		}
		Evidence e = evidence.getFirst();
		double whole = 0, unknown = 0, missed = 0, rarest = 0;
		double missNames = 0;
		Set<String> ctx = EvidenceFinder.stems(e.sentence().text() + " " + e.text().heading() + " "
				+ e.document().titleIn(dev.puente.language.LanguageDetector.languageOf(e.sentence().text())) + " " + e.text().plain());
		for (QueryTerm t : terms) {
			whole += t.weight();
			if (!t.known()) {
				unknown += t.weight();
			}
			double m = EvidenceFinder.match(t, ctx);
			missed += t.weight() * (1 - m);
			if (m == 0)
				rarest = Math.max(rarest, t.weight());
			if (m == 0 && t.kind() == Kind.NAME)
				missNames += Math.min(1, t.weight() / 4);
		}
		double near = Proximity.of(terms, EvidenceFinder.inOrder(e.sentence().text()));
		StringBuilder sb = new StringBuilder();
		for (QueryTerm t : terms)
			sb.append(t.word()).append(t.known() ? "" : "?").append(t.kind() == Kind.NAME ? "N" : "")
					.append(EvidenceFinder.match(t, ctx) > 0 ? "+" : "-").append(' ');
		if (System.getProperty("dump") != null)
			System.err.printf(java.util.Locale.ROOT, "FEAT\t%.4f\t%.4f\t%.4f\t%.4f\t%.4f\t%d\t%.4f\t%.4f\t%s%n", e.coverage(), near,
					unknown / whole, missed / whole, missNames, terms.size(), rarest, e.score(), sb);
		return e.coverage() >= COVERAGE;
	}
}
