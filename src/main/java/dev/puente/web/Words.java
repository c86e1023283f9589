package dev.puente.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.MissingResourceException;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.PartialDate;
import dev.puente.knowledge.Validity;
import dev.puente.language.Dates;
import dev.puente.language.Language;
import dev.puente.language.Messages;

/**
 * What templates say and how they write dates, in one language.
 *
 * @param language of the words
 */
record Words(Language language, Messages messages) {

	/** Returns a message. */
	public String text(String key, Object... arguments) {
		return messages.text(language, key, arguments);
	}

	/** Writes a date in the calendars of the language. */
	public String date(PartialDate date) {
		return Dates.show(date.year(), date.month(), date.day(), language);
	}

	/** Writes an ISO 8601 day, month or year in the calendars of the language. */
	public String date(String iso) {
		return date(PartialDate.parse(iso));
	}

	/** Writes the day of a moment, in universal time. */
	public String date(Instant moment) {
		return date(PartialDate.of(LocalDate.ofInstant(moment, ZoneOffset.UTC)));
	}

	/** Writes a number in the digits of the language, without grouping. */
	public String number(long number) {
		return Dates.number(number, language);
	}

	/** Names a kind of document. */
	public String kind(Document.Kind kind) {
		return text("kind." + kind.name().toLowerCase(Locale.ROOT));
	}

	/** Names a status. */
	public String status(Validity.Status status) {
		return text("status." + status.slug());
	}

	/** Names a topic; topics are free, so that one without a name shows its slug. */
	public String topic(String slug) {
		try {
			return text("topic." + slug);
		} catch (MissingResourceException e) {
			return slug.replace('-', ' ');
		}
	}

	/** Names the language of a BCP 47 tag. */
	public String tongue(String tag) {
		return Locale.forLanguageTag(tag).getDisplayLanguage(language.locale());
	}
}
