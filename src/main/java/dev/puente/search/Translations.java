package dev.puente.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.puente.knowledge.Lexicon;
import dev.puente.language.StopWords;
import dev.puente.language.Token;
import dev.puente.search.QueryTerm.Origin;
import dev.puente.search.QueryTerm.Variant;

/** Words and phrases of each language with what they are in the other, found by their stems, longest first. */
final class Translations {

	private static final int LONGEST = 4;
	private static final int MOST = 12;
	/** A light verb adds little to the noun that it stands with: «تأکید کردن» is found by «تأکید». */
	private static final double NOUN_OF_VERB = 0.6;

	/** Below this likelihood two words say different things. */
	private static final double LEAST_ALIKE = 0.05;
	private static final int MOST_ALIKE = 6;
	private static final double ALIKE = 1.5;
	private static final double SUREST_ALIKE = 0.65;

	private final Map<String, List<Variant>> alike = new ConcurrentHashMap<>();
	/** Leads from each form of a word or phrase to all forms of what it is in the other language. */
	private final PhraseGraph others;

	private Translations(PhraseGraph others) {
		this.others = others;
	}

	static Translations of(List<Lexicon.Pair> pairs, PhraseReader phrases) {
		PhraseGraph.Builder others = new PhraseGraph.Builder();
		pairs.forEach(pair -> add(pair, phrases, others));
		return new Translations(others.build());
	}

	private static void add(Lexicon.Pair pair, PhraseReader phrases, PhraseGraph.Builder others) {
		boolean verb = pair.partOfSpeech().equals("verb");
		List<List<String>> persian = forms(pair.fa(), verb, phrases);
		List<List<String>> spanish = forms(pair.es(), verb, phrases);
		others.lead(persian, spanish, pair.weight());
		others.lead(spanish, persian, pair.weight());
		if (verb && persian.getFirst().size() > 1) {
			others.lead(List.of(List.of(persian.getFirst().getFirst())), spanish, NOUN_OF_VERB * pair.weight());
		}
	}

	/** Returns the ways in which a phrase is found, each as stems. */
	private static List<List<String>> forms(String phrase, boolean verb, PhraseReader phrases) {
		List<Token> tokens = phrases.tokens(phrase);
		List<String> stems = telling(tokens);
		if (stems.isEmpty()) {
			stems = tokens.stream().map(Token::stem).toList();
		}
		String last = tokens.getLast().word();
		if (!verb || !stems.getLast().equals(tokens.getLast().stem())) {
			return List.of(stems);
		}
		Set<String> forms = Script.persian(last) || stems.size() == 1 ? phrases.verbStems(last) : Set.of(last);
		List<String> before = stems.subList(0, stems.size() - 1);
		List<List<String>> all = new ArrayList<>(List.of(stems));
		forms.forEach(form -> {
			List<String> own = new ArrayList<>(before);
			own.add(form);
			all.add(own);
		});
		return all.stream().distinct().toList();
	}

	private static List<String> telling(List<Token> tokens) {
		return tokens.stream().filter(token -> !StopWords.contains(token)).map(Token::stem).toList();
	}

	/**
	 * Returns for each token the translations of the phrase that it stands in, the surest first.
	 *
	 * @param held tells whether the index holds a translation; where it holds none of a phrase's, its parts are translated
	 */
	List<List<Variant>> found(List<Token> tokens, Predicate<List<String>> held) {
		List<List<Variant>> found = new ArrayList<>();
		tokens.forEach(token -> found.add(List.of()));
		int start = 0;
		while (start < tokens.size()) {
			int length = Math.min(LONGEST, tokens.size() - start);
			List<Variant> ways = List.of();
			while (length > 0 && (ways = ways(tokens.subList(start, start + length), held)).isEmpty()) {
				length--;
			}
			for (int i = start; i < start + length; i++) {
				found.set(i, ways);
			}
			start += Math.max(1, length);
		}
		return found;
	}

	/**
	 * Returns words of the same language that share translations with a word, the surest first: how likely one leads to the other by way of the
	 * other language (Bannard and Callison-Burch 2005).
	 */
	List<Variant> alike(String stem) {
		// what nothing is known of is a visitor's own word and not kept
		return others.contains(stem) ? alike.computeIfAbsent(stem, this::paraphrases) : List.of();
	}

	private List<Variant> paraphrases(String stem) {
		Map<String, Double> likely = new HashMap<>();
		shares(stem).forEach((there, first) -> shares(String.join(" ", there)).forEach((back, second) -> {
			if (back.size() == 1 && !back.getFirst().equals(stem)) {
				likely.merge(back.getFirst(), first * second, Double::sum);
			}
		}));
		return likely.entrySet().stream().filter(one -> one.getValue() >= LEAST_ALIKE)
				.sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(MOST_ALIKE)
				.map(one -> new Variant(List.of(one.getKey()), Math.min(SUREST_ALIKE, ALIKE * Math.sqrt(one.getValue())), Origin.ALIKE))
				.toList();
	}

	/** Returns the translations of a word with their shares of all that it may mean. */
	private Map<List<String>, Double> shares(String stems) {
		Map<List<String>, Double> ways = others.from(stems);
		double all = ways.values().stream().mapToDouble(weight -> weight).sum();
		return ways.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, way -> way.getValue() / all));
	}

	private List<Variant> ways(List<Token> phrase, Predicate<List<String>> held) {
		String key = phrase.stream().map(Token::stem).collect(Collectors.joining(" "));
		return others.from(key).entrySet().stream().filter(entry -> held.test(entry.getKey()))
				.sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).limit(MOST)
				.map(entry -> new Variant(entry.getKey(), entry.getValue(), Origin.TRANSLATED)).toList();
	}
}
