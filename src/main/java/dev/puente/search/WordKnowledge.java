package dev.puente.search;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.puente.knowledge.Glossary;
import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.knowledge.Lexicon;
import dev.puente.language.Token;
import dev.puente.language.Tokens;

/**
 * What is known of words beyond the passages that hold them.
 *
 * @param synonyms groups of interchangeable words and phrases
 * @param translations words and phrases with what they are in the other language
 * @param persian words of Persian that a question in Latin letters may hold, though no passage does
 * @param faint stems of general verbs, adjectives and adverbs: where no passage has them, little is missed
 * @param names stems of words that name a person, place or body by themselves
 */
public record WordKnowledge(Synonyms synonyms, Translations translations, Set<String> persian, Set<String> faint, Set<String> names) {

	private static final Set<String> NAMING = Set.of("person", "place", "institution");

	/** Returns knowledge of synonyms alone. */
	public static WordKnowledge of(List<List<String>> synonyms) {
		return new WordKnowledge(Synonyms.of(synonyms), Translations.of(List.of()), Set.of(), Set.of(), Set.of());
	}

	/** Reads glossary and lexicon of a knowledge folder. */
	public static WordKnowledge read(KnowledgeFolder folder) {
		Glossary glossary = Glossary.read(folder);
		Lexicon lexicon = Lexicon.read(folder);
		Set<String> general = stems(lexicon, pair -> true);
		Set<String> names = glossary.entries().stream().filter(entry -> NAMING.contains(entry.kind()))
				.flatMap(entry -> entry.forms().stream()
						.map(Tokens::of).filter(tokens -> tokens.size() == 1).map(tokens -> tokens.getFirst().stem())
						.filter(stem -> entry.kind().equals("place") || !general.contains(stem)))
				.collect(Collectors.toSet());
		lexicon.pairs().stream().filter(Lexicon.Pair::names).flatMap(pair -> Stream.of(pair.fa(), pair.es())).map(Tokens::of)
				.filter(tokens -> tokens.size() == 1).forEach(tokens -> names.add(tokens.getFirst().stem()));
		return new WordKnowledge(Synonyms.of(glossary.groups()), Translations.of(lexicon.pairs()), persian(glossary, lexicon),
				stems(lexicon, pair -> !pair.partOfSpeech().equals("noun")),
				Set.copyOf(names));
	}

	private static Set<String> stems(Lexicon lexicon, Predicate<Lexicon.Pair> which) {
		return lexicon.pairs().stream().filter(which).flatMap(pair -> Stream.of(pair.fa(), pair.es()))
				.flatMap(word -> Tokens.of(word).stream())
				.map(Token::stem).collect(Collectors.toUnmodifiableSet());
	}

	private static Set<String> persian(Glossary glossary, Lexicon lexicon) {
		return Stream
				.concat(glossary.entries().stream().flatMap(entry -> entry.fa().stream()), lexicon.pairs().stream().map(Lexicon.Pair::fa))
				.flatMap(form -> Tokens.of(form).stream()).map(Token::word).collect(Collectors.toUnmodifiableSet());
	}
}
