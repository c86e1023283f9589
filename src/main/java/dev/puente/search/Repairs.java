package dev.puente.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import dev.puente.language.TypingSlips;

/** Which of some words a mistyped one may stand for. */
final class Repairs {

	/** Shorter words have too many neighbours to be repaired. */
	private static final int SHORTEST = 4;
	private static final int LONGEST = 40;
	private static final int TWO_SLIPS_FROM = 8;
	private static final double ONE_SLIP = 1.4;
	private static final double TWO_SLIPS = 2;
	/** A repair stands only if it is as good as the best one. */
	private static final double CLEARLY = 0.25;
	private static final int MOST = 3;

	private final NearWords nearWords;
	private final ToIntFunction<String> frequency;

	/**
	 * Knows some words.
	 *
	 * @param frequency how common one is
	 */
	Repairs(Stream<String> words, ToIntFunction<String> frequency) {
		this.nearWords = new NearWords(words);
		this.frequency = frequency;
	}

	/** A word that a typed one may stand for; {@code likeness} is 1 minus the slips for each letter. */
	record Repair(String word, double likeness) {
	}

	/** Returns the likeliest words meant, best first; none for short words and numbers. */
	List<Repair> of(String word) {
		if (word.length() < SHORTEST || word.length() > LONGEST || word.chars().anyMatch(Character::isDigit)) {
			return List.of();
		}
		boolean two = word.length() >= TWO_SLIPS_FROM;
		record Found(String word, double cost, int frequency) {
		}
		List<Found> found = new ArrayList<>();
		double most = two ? TWO_SLIPS : ONE_SLIP;
		nearWords.near(word, two ? 2 : 1, candidate -> {
			double cost = TypingSlips.cost(word, candidate, most);
			if (cost <= most) {
				found.add(new Found(candidate, cost, frequency.applyAsInt(candidate)));
			}
		});
		found.sort(Comparator.comparingDouble(Found::cost).thenComparing(Comparator.comparingInt(Found::frequency).reversed())
				.thenComparing(Found::word));
		return found.stream().takeWhile(one -> one.cost() <= found.getFirst().cost() + CLEARLY).limit(MOST)
				.map(one -> new Repair(one.word(), 1 - one.cost() / word.length())).toList();
	}
}
