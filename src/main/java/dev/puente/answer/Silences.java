package dev.puente.answer;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
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

	private static final List<Integer> ANY = List.of(0);

	private final Map<Language, Made> known = new EnumMap<>(Language.class);

	Silences(SilentQuestions questions, ToDoubleFunction<String> weight) {
		Arrays.stream(Language.values()).forEach(language -> known.put(language, Made.of(questions.in(language), weight)));
	}

	private Silences(Map<Language, Made> known) {
		this.known.putAll(known);
	}

	/** Returns the questions of a list, most likely the same, where their stems are otherwise telling. */
	Silences following(SilentQuestions questions, ToDoubleFunction<String> weight) {
		Map<Language, Made> next = new EnumMap<>(Language.class);
		known.forEach((language, before) -> next.put(language, before.following(questions.in(language), weight)));
		return new Silences(next);
	}

	/** The questions of a language, read when somebody first asks in it: a start waits for neither, a single answer for one. */
	private static final class Made {

		private @Nullable Supplier<Known> reading;
		private @Nullable Known read;

		private Made(Supplier<Known> reading) {
			this.reading = reading;
		}

		private static Made of(List<String> asked, ToDoubleFunction<String> weight) {
			return new Made(() -> Known.of(asked, weight));
		}

		/** What nobody has read is not kept for the next generation, nor is anything that it would have been weighed by. */
		private synchronized Made following(List<String> asked, ToDoubleFunction<String> weight) {
			Known before = read;
			return before == null ? of(asked, weight) : new Made(() -> before.following(asked, weight));
		}

		private synchronized Known get() {
			Supplier<Known> unread = reading;
			if (unread != null) {
				read = unread.get();
				reading = null;
			}
			return Objects.requireNonNull(read);
		}
	}

	/**
	 * How like a question is to the likest of them.
	 *
	 * @param words by its words, 0–1
	 * @param meaning by its meaning, 0–1
	 */
	record Likeness(double words, double meaning) {
	}

	/**
	 * The questions of a language.
	 *
	 * @param holding which of them hold a stem: only those that share one with a question are compared by their words
	 * @param meanings of all of them, one dimension after the other: so thousands of cosines are summed side by side
	 */
	private record Known(List<Phrased> questions, Map<Long, BitSet> holding, float[] meanings) {

		private static Known of(List<String> asked, ToDoubleFunction<String> weight) {
			List<Phrased> questions = asked.stream().map(question -> Phrased.of(new Phrasing(question, ANY), weight)).toList();
			Map<Long, BitSet> holding = new HashMap<>();
			for (int i = 0; i < questions.size(); i++) {
				for (long stem : questions.get(i).stems().numbers()) {
					holding.computeIfAbsent(stem, key -> new BitSet()).set(i);
				}
			}
			return new Known(questions, holding, byDimension(questions));
		}

		private Known following(List<String> asked, ToDoubleFunction<String> weight) {
			return questions.stream().map(Phrased::question).toList().equals(asked)
					? new Known(questions.stream().map(one -> one.weighed(weight)).toList(), holding, meanings)
					: of(asked, weight);
		}

		private static float[] byDimension(List<Phrased> questions) {
			float[] meanings = new float[Meaning.DIMENSIONS * questions.size()];
			for (int i = 0; i < questions.size(); i++) {
				for (int dimension = 0; dimension < Meaning.DIMENSIONS; dimension++) {
					meanings[dimension * questions.size() + i] = questions.get(i).meaning()[dimension];
				}
			}
			return meanings;
		}

		/** Which of them are compared is told by the most that each could hold of the question; the likeliest one comes first. */
		private double words(Sought sought, Asked asked) {
			double[] most = most(sought);
			int likeliest = 0;
			for (int i = 1; i < most.length; i++) {
				likeliest = most[i] > most[likeliest] ? i : likeliest;
			}
			double best = most.length == 0 || most[likeliest] == 0 ? 0 : questions.get(likeliest).likeness(sought, asked);
			for (int i = 0; i < most.length; i++) {
				// the harmonic mean of that share and at most 1
				if (2 * most[i] / (1 + most[i]) > best) {
					best = Math.max(best, questions.get(i).likeness(sought, asked));
				}
			}
			return best;
		}

		/** Returns for each of them the greatest share of the question's words that it may hold, by weight, 0–1. */
		private double[] most(Sought sought) {
			double[] most = new double[questions.size()];
			double whole = sought.terms().stream().mapToDouble(Phrased::telling).sum();
			for (int term = 0; term < sought.terms().size(); term++) {
				double share = Phrased.telling(sought.terms().get(term)) / whole;
				sharing(sought.stems(term)).stream().forEach(i -> most[i] += share);
			}
			return most;
		}

		private BitSet sharing(long[] stems) {
			BitSet sharing = new BitSet();
			for (long stem : stems) {
				BitSet held = holding.get(stem);
				if (held != null) {
					sharing.or(held);
				}
			}
			return sharing;
		}

		private double meaning(float[] meaning) {
			int size = questions.size();
			float[] cosines = new float[size];
			for (int dimension = 0; dimension < meaning.length; dimension++) {
				float length = meaning[dimension];
				int start = dimension * size;
				for (int i = 0; i < size; i++) {
					cosines[i] += length * meanings[start + i];
				}
			}
			float best = 0;
			for (float cosine : cosines) {
				best = Math.max(best, cosine);
			}
			return best;
		}
	}

	/** Compares a question. */
	Likeness likeness(Sought sought, Posed posed, Language language) {
		Made made = known.get(language);
		if (made == null) {
			return new Likeness(0, 0);
		}
		Known own = made.get();
		return new Likeness(own.words(sought, posed.asked()), own.meaning(posed.meaning()));
	}
}
