package dev.puente.answer;

import java.util.List;

import dev.puente.knowledge.Passage;

/**
 * How well the form of a passage's heading and sentences fits each sort of question; reckoned once, since the same passages are found again and
 * again.
 */
final class FormFit {

	private final double[] heading;
	private final double[][] sentences;
	private final boolean[] deputies;
	private final boolean[] gaps;
	private final boolean[][] given;

	private FormFit(double[] heading, double[][] sentences, List<Passage.Sentence> all) {
		this.heading = heading;
		this.sentences = sentences;
		this.deputies = new boolean[all.size()];
		this.gaps = new boolean[all.size()];
		this.given = new boolean[all.size()][];
		for (int i = 0; i < deputies.length; i++) {
			deputies[i] = Fit.ofDeputy(all.get(i).text());
			gaps[i] = Wanted.gap(all.get(i).text());
			given[i] = Wanted.given(all.get(i).text());
		}
	}

	static FormFit of(Passage.Text text) {
		Asked[] sorts = Asked.values();
		List<Passage.Sentence> all = text.sentences();
		double[] heading = new double[sorts.length];
		double[][] sentences = new double[all.size()][sorts.length];
		for (Asked asked : sorts) {
			heading[asked.ordinal()] = Fit.ofHeading(asked, text.heading());
			for (int i = 0; i < sentences.length; i++) {
				sentences[i][asked.ordinal()] = Fit.of(asked, all.get(i).text());
			}
		}
		return new FormFit(heading, sentences, all);
	}

	/** Returns what the heading adds when it announces what is asked, 0 or more. */
	double ofHeading(Asked asked) {
		return heading[asked.ordinal()];
	}

	/** Returns what the form of a sentence adds, 0 or more. */
	double of(Asked asked, int sentence) {
		return sentences[sentence][asked.ordinal()];
	}

	/** Tells whether a sentence says that something is not known. */
	boolean gap(int sentence) {
		return gaps[sentence];
	}

	/** Returns which particulars a sentence gives, by ordinal of {@link Wanted}. */
	boolean[] given(int sentence) {
		return given[sentence];
	}

	/** Tells whether a sentence speaks of a deputy or a former holder of an office. */
	boolean ofDeputy(int sentence) {
		return deputies[sentence];
	}
}
