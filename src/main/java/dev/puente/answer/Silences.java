package dev.puente.answer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

import dev.puente.knowledge.Phrasing;
import dev.puente.knowledge.SilentQuestions;
import dev.puente.language.Language;

/** Questions of which it is known that no document answers them: what is like one of them had better be left unanswered. */
final class Silences {

	/** As if all of them were answered by one sentence. */
	private static final List<Integer> ANY = List.of(0);

	private final Map<Language, Made> known = new EnumMap<>(Language.class);

	Silences(SilentQuestions questions, ToDoubleFunction<String> weight) {
		Arrays.stream(Language.values()).forEach(language -> known.put(language, Made.of(questions.in(language), weight)));
	}

	private Silences(Map<Language, Made> known) {
		this.known.putAll(known);
	}

	/** Reads the questions that nobody has needed yet. */
	void read() {
		known.values().forEach(Made::get);
	}

	/** Returns the questions of a list, most likely the same, where their stems are otherwise telling. */
	Silences following(SilentQuestions questions, ToDoubleFunction<String> weight) {
		Map<Language, Made> next = new EnumMap<>(Language.class);
		known.forEach((language, before) -> next.put(language, before.following(questions.in(language), weight)));
		return new Silences(next);
	}

	/** The questions of a language, read once: ahead, or by whoever asks in it before that. A start waits for neither, an answer for one. */
	private static final class Made {

		private @Nullable Supplier<KnownQuestions> reading;
		private @Nullable KnownQuestions read;

		private Made(Supplier<KnownQuestions> reading) {
			this.reading = reading;
		}

		private static Made of(List<String> asked, ToDoubleFunction<String> weight) {
			return new Made(() -> known(asked, weight));
		}

		/** What nobody has read is not kept for the next generation, nor is anything that it would have been weighed by. */
		private synchronized Made following(List<String> asked, ToDoubleFunction<String> weight) {
			KnownQuestions before = read;
			return before == null ? of(asked, weight) : new Made(() -> renewed(before, asked, weight));
		}

		private synchronized KnownQuestions get() {
			Supplier<KnownQuestions> unread = reading;
			if (unread != null) {
				read = unread.get();
				reading = null;
			}
			return Objects.requireNonNull(read);
		}
	}

	private static KnownQuestions known(List<String> asked, ToDoubleFunction<String> weight) {
		return KnownQuestions.of(asked.stream().map(question -> Phrased.of(new Phrasing(question, ANY), weight)).toList());
	}

	private static KnownQuestions renewed(KnownQuestions before, List<String> asked, ToDoubleFunction<String> weight) {
		return before.all().stream().map(Phrased::question).toList().equals(asked) ? before.weighed(weight) : known(asked, weight);
	}

	/**
	 * How like a question is to the likest of them.
	 *
	 * @param words by its words, 0–1
	 * @param meaning by its meaning, 0–1
	 */
	record Likeness(double words, double meaning) {
	}

	/** Compares a question. */
	Likeness likeness(Sought sought, Posed posed, Language language) {
		Made made = known.get(language);
		if (made == null) {
			return new Likeness(0, 0);
		}
		KnownQuestions own = made.get();
		return new Likeness(own.likest(1, sought, posed.asked())[0].value(), own.nearest(1, posed.meaning())[0]);
	}
}
