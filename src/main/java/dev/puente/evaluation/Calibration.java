package dev.puente.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.puente.language.Language;

/**
 * How probable it is that an answer is right, fitted to questions whose right answers are known; every question is judged by a rule that was
 * fitted without it.
 */
final class Calibration {

	private static final int FOLDS = 10;
	private static final double RIDGE = 1;

	private final List<TriedLine> tried;
	private final List<Double> held;

	private Calibration(List<TriedLine> tried, List<Double> held) {
		this.tried = tried;
		this.held = held;
	}

	/** Fits the rule once for each tenth of the questions, without it. */
	static Calibration of(List<TriedLine> tried) {
		List<Double> held = new ArrayList<>();
		List<LogisticRegression> rules = new ArrayList<>();
		for (int fold = 0; fold < FOLDS; fold++) {
			int left = fold;
			rules.add(fit(tried.stream().filter(one -> fold(one) != left).toList()));
		}
		tried.forEach(one -> held.add(rules.get(fold(one)).probability(one.numbers())));
		return new Calibration(tried, held);
	}

	/** Returns what concerns the questions in one language; the rules are fitted to both. */
	Calibration in(Language language) {
		List<Integer> places = IntStream.range(0, tried.size()).filter(i -> tried.get(i).line().language() == language).boxed().toList();
		return new Calibration(places.stream().map(tried::get).toList(), places.stream().map(held::get).toList());
	}

	/** Returns the least probability, in steps, from which on answers are given while so large a share of the unanswerable is refused; 1 where none will do. */
	double enough(double refused, double step) {
		double enough = 1;
		for (double at = 1 - step; at > step / 2 && refused(at) >= refused; at -= step) {
			enough = at;
		}
		return enough;
	}

	/** Fits one rule to all questions. */
	static LogisticRegression fit(List<TriedLine> tried) {
		return LogisticRegression.fit(tried.stream().map(TriedLine::numbers).toList(), tried.stream().map(TriedLine::right).toList(),
				RIDGE);
	}

	/** Questions of one language and the other that share a number lie in one fold: they may be translations. */
	private static int fold(TriedLine one) {
		return Math.floorMod(one.line().id().replaceAll("\\D", "").hashCode(), FOLDS);
	}

	/** Returns the share of answerable questions that are answered, and rightly, when answers below a probability are withheld. */
	double right(double enough) {
		return share(enough, true);
	}

	/** Returns the share of unanswerable questions that are refused when answers below a probability are withheld. */
	double refused(double enough) {
		return share(enough, false);
	}

	private double share(double enough, boolean answerable) {
		int all = 0;
		int good = 0;
		for (int i = 0; i < tried.size(); i++) {
			if (tried.get(i).line().answerable() == answerable) {
				all++;
				boolean answered = held.get(i) >= enough;
				good += answerable ? answered && tried.get(i).right() ? 1 : 0 : answered ? 0 : 1;
			}
		}
		return all == 0 ? 1 : (double) good / all;
	}

	/**
	 * A bar of the reliability curve.
	 *
	 * @param said mean probability that the rule gave, 0–1
	 * @param was share of right answers, 0–1
	 * @param cases how many questions
	 */
	record Bar(double said, double was, int cases) {
	}

	/** Returns the reliability curve: questions in tenths of the probability given to them, empty tenths left out. */
	List<Bar> reliability() {
		List<Bar> bars = new ArrayList<>();
		for (int tenth = 0; tenth < 10; tenth++) {
			double said = 0;
			int was = 0;
			int cases = 0;
			for (int i = 0; i < held.size(); i++) {
				if (Math.min(9, (int) (held.get(i) * 10)) == tenth) {
					said += held.get(i);
					was += tried.get(i).right() ? 1 : 0;
					cases++;
				}
			}
			if (cases > 0) {
				bars.add(new Bar(said / cases, (double) was / cases, cases));
			}
		}
		return bars;
	}
}
