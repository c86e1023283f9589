package dev.puente.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.puente.knowledge.Glossary;
import dev.puente.language.Language;
import dev.puente.language.Token;
import dev.puente.language.Tokens;

/** The persons of the glossary by their names: who «él» is was told by the answer before. */
final class Persons {

	private static final String PERSON = "person";

	private final List<Named> all;

	Persons(Glossary glossary) {
		all = glossary.entries().stream().filter(entry -> entry.kind().equals(PERSON) && !entry.fa().isEmpty() && !entry.es().isEmpty())
				.map(Named::of).toList();
	}

	/**
	 * A person.
	 *
	 * @param entry of the glossary
	 * @param forms of the name in both languages, each between spaces, as {@link #spaced} writes them
	 */
	private record Named(Glossary.Entry entry, List<String> forms) {

		private static Named of(Glossary.Entry entry) {
			return new Named(entry, entry.forms().stream().map(Persons::spaced).distinct().toList());
		}

		private boolean in(String spaced) {
			return forms.stream().anyMatch(spaced::contains);
		}

		private int place(String spaced) {
			return forms.stream().mapToInt(spaced::indexOf).filter(place -> place >= 0).min().orElse(Integer.MAX_VALUE);
		}
	}

	/**
	 * Returns the name of the person whom a sentence tells of: the first, of those whom the questions that it answers do not name, and who is not
	 * the one before or after whom somebody came.
	 */
	Optional<String> told(String sentence, List<String> questions, Language language) {
		String asked = spaced(String.join(" ", questions));
		Optional<Named> other = Succession.other(sentence).map(Persons::spaced).flatMap(text -> first(text, all));
		return first(spaced(sentence), all.stream().filter(person -> !person.in(asked) && !other.equals(Optional.of(person))).toList())
				.map(person -> (language == Language.FA ? person.entry().fa() : person.entry().es()).getFirst());
	}

	private static Optional<Named> first(String spaced, List<Named> among) {
		return among.stream().filter(person -> person.in(spaced)).min(Comparator.comparingInt(person -> person.place(spaced)));
	}

	/** Tells whether a text names a person. */
	boolean anyIn(String text) {
		String spaced = spaced(text);
		return all.stream().anyMatch(person -> person.in(spaced));
	}

	/** Returns the stems of all names of the persons whom some texts name. */
	Set<String> stems(List<String> texts) {
		String spaced = spaced(String.join(" ", texts));
		return all.stream().filter(person -> person.in(spaced)).flatMap(person -> person.entry().forms().stream()).flatMap(Persons::words)
				.map(Token::stem).collect(Collectors.toUnmodifiableSet());
	}

	private static String spaced(String text) {
		return words(text).map(Token::word).collect(Collectors.joining(" ", " ", " "));
	}

	private static Stream<Token> words(String text) {
		return Tokens.of(text).stream();
	}
}
