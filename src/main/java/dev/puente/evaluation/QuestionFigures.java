package dev.puente.evaluation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import dev.puente.evaluation.Judgement.Verdict;

/** Sums up how questions fared: shares right by language and kind, wrong abstentions, refusals and times. */
final class QuestionFigures {

	private QuestionFigures() {
	}

	static Map<String, Object> of(List<AskedLine> asked) {
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("questions", asked.size());
		Map<String, List<AskedLine>> byLanguage = new TreeMap<>();
		asked.forEach(one -> byLanguage.computeIfAbsent(one.line().language().code(), code -> new java.util.ArrayList<>()).add(one));
		byLanguage.forEach((language, lines) -> figures.put(language, language(lines)));
		double[] times = asked.stream().mapToDouble(AskedLine::milliseconds).sorted().toArray();
		figures.put("p50Ms", percentile(times, 0.5));
		figures.put("p99Ms", percentile(times, 0.99));
		return figures;
	}

	private static Map<String, Object> language(List<AskedLine> lines) {
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("accuracy", share(lines, one -> one.line().answerable(), AskedLine::right));
		figures.put("refused", share(lines, one -> !one.line().answerable(), AskedLine::right));
		figures.put("wrongAbstentions", share(lines, one -> one.line().answerable(), one -> one.verdict() == Verdict.WRONG_ABSTENTION));
		figures.put("wrongAnswers", share(lines, one -> one.line().answerable(), one -> one.verdict() == Verdict.WRONG_ANSWER));
		Map<String, Object> kinds = new TreeMap<>();
		lines.stream().map(one -> one.line().kind()).distinct()
				.forEach(kind -> kinds.put(kind, share(lines, one -> one.line().kind().equals(kind), AskedLine::right)));
		figures.put("kinds", kinds);
		return figures;
	}

	private static double share(List<AskedLine> lines, Predicate<AskedLine> among, Predicate<AskedLine> which) {
		List<AskedLine> all = lines.stream().filter(among).toList();
		return all.isEmpty() ? 1 : Math.round(1e4 * all.stream().filter(which).count() / all.size()) / 1e4;
	}

	private static double percentile(double[] sorted, double share) {
		int index = (int) Math.ceil(share * sorted.length) - 1;
		return sorted.length == 0 ? 0 : Math.round(100 * sorted[Arrays.stream(new int[]{0, index}).max().getAsInt()]) / 100.0;
	}
}
