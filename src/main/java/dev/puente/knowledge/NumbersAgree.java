package dev.puente.knowledge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.puente.language.DateMention;
import dev.puente.language.DateMention.Calendar;
import dev.puente.language.DateMention.Unit;
import dev.puente.language.DateMentions;
import dev.puente.language.Language;
import dev.puente.language.TextFolding;
import dev.puente.language.Token;
import dev.puente.language.Tokens;

/**
 * A number in one sentence stands in its partner too: in digits of either script, in words or as a Roman numeral. Dates are
 * {@link DatesAgree}'s; years in the Persian calendar have no partner.
 */
final class NumbersAgree implements DocumentCheck {

	private static final Pattern NUMBER = Pattern
			.compile("[0-9۰-۹]{1,3}(?:[\u00a0\u202f٬.][0-9۰-۹]{3}(?![0-9۰-۹]))+(?:[,٫][0-9۰-۹]+)?|[0-9۰-۹]+(?:[,٫][0-9۰-۹]+)?");
	private static final Pattern SEPARATOR = Pattern.compile("[\u00a0\u202f٬.]");
	private static final Pattern THOUSANDS = Pattern.compile("(?<![\\d۰-۹,٫٬\u00a0])([0-9۰-۹]{1,3})[ \u00a0](?:mil\\b(?! millones)|هزار)");
	/** «چهل‌ودوم»: the halves of a number glued by half-spaces. */
	private static final Pattern GLUED_AND = Pattern.compile("(?<=بیست|سی|چهل|پنجاه|شصت|هفتاد|هشتاد|نود|صد)\u200cو\u200c?");
	private static final Pattern ONE = Pattern
			.compile("(?<![\\p{L}\u200c])(?:un|una|uno|primer[oa]?|única|único|یک|نخست|نخستین|اول|اولین|یگانه|تنها)(?![\\p{L}])");

	@Override
	public Stream<Fault> faults(WrittenDocument document) {
		return SentencePair.of(document)
				.flatMap(pair -> Stream.concat(missing(pair.fa(), pair.es(), "Spanish"), missing(pair.es(), pair.fa(), "Persian")));
	}

	private static Stream<Fault> missing(WrittenSentence from, WrittenSentence to, String other) {
		Set<String> there = anyForm(to);
		String absent = digits(outsideDates(from)).stream().filter(number -> !there.contains(number)).collect(Collectors.joining(", "));
		return absent.isEmpty()
				? Stream.empty()
				: Stream.of(from.warning("%s stands in «%s» but not in its %s partner (line %d)".formatted(absent, from.beginning(), other,
						to.line()), "write the same numbers in both languages"));
	}

	/** Takes out what another check compares: days with their months, and years of the Persian calendar. */
	private static String outsideDates(WrittenSentence sentence) {
		return without(sentence, mention -> mention.calendar() == Calendar.JALALI && sentence.language() == Language.FA
				|| mention.spans().stream().anyMatch(span -> span.unit() != Unit.YEAR));
	}

	private static String withoutJalali(WrittenSentence sentence) {
		return without(sentence, mention -> mention.calendar() == Calendar.JALALI && sentence.language() == Language.FA);
	}

	private static String without(WrittenSentence sentence, java.util.function.Predicate<DateMention> taken) {
		StringBuilder text = new StringBuilder(sentence.text());
		DateMentions.in(sentence.text()).stream().filter(taken)
				.forEach(mention -> text.replace(mention.start(), mention.end(), " ".repeat(mention.end() - mention.start())));
		return text.toString();
	}

	private static Set<String> anyForm(WrittenSentence sentence) {
		String text = GLUED_AND.matcher(withoutJalali(sentence)).replaceAll(" و ");
		Set<String> forms = new LinkedHashSet<>(digits(text));
		List<Token> tokens = Tokens.of(text);
		tokens.stream().filter(Token::number).map(Token::word).forEach(forms::add);
		Matcher thousands = THOUSANDS.matcher(String.join(" ", tokens.stream().map(Token::word).toList()));
		while (thousands.find()) {
			forms.add(thousands.group(1) + "000");
		}
		if (ONE.matcher(text).find()) {
			forms.add("1");
		}
		return forms;
	}

	private static Set<String> digits(String text) {
		Set<String> numbers = new LinkedHashSet<>();
		Matcher matcher = NUMBER.matcher(THOUSANDS.matcher(text).replaceAll("$1" + "000"));
		while (matcher.find()) {
			numbers.add(
					TextFolding.fold(SEPARATOR.matcher(matcher.group()).replaceAll("").replace('٫', ',')).replaceFirst("^0+(?=\\d)", ""));
		}
		return numbers;
	}
}
