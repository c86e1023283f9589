package dev.puente.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.Fault;
import dev.puente.language.Dates;
import dev.puente.language.Language;
import dev.puente.language.Messages;

/**
 * What the pages of the console say, in one language.
 *
 * @param language of the words
 */
record StaffWords(Language language, Messages messages) {

	private static final Pattern DAY = Pattern.compile("^\\p{Nd}{1,2}");
	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

	/** Returns a message. */
	public String text(String key, Object... arguments) {
		return messages.text(language, key, arguments);
	}

	/** Writes a number in the digits of the language. */
	public String number(long number) {
		return Dates.number(number, language);
	}

	/** Writes a moment in universal time: the day in the calendars of the language, and the hour. */
	public String moment(Instant moment) {
		LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
		String[] hour = CLOCK.format(moment).split(":");
		return Dates.show(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), language) + " · " + two(hour[0]) + ":" + two(hour[1])
				+ " UTC";
	}

	private String two(String digits) {
		return (digits.startsWith("0") ? number(0) : "") + number(Long.parseLong(digits));
	}

	/** Writes a day shortly: day and month of the language's calendar. */
	public String shortly(LocalDate day) {
		String whole = Dates.show(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), language);
		return number(Long.parseLong(DAY.matcher(whole).results().findFirst().map(match -> digits(match.group())).orElse("0")));
	}

	/** Writes a day: in the calendars of the language. */
	public String day(LocalDate day) {
		return Dates.show(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), language);
	}

	private static String digits(String written) {
		return written.chars().map(c -> Character.digit(c, 10)).mapToObj(String::valueOf).collect(Collectors.joining());
	}

	/** Names a topic, or gives its slug. */
	public String topic(String slug) {
		try {
			return text("topic." + slug);
		} catch (MissingResourceException e) {
			return slug;
		}
	}

	/** Names a kind of document. */
	public String kind(Document.Kind kind) {
		return text("kind." + kind.name().toLowerCase(Locale.ROOT));
	}

	/** Names a role. */
	public String role(Role role) {
		return text("staff.role." + role.name().toLowerCase(Locale.ROOT));
	}

	/** Says what is wrong with a draft, in English where there are no other words. */
	public String fault(Fault fault) {
		return FaultWords.of(fault, language, messages).orElse(fault.reason() + " – " + fault.mend());
	}

	/** Tells in which language {@link #fault} says it. */
	public String languageOf(Fault fault) {
		return FaultWords.of(fault, language, messages).isPresent() ? language.code() : "en";
	}
}
