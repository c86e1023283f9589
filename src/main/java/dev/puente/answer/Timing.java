package dev.puente.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import dev.puente.language.DateMention;
import dev.puente.language.DateMention.Span;
import dev.puente.language.DateMentions;
import dev.puente.language.RelativeDates;
import dev.puente.language.Token;
import dev.puente.language.Tokens;

/**
 * What a question says of time.
 *
 * @param wish whether it wants the newest, the next or what holds now
 * @param at the time that it names itself
 * @param past whether it asks about what was
 */
record Timing(Wish wish, Optional<Span> at, boolean past) {

	private static final Cue LATEST = Cue.of("ultim[oa]s?(?! (dia|jornada|mes|ano|hora|semana|lugar))|mas recientes?|reciente",
			"(آخرین|اخرین)(?! (روز|ساعت|ماه|سال))|جدیدترین|تازه ترین|این اواخر");
	private static final Cue NEXT = Cue.of("proxim[oa]s?|que vienen?|venider[oa]s?|futur[oa]s?|por venir", "بعدی|آینده|پیش رو|آتی");
	private static final Cue NOW = Cue.of("actual(es|mente)?|ahora|hoy|vigentes?|en vigor|todavia|aun",
			"الان|اکنون|امروز|فعلی|کنونی|حالا|هنوز|هم اکنون");
	private static final Cue PAST = Cue.of(
			"antes|antiguo|anterior(es)?|antecesor(es|a)?|predecesor(a)?|ex|fue|fueron|era|eran|habia|tuvo|hubo|estaba|paso",
			"قبل|قبلی|قبلیش|قبلش|پیشین|سابق|پیش از|بود|بودند|بودن|گذشته|شد");

	/** What is wanted of the time of an answer. */
	enum Wish {
		LATEST, NEXT, NOW, ANY;

		/** Reads a question folded by {@link Cue#folded}. */
		static Wish in(String folded) {
			return Timing.LATEST.in(folded) ? LATEST : Timing.NEXT.in(folded) ? NEXT : Timing.NOW.in(folded) ? NOW : ANY;
		}
	}

	/** Reads a question whose relative times are dates already. */
	static Timing of(String question) {
		String folded = Cue.folded(question);
		Optional<Span> at = DateMentions.in(question).stream().filter(DateMention::yearNamed).flatMap(mention -> mention.spans().stream())
				.reduce((first, last) -> last);
		Wish wish = Wish.in(folded);
		return new Timing(wish, at, at.isPresent() || PAST.in(folded) && wish != Wish.NOW);
	}

	/** Returns a question with its relative times as dates, in the talk before it too. */
	static Question resolved(Question question, LocalDate today) {
		List<String> previous = new ArrayList<>();
		OptionalInt talk = OptionalInt.empty();
		for (String earlier : question.previous()) {
			previous.add(RelativeDates.resolved(earlier, today, talk));
			talk = lastYear(previous.getLast(), talk);
		}
		return new Question(RelativeDates.resolved(question.text(), today, talk), question.language(), previous);
	}

	private static OptionalInt lastYear(String text, OptionalInt before) {
		return Tokens.of(text).stream().filter(Token::year)
				.mapToInt(token -> Integer.parseInt(token.word())).reduce((first, last) -> last).stream().boxed().findFirst()
				.map(OptionalInt::of).orElse(before);
	}
}
