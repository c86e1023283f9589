package dev.puente.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.puente.language.NameSound;
import dev.puente.language.TypingSlips;

/** The words that an index knows: how rare they are, and which of them a mistyped word may stand for. */
final class Vocabulary {

	/** Shorter words have too many neighbours to be repaired. */
	private static final int SHORTEST_REPAIRED = 4;
	private static final int LONGEST_REPAIRED = 40;
	private static final int TWO_SLIPS_FROM = 8;
	private static final double ONE_SLIP = 1.4;
	private static final double TWO_SLIPS = 2;
	/** A repair stands only if it is as good as the best one. */
	private static final double CLEARLY = 0.25;
	private static final int MOST_REPAIRS = 3;
	private static final int SHORTEST_SOUND = 5;

	private final int passages;
	private final Map<String, Integer> words;
	private final Map<String, Integer> stems;
	private final NearWords nearWords;
	private final Map<String, String> bySound;
	/** What was added since: known, but nothing is repaired to it yet. */
	private final Map<String, Integer> addedWords;
	private final Map<String, Integer> addedStems;

	Vocabulary(PassageIndex index) {
		this.passages = index.size();
		this.words = index.frequencies(Fields.WORDS);
		this.stems = stems(index);
		this.bySound = new HashMap<>();
		this.addedWords = Map.of();
		this.addedStems = Map.of();
		this.nearWords = new NearWords(words());
		words().filter(word -> Script.latin(word) && word.length() >= SHORTEST_SOUND)
				.forEach(word -> bySound.merge(NameSound.of(word), word,
						(one, other) -> likelier(one, other)));
	}

	private Vocabulary(Vocabulary base, PassageIndex added) {
		this.passages = base.passages;
		this.words = base.words;
		this.stems = base.stems;
		this.nearWords = base.nearWords;
		this.bySound = base.bySound;
		this.addedWords = added.frequencies(Fields.WORDS);
		this.addedStems = stems(added);
	}

	/** Returns the same vocabulary with the words of some more passages. */
	Vocabulary with(PassageIndex added) {
		return new Vocabulary(this, added);
	}

	private static Map<String, Integer> stems(PassageIndex index) {
		Map<String, Integer> stems = index.frequencies(Fields.STEMS);
		index.frequencies(Fields.TITLE).forEach((stem, frequency) -> stems.merge(stem, frequency, Math::max));
		index.frequencies(Fields.ASKED).forEach((stem, frequency) -> stems.merge(stem, frequency, Math::max));
		return stems;
	}

	private String likelier(String one, String other) {
		int more = Integer.compare(frequency(one), frequency(other));
		return more > 0 || more == 0 && one.compareTo(other) < 0 ? one : other;
	}

	/** A word of the index that a typed word may stand for; {@code likeness} is 1 minus the slips for each letter. */
	record Repair(String word, double likeness) {
	}

	/** Returns the distinct words. */
	Stream<String> words() {
		return words.keySet().stream();
	}

	/** Returns how many passages hold a word. */
	int frequency(String word) {
		return words.getOrDefault(word, 0) + addedWords.getOrDefault(word, 0);
	}

	/** Returns the number of passages. */
	int size() {
		return passages;
	}

	boolean holdsWord(String word) {
		return frequency(word) > 0 || holdsStem(word);
	}

	boolean holdsStem(String stem) {
		return stemFrequency(stem) > 0;
	}

	/** Returns the inverse document frequency of a stem as in BM25 (Robertson and Walker): ln(1 + (N − n + 0.5) / (n + 0.5)). */
	double weight(String stem) {
		int n = stemFrequency(stem);
		return Math.log(1 + (passages - n + 0.5) / (n + 0.5));
	}

	private int stemFrequency(String stem) {
		return stems.getOrDefault(stem, 0) + addedStems.getOrDefault(stem, 0);
	}

	/** Returns the likeliest words meant, best first; none for short words and numbers. */
	List<Repair> repairs(String word) {
		if (word.length() < SHORTEST_REPAIRED || word.length() > LONGEST_REPAIRED || word.chars().anyMatch(Character::isDigit)) {
			return List.of();
		}
		String alike = Script.latin(word) ? bySound.get(NameSound.of(word)) : null;
		return alike != null ? List.of(new Repair(alike, 1)) : mended(word);
	}

	private List<Repair> mended(String word) {
		boolean two = word.length() >= TWO_SLIPS_FROM;
		record Found(String word, double cost, int frequency) {
		}
		List<Found> found = new ArrayList<>();
		for (String candidate : nearWords.near(word, two ? 2 : 1)) {
			double most = two ? TWO_SLIPS : ONE_SLIP;
			double cost = TypingSlips.cost(word, candidate, most);
			if (cost <= most) {
				found.add(new Found(candidate, cost, frequency(candidate)));
			}
		}
		found.sort(Comparator.comparingDouble(Found::cost).thenComparing(Comparator.comparingInt(Found::frequency).reversed())
				.thenComparing(Found::word));
		return found.stream().takeWhile(one -> one.cost() <= found.getFirst().cost() + CLEARLY).limit(MOST_REPAIRS)
				.map(one -> new Repair(one.word(), 1 - one.cost() / word.length())).toList();
	}
}
