package dev.puente.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.util.function.SingletonSupplier;

import dev.puente.knowledge.Glossary;
import dev.puente.language.DateMention;
import dev.puente.language.DateMentions;
import dev.puente.language.Language;
import dev.puente.language.LanguageDetector;
import dev.puente.language.Token;
import dev.puente.language.Tokens;

/**
 * Checks a translated sentence against its original: the same numbers, dates, addresses and names of the glossary on both sides, and a negation in both
 * or in neither. That does not prove a translation right, so it is labelled wherever it is shown.
 */
final class Translated {

	private static final int LONGEST = 600;
	private static final Set<String> NAMES = Set.of("person", "institution", "place");
	private static final Pattern PROSE = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}ªº°\\s\u00a0\u202f\u200c.,;:()«»\"“”'’¿?¡!%+/–—…،؛؟٪٬٫-]+");
	private static final Pattern ADDRESS = Pattern.compile("(?i)\\bhttps?:\\S*|\\b[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}\\b");
	private static final Set<String> NEGATIONS = Set.of("no", "ni", "sin", "nunca", "tampoco", "ningun", "ninguna", "نه", "بدون", "هیچ");

	private final SingletonSupplier<List<Glossary.Entry>> names;

	/** @param glossary asked for when there is a translation to check: without a model there is none */
	Translated(Supplier<Glossary> glossary) {
		this.names = SingletonSupplier
				.of(() -> glossary.get().entries().stream().filter(entry -> NAMES.contains(entry.kind())).toList());
	}

	/** Tells how the names in a sentence are written in another language. */
	String names(String sentence, Language from, Language to) {
		return named(sentence, from).stream().map(entry -> forms(entry, from).getFirst() + " = " + forms(entry, to).getFirst())
				.collect(Collectors.joining("; "));
	}

	/** Tells whether a translation holds what can be compared. */
	boolean faithful(String original, Language from, String translation, Language to) {
		return !translation.isBlank() && translation.length() <= LONGEST && translation.lines().count() == 1
				&& PROSE.matcher(translation).matches() && LanguageDetector.languageOf(translation) == to
				&& addresses(original).equals(addresses(translation))
				&& numbers(original).equals(numbers(translation)) && dates(original).equals(dates(translation))
				&& ids(original, from).equals(ids(translation, to)) && negated(original) == negated(translation);
	}

	private static List<String> forms(Glossary.Entry entry, Language language) {
		return language == Language.FA ? entry.fa() : entry.es();
	}

	private Set<String> ids(String sentence, Language language) {
		return named(sentence, language).stream().map(Glossary.Entry::id).collect(Collectors.toSet());
	}

	private List<Glossary.Entry> named(String sentence, Language language) {
		String words = spaced(sentence);
		Predicate<String> stands = form -> words.contains(spaced(form));
		return names.obtain().stream().filter(entry -> !entry.fa().isEmpty() && !entry.es().isEmpty())
				.filter(entry -> forms(entry, language).stream().anyMatch(stands)).toList();
	}

	private static String spaced(String text) {
		return Tokens.of(text).stream().map(Token::word).collect(Collectors.joining(" ", " ", " "));
	}

	/** What a reader could be sent to. */
	private static Set<String> addresses(String text) {
		return ADDRESS.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
	}

	/** The numbers that belong to no date, in any order. */
	private static Set<String> numbers(String text) {
		StringBuilder rest = new StringBuilder(text);
		for (DateMention date : DateMentions.in(text).reversed()) {
			rest.replace(date.start(), date.end(), " ");
		}
		return Tokens.of(rest.toString()).stream().filter(Token::number).map(Token::word).collect(Collectors.toSet());
	}

	/** The Gregorian dates: documents give them in both languages. */
	private static Set<List<DateMention.Span>> dates(String text) {
		Set<List<DateMention.Span>> dates = new HashSet<>();
		DateMentions.in(text).stream().filter(date -> date.calendar() == DateMention.Calendar.GREGORIAN)
				.forEach(date -> dates.add(date.spans()));
		return dates;
	}

	private static boolean negated(String text) {
		return Tokens.of(text).stream().map(Token::word).anyMatch(word -> NEGATIONS.contains(word) || word.startsWith("نمی")
				|| word.matches(
						"ن(?:شد|شده|بود|بوده|کرد|کرده|داد|داده|دارد|دارند|داشت|یست|یستند|یافت|یامد|یامده|شود|گرفت|گفت)(?:ه|ند|است)?"));
	}
}
