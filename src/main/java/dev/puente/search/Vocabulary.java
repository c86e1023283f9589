package dev.puente.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.puente.language.NameSound;
import dev.puente.search.Repairs.Repair;

/** The words that an index knows: how rare they are, and which of them a mistyped word may stand for. */
final class Vocabulary {

	private static final int SHORTEST_SOUND = 5;

	private final int passages;
	private final Map<String, Integer> words;
	private final Map<String, Integer> stems;
	private final Repairs repairs;
	private final Map<String, String> bySound;
	/** What was added since: known, but nothing is repaired to it yet. */
	private final Map<String, Integer> addedWords;
	private final Map<String, Integer> addedStems;

	Vocabulary(PassageIndex index) {
		this.passages = index.size();
		this.words = words(index);
		this.stems = stems(index);
		this.bySound = new HashMap<>();
		this.addedWords = Map.of();
		this.addedStems = Map.of();
		this.repairs = new Repairs(words(), this::frequency);
		words().filter(word -> Script.latin(word) && word.length() >= SHORTEST_SOUND)
				.forEach(word -> bySound.merge(NameSound.of(word), word,
						(one, other) -> likelier(one, other)));
	}

	private Vocabulary(Vocabulary base, PassageIndex added) {
		this.passages = base.passages;
		this.words = base.words;
		this.stems = base.stems;
		this.repairs = base.repairs;
		this.bySound = base.bySound;
		this.addedWords = words(added);
		this.addedStems = stems(added);
	}

	/** Returns the same vocabulary with the words of some more passages. */
	Vocabulary with(PassageIndex added) {
		return new Vocabulary(this, added);
	}

	/** Who has no ñ on the keyboard means the same words. */
	private static Map<String, Integer> words(PassageIndex index) {
		Map<String, Integer> words = index.frequencies(Fields.WORDS);
		words.keySet().removeIf(word -> word.indexOf('ñ') >= 0);
		return words;
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

	/** Returns the distinct words. */
	Stream<String> words() {
		return words.keySet().stream();
	}

	/** Returns the distinct stems. */
	Stream<String> stems() {
		return stems.keySet().stream();
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
		String alike = Script.latin(word) ? bySound.get(NameSound.of(word)) : null;
		return alike != null ? List.of(new Repair(alike, 1)) : repairs.of(word);
	}
}
