package dev.puente.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.puente.language.DateMention.Span;

/**
 * What can be told of a sentence whatever is asked. The same sentences are found again and again, so each thing is reckoned once; what few
 * questions want, when the first of them wants it. Safe for many threads: two may reckon the same at once.
 */
final class Form {

	private final double[] fit;
	private final boolean deputy;
	private final boolean gap;
	private final boolean step;
	private final boolean[] given;
	private final Once<List<Posting.Post>> posts = new Once<>(Posting::posts);
	private final Once<List<Span>> terms = new Once<>(Timeliness::termsOfOffice);
	private final Once<Optional<Cue>> entered = new Once<>(Journey::entered);
	private final String sentence;

	private Form(String sentence) {
		this.sentence = sentence;
		this.deputy = Fit.ofDeputy(sentence);
		this.gap = Wanted.gap(sentence);
		this.step = Fit.isStep(sentence);
		this.given = Wanted.given(sentence);
		Asked[] sorts = Asked.values();
		this.fit = new double[sorts.length];
		for (Asked asked : sorts) {
			fit[asked.ordinal()] = Fit.of(asked, sentence);
		}
	}

	static Form of(String sentence) {
		return new Form(sentence);
	}

	/** Something reckoned of the sentence; unmodifiable, so that another thread sees all of it or nothing. */
	private final class Once<T> {

		private final Function<String, T> reckoning;
		private @Nullable T reckoned;

		private Once(Function<String, T> reckoning) {
			this.reckoning = reckoning;
		}

		private T get() {
			T known = reckoned;
			if (known == null) {
				known = reckoning.apply(sentence);
				reckoned = known;
			}
			return known;
		}
	}

	/** Returns what its form adds where this is asked, 0 or more. */
	double fits(Asked asked) {
		return fit[asked.ordinal()];
	}

	/** Tells whether it says that something is not known. */
	boolean gap() {
		return gap;
	}

	/** Tells whether it is one of several steps. */
	boolean step() {
		return step;
	}

	/** Returns which particulars it gives, by ordinal of {@link Wanted}. */
	boolean[] given() {
		return given;
	}

	/** Tells whether it speaks of a deputy or a former holder of an office. */
	boolean ofDeputy() {
		return deputy;
	}

	/** Returns the offices of countries that it names. */
	List<Posting.Post> posts() {
		return posts.get();
	}

	/** Returns the terms of office that it tells of. */
	List<Span> termsOfOffice() {
		return terms.get();
	}

	/** Returns the country that it speaks of entering. */
	Optional<Cue> entered() {
		return entered.get();
	}
}
