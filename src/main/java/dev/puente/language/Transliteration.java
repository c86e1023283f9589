package dev.puente.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How well a word in Latin letters writes a word in Persian letters: Finglish with its many spellings, and names as Spanish and English
 * write them.
 *
 * <p>Persian writes consonants and long vowels; so both words are first compared by their skeletons of consonants, then letter by letter
 * with a cost for each unusual way of writing.
 */
public final class Transliteration {

	private static final int MOST_SKELETONS = 8;
	private static final double UNWRITTEN = 0.12;
	private static final double UNWRITTEN_LONG = 0.4;
	private static final double DOUBLED = 0.03;
	private static final double WRONG = 1;
	/** The letters that sound alike and so are one in a skeleton; what stands in no class is a vowel or may be one. */
	private static final Map<Character, Character> PERSIAN_CLASSES = classes("ب:b پ:p ت:t ط:t ث:s س:s ص:s ز:s ذ:s ض:s ظ:s ج:j ژ:j چ:c خ:x "
			+ "د:d ر:r ش:c ف:f ق:g غ:g گ:g ک:k ل:l م:m ن:n");
	/** Ways to write the consonants of a name or a Finglish word; the longest spelling comes first, ∅ is a vowel. */
	private static final List<Spelling> SPELLINGS = spellings(
			"sch:c tch:c kh:x gh:g sh:c ch:c,k zh:j dj:j ph:f th:t,s qu:k ck:k q:g,k x:x,ks "
					+ "ce:s ci:s cy:s c:k ge:g,x gi:g,x g:g j:j,x b:b,∅ v:∅,b z:s s:s p:p t:t d:d r:r f:f k:k l:l m:m n:n");
	/** By the place of the letter in the block of Arabic script. */
	private static final char BLOCK = '\u0600';
	private static final Way[] NONE = new Way[0];
	private static final Way[][] WAYS = ways();

	private Transliteration() {
	}

	record Spelling(String letters, List<String> classes) {
	}

	/** A way to write a Persian letter in Latin ones, and how unusual it is. */
	record Way(String letters, double cost) {
	}

	/** Returns the consonants of a folded Persian word, letters that sound alike as one and doubled ones once. */
	public static String skeleton(String persian) {
		StringBuilder skeleton = new StringBuilder();
		for (int i = 0; i < persian.length(); i++) {
			Character sound = PERSIAN_CLASSES.get(persian.charAt(i));
			if (sound != null) {
				append(skeleton, sound);
			}
		}
		return skeleton.toString();
	}

	/** Returns the skeletons that a folded Latin word may have, the likeliest first; at most eight. */
	public static Set<String> skeletons(String latin) {
		List<StringBuilder> all = new ArrayList<>(List.of(new StringBuilder()));
		int i = 0;
		while (i < latin.length()) {
			Spelling spelling = spellingAt(latin, i);
			if (spelling == null) {
				i++;
				continue;
			}
			int known = all.size();
			for (int way = 1; way < spelling.classes().size() && all.size() + known <= MOST_SKELETONS; way++) {
				for (int j = 0; j < known; j++) {
					all.add(appended(new StringBuilder(all.get(j)), spelling.classes().get(way)));
				}
			}
			all.subList(0, known).forEach(skeleton -> appended(skeleton, spelling.classes().getFirst()));
			boolean vowelTold = spelling.letters().length() == 2 && "cg".indexOf(spelling.letters().charAt(0)) >= 0
					&& "eiy".indexOf(spelling.letters().charAt(1)) >= 0;
			i += vowelTold ? 1 : spelling.letters().length();
		}
		Set<String> skeletons = new LinkedHashSet<>();
		all.forEach(skeleton -> skeletons.add(skeleton.toString()));
		return skeletons;
	}

	private static @org.jspecify.annotations.Nullable Spelling spellingAt(String latin, int i) {
		for (Spelling spelling : SPELLINGS) {
			if (latin.startsWith(spelling.letters(), i)) {
				return spelling;
			}
		}
		return null;
	}

	private static StringBuilder appended(StringBuilder skeleton, String sounds) {
		sounds.chars().filter(sound -> sound != '∅').forEach(sound -> append(skeleton, (char) sound));
		return skeleton;
	}

	private static void append(StringBuilder skeleton, char sound) {
		if (skeleton.isEmpty() || skeleton.charAt(skeleton.length() - 1) != sound) {
			skeleton.append(sound);
		}
	}

	/**
	 * Returns how unusual it is to write a Persian word so.
	 *
	 * @param latin folded
	 * @param persian folded, without half-spaces
	 * @return 0 = letter by letter as usual; a letter that fits nothing costs 1
	 */
	public static double cost(String latin, String persian) {
		return cost(latin, persian, Double.MAX_VALUE);
	}

	/** Returns the cost as {@link #cost(String, String)} does where it is not above a limit, else {@link Double#MAX_VALUE}: sooner. */
	public static double cost(String latin, String persian, double most) {
		double[][] cost = new double[latin.length() + 1][persian.length() + 1];
		for (double[] row : cost) {
			Arrays.fill(row, Double.MAX_VALUE);
		}
		cost[0][0] = 0;
		for (int i = 0; i <= latin.length(); i++) {
			for (int j = 0; j <= persian.length(); j++) {
				if (cost[i][j] <= most) {
					step(cost, latin, persian, i, j);
				}
			}
		}
		double whole = cost[latin.length()][persian.length()];
		return whole <= most ? whole : Double.MAX_VALUE;
	}

	private static void step(double[][] cost, String latin, String persian, int i, int j) {
		double here = cost[i][j];
		if (i < latin.length()) {
			relax(cost, i + 1, j, here + unwritten(latin, i));
		}
		if (j == persian.length()) {
			return;
		}
		relax(cost, i, j + 1, here + PersianSpellings.left(persian, j));
		for (Way way : ways(persian.charAt(j))) {
			if (i < latin.length() && way.letters().charAt(0) == latin.charAt(i) && latin.startsWith(way.letters(), i)) {
				relax(cost, i + way.letters().length(), j + 1, here + way.cost());
			}
		}
	}

	private static Way[] ways(char letter) {
		int place = letter - BLOCK;
		return place >= 0 && place < WAYS.length ? WAYS[place] : NONE;
	}

	private static Way[][] ways() {
		Map<Character, List<Way>> known = PersianSpellings.ways();
		return IntStream.range(0, 256).mapToObj(place -> known.getOrDefault((char) (BLOCK + place), List.of()).toArray(Way[]::new))
				.toArray(Way[][]::new);
	}

	private static double unwritten(String latin, int i) {
		char letter = latin.charAt(i);
		if (letter == 'a' || letter == 'e' || letter == 'o') {
			return UNWRITTEN;
		}
		if (letter == 'i' || letter == 'u') {
			return UNWRITTEN_LONG;
		}
		return i > 0 && latin.charAt(i - 1) == letter ? DOUBLED : WRONG;
	}

	private static void relax(double[][] cost, int i, int j, double by) {
		cost[i][j] = Math.min(cost[i][j], by);
	}

	private static Map<Character, Character> classes(String table) {
		Map<Character, Character> classes = new java.util.HashMap<>();
		Arrays.stream(table.split(" ")).forEach(pair -> classes.put(pair.charAt(0), pair.charAt(2)));
		return Map.copyOf(classes);
	}

	private static List<Spelling> spellings(String table) {
		return Arrays.stream(table.split(" ")).map(entry -> entry.split(":"))
				.map(entry -> new Spelling(entry[0], List.of(entry[1].split(","))))
				.toList();
	}
}
