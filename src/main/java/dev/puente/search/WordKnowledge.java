package dev.puente.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.puente.knowledge.Glossary;
import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.knowledge.Lexicon;
import dev.puente.language.PersianVerbs;
import dev.puente.language.Token;

/**
 * What is known of words beyond the passages that hold them.
 *
 * @param synonyms groups of interchangeable words and phrases
 * @param translations words and phrases with what they are in the other language
 * @param known words of both languages that a question may hold, though no passage does
 * @param verbs of Persian, by which forms of one verb are found
 * @param names stems of words that name a person or body by themselves
 * @param places stems of words that name a place, or what belongs to one
 * @param nouns stems of general nouns and terms of the field
 * @param faint stems of general verbs, adjectives and adverbs
 */
public record WordKnowledge(Synonyms synonyms, Translations translations, Set<String> known, PersianVerbs verbs,
		Set<String> names, Set<String> places, Set<String> nouns, Set<String> faint) {

	private static final Set<String> NAMING = Set.of("person", "institution");
	/** «ونزوئلایی» */
	private static final int LONGEST_ENDING = 3;
	private static final int BEGINNING = 3;
	private static final int LONGEST_REST = 4;

	/** Returns knowledge of synonyms alone. */
	public static WordKnowledge of(List<List<String>> synonyms) {
		PhraseReader phrases = new PhraseReader();
		return new WordKnowledge(Synonyms.of(synonyms, phrases), Translations.of(List.of(), phrases), Set.of(),
				new PersianVerbs(Set.of()), Set.of(), Set.of(), Set.of(), Set.of());
	}

	/** Reads glossary and lexicon of a knowledge folder. */
	public static WordKnowledge read(KnowledgeFolder folder) {
		Glossary glossary = Glossary.read(folder);
		Lexicon lexicon = Lexicon.read(folder);
		PhraseReader phrases = new PhraseReader();
		Set<String> general = stems(words(lexicon, pair -> !pair.names()), phrases);
		Stream<String> proper = Stream.concat(words(lexicon, Lexicon.Pair::names), forms(glossary, entry -> entry.kind().equals("place")));
		Set<String> places = single(Stream.concat(proper, ofPlaces(lexicon)), phrases);
		Set<String> names = single(forms(glossary, entry -> NAMING.contains(entry.kind())), phrases).stream()
				.filter(stem -> !general.contains(stem) && !places.contains(stem)).collect(Collectors.toUnmodifiableSet());
		Stream<String> nouns = Stream.concat(words(lexicon, pair -> !pair.names() && pair.partOfSpeech().equals("noun")),
				forms(glossary, entry -> entry.kind().equals("term") || entry.kind().equals("agreement")));
		return new WordKnowledge(Synonyms.of(glossary.groups(), phrases), Translations.of(lexicon.pairs(), phrases),
				known(glossary, lexicon, phrases), verbs(lexicon, phrases), names, places, single(nouns, phrases), faint(lexicon, phrases));
	}

	/** Words for what belongs to a place: both languages make them of its name with an ending, «برزیلی», «brasileño». */
	private static Stream<String> ofPlaces(Lexicon lexicon) {
		List<Lexicon.Pair> places = lexicon.pairs().stream().filter(Lexicon.Pair::names).toList();
		Set<String> persian = places.stream().map(Lexicon.Pair::fa).collect(Collectors.toUnmodifiableSet());
		Map<String, List<Lexicon.Pair>> byBeginning = places.stream().collect(Collectors.groupingBy(place -> beginning(place.fa())));
		return words(lexicon, pair -> pair.partOfSpeech().equals("adj") && (hasEnding(pair.fa(), persian)
				|| byBeginning.getOrDefault(beginning(pair.fa()), List.of()).stream().anyMatch(place -> sameBeginning(pair, place))));
	}

	private static String beginning(String word) {
		return word.substring(0, Math.min(BEGINNING, word.length()));
	}

	private static boolean hasEnding(String adjective, Set<String> places) {
		return IntStream.rangeClosed(0, LONGEST_ENDING)
				.anyMatch(ending -> places.contains(adjective.substring(0, Math.max(0, adjective.length() - ending))));
	}

	private static boolean sameBeginning(Lexicon.Pair adjective, Lexicon.Pair place) {
		return sameBeginning(adjective.fa(), place.fa()) && sameBeginning(adjective.es(), place.es().toLowerCase(Locale.ROOT));
	}

	/** «روسی» and «روسیه», «turco» and «Turquía»: the same beginning, and little that follows it. */
	private static boolean sameBeginning(String one, String other) {
		int same = 0;
		while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
			same++;
		}
		return same >= BEGINNING && Math.max(one.length(), other.length()) - same <= LONGEST_REST;
	}

	private static Set<String> faint(Lexicon lexicon, PhraseReader phrases) {
		Stream<String> verbs = words(lexicon, pair -> pair.partOfSpeech().equals("verb")).flatMap(form -> phrases.tokens(form).stream())
				.flatMap(verb -> phrases.verbStems(verb.word()).stream());
		return Stream.concat(verbs, stems(words(lexicon, pair -> !pair.partOfSpeech().equals("noun")), phrases).stream())
				.collect(Collectors.toUnmodifiableSet());
	}

	private static Stream<String> words(Lexicon lexicon, Predicate<Lexicon.Pair> which) {
		return lexicon.pairs().stream().filter(which).flatMap(pair -> Stream.of(pair.fa(), pair.es()));
	}

	private static Stream<String> forms(Glossary glossary, Predicate<Glossary.Entry> which) {
		return glossary.entries().stream().filter(which).flatMap(entry -> entry.forms().stream());
	}

	/** Stems of the forms that are one word: parts of a longer name mean little alone. */
	private static Set<String> single(Stream<String> forms, PhraseReader phrases) {
		return forms.map(phrases::tokens).filter(tokens -> tokens.size() == 1).map(tokens -> tokens.getFirst().stem())
				.collect(Collectors.toUnmodifiableSet());
	}

	private static Set<String> stems(Stream<String> forms, PhraseReader phrases) {
		return forms.flatMap(form -> phrases.tokens(form).stream()).map(Token::stem).collect(Collectors.toUnmodifiableSet());
	}

	private static Set<String> known(Glossary glossary, Lexicon lexicon, PhraseReader phrases) {
		return Stream.concat(forms(glossary, entry -> true), words(lexicon, pair -> true))
				.flatMap(form -> phrases.tokens(form).stream()).map(Token::word).collect(Collectors.toUnmodifiableSet());
	}

	/** The verbs, of compound ones the light verb. */
	private static PersianVerbs verbs(Lexicon lexicon, PhraseReader phrases) {
		return new PersianVerbs(lexicon.pairs().stream().filter(pair -> pair.partOfSpeech().equals("verb"))
				.map(pair -> phrases.tokens(pair.fa()).getLast().word()).collect(Collectors.toUnmodifiableSet()));
	}
}
