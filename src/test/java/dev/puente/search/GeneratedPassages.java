package dev.puente.search;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.RandomAccess;

import dev.puente.language.Language;

/**
 * As many passages as wanted, the same for the same seed, none of them kept: words made of syllables of both languages, as frequent as Zipf's
 * law has it, half of the passages Persian.
 */
final class GeneratedPassages extends AbstractList<IndexPassage> implements RandomAccess {

	private static final List<String> SPANISH = syllables("bcdfghjlmnprstvz", "aeiou");
	private static final List<String> PERSIAN = syllables("بپتجچحخدرزژسشصطعغفقکگلمنه", "اوی");
	private static final int DISTINCT = 150_000;

	private final int size;
	private final int words;
	private final long seed;

	/**
	 * Makes passages.
	 *
	 * @param words in each, about
	 */
	GeneratedPassages(int size, int words, long seed) {
		this.size = size;
		this.words = words;
		this.seed = seed;
	}

	@Override
	public int size() {
		return size;
	}

	@Override
	public IndexPassage get(int i) {
		Random random = random(i);
		Language language = i % 2 == 0 ? Language.FA : Language.ES;
		return new IndexPassage("d" + i, "a", language, "", String.join(" ", words(random, language, words / 2 + random.nextInt(words))));
	}

	/** Returns a question that passage i answers: some of its words, one in eight of them with a letter left out. */
	String question(int i) {
		IndexPassage passage = get(i);
		Random random = random(-1 - i);
		String[] own = passage.text().split(" ");
		List<String> asked = new ArrayList<>();
		for (int n = 3 + random.nextInt(6); n > 0; n--) {
			String word = own[random.nextInt(own.length)];
			asked.add(word.length() > 5 && random.nextInt(8) == 0 ? word.substring(0, 3) + word.substring(4) : word);
		}
		return String.join(" ", asked);
	}

	private Random random(long i) {
		return new Random((seed * 1_000_003 + i) * 0x9E3779B97F4A7C15L);
	}

	private static List<String> words(Random random, Language language, int count) {
		List<String> words = new ArrayList<>();
		for (int n = 0; n < count; n++) {
			// the inverse of Zipf's distribution function, cut off
			words.add(word(language, (int) Math.pow(DISTINCT, random.nextDouble())));
		}
		return words;
	}

	private static List<String> syllables(String consonants, String vowels) {
		List<String> syllables = new ArrayList<>();
		consonants.chars().forEach(consonant -> vowels.chars()
				.forEach(vowel -> syllables.add(Character.toString(consonant) + Character.toString(vowel))));
		Collections.shuffle(syllables, new Random(1));
		return syllables;
	}

	/** Neighbours by frequency are no neighbours by letters; 15,485,863 is a prime. */
	private static long spread(int rank) {
		return rank * 15_485_863L % 32_452_843L;
	}

	private static String word(Language language, int rank) {
		List<String> syllables = language == Language.FA ? PERSIAN : SPANISH;
		StringBuilder word = new StringBuilder();
		for (long left = spread(rank); left > 0; left /= syllables.size()) {
			word.append(syllables.get((int) (left % syllables.size())));
		}
		return word.toString();
	}
}
