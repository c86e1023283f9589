package dev.puente.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import dev.puente.language.Transliteration;

/** Known words by the sound of their consonants, to read a word of the other script against them. */
final class ScriptIndex {

	/** A letter in four may be written in an unusual way. */
	private static final double TOLERANCE = 0.25;
	private static final double BASE = 0.3;
	private static final double WINDOW = 0.45;
	private static final double COMMONER = 0.04;
	private static final int MOST = 6;

	private final Map<String, List<String>> persian = new HashMap<>();
	private final Map<String, List<String>> latin = new HashMap<>();
	private final ToIntFunction<String> frequency;

	/**
	 * Makes an index.
	 *
	 * @param words folded
	 * @param frequency of a word in the passages
	 */
	ScriptIndex(Stream<String> words, ToIntFunction<String> frequency) {
		this.frequency = frequency;
		words.distinct().forEach(this::add);
	}

	/** A word that may be meant; {@code cost} tells how unusually it would be written. */
	record Reading(String word, double cost) {
	}

	private void add(String word) {
		if (Script.persian(word)) {
			persian.computeIfAbsent(Transliteration.skeleton(word), key -> new ArrayList<>(1)).add(word);
		} else if (Script.latin(word) && word.length() > 2) {
			Transliteration.skeletons(word).forEach(key -> latin.computeIfAbsent(key, any -> new ArrayList<>(1)).add(word));
		}
	}

	/** Returns the Persian words that a Latin one may write, likeliest first. */
	List<Reading> persianFor(String written) {
		Set<String> keys = Transliteration.skeletons(written);
		return best(keys.stream().flatMap(key -> persian.getOrDefault(key, List.of()).stream()).distinct()
				.filter(word -> lengthsFit(written, word))
				.map(word -> new Reading(word, Transliteration.cost(written, word, most(written)))), most(written));
	}

	/** Returns the Latin words that may write a Persian one, likeliest first. */
	List<Reading> latinFor(String word) {
		return best(latin.getOrDefault(Transliteration.skeleton(word), List.of()).stream()
				.filter(written -> lengthsFit(written, word))
				.map(written -> new Reading(written, Transliteration.cost(written, word, most(word)))), most(word));
	}

	/** A Persian letter is one to three Latin ones with the short vowel after it; hardly one of them stays unwritten. */
	private static boolean lengthsFit(String latin, String persian) {
		return persian.length() <= latin.length() + 1 && latin.length() <= 2 * persian.length() + 2;
	}

	private static double most(String word) {
		return BASE + TOLERANCE * word.length();
	}

	private List<Reading> best(Stream<Reading> readings, double most) {
		List<Reading> ranked = new ArrayList<>();
		readings.filter(reading -> reading.cost() <= most)
				.forEach(reading -> ranked.add(new Reading(reading.word(), reading.cost() - prior(reading.word()))));
		ranked.sort(Comparator.comparingDouble(Reading::cost).thenComparing(Reading::word));
		return ranked.stream().filter(reading -> reading.cost() <= ranked.getFirst().cost() + WINDOW).limit(MOST).toList();
	}

	/** Of two readings the commoner word is the likelier. */
	private double prior(String word) {
		return COMMONER * Math.log1p(frequency.applyAsInt(word));
	}
}
