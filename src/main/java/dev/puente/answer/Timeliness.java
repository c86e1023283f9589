package dev.puente.answer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.puente.answer.EvidenceFinder.Held;
import dev.puente.answer.Timing.Wish;
import dev.puente.knowledge.Document;
import dev.puente.knowledge.Document.Kind;
import dev.puente.knowledge.PartialDate;
import dev.puente.knowledge.Validity;
import dev.puente.knowledge.Validity.Status;
import dev.puente.language.DateMention;
import dev.puente.language.DateMention.Span;
import dev.puente.language.DateMentions;
import dev.puente.language.Language;
import dev.puente.search.QueryTerm;

/** Weighs evidence by its time: who held an office then, what is newest or still to come, and what has been replaced. */
final class Timeliness {

	/** What it is worth that a person held an office at the time asked about: as much as a year that is missed costs. */
	private static final double HELD_THEN = 0.7;
	private static final double NOT_THEN = 0.2;
	private static final double IN_OFFICE = 0.1;
	private static final double LEFT = 0.3;
	private static final double NEWEST = 0.2;
	/** From how old on what is older is no older still, in days. */
	private static final double OLD = 4 * 365;
	private static final double TO_COME = 0.2;
	/** The same dates in the other calendar. */
	private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");
	private static final long A_YEAR = 366;
	/** How close to the best sentence one must come to be preferred for its time. */
	private static final double CLOSE = 0.8;
	private static final double LIKELY = 0.5;
	/** Share of a title's words from which on a question names the document itself. */
	private static final double NAMED = 0.3;
	/** A part of a longer name is a name by itself seldom. */
	private static final Set<QueryTerm.Kind> NAMING = EnumSet.of(QueryTerm.Kind.NAME, QueryTerm.Kind.STRANGE, QueryTerm.Kind.YEAR);

	private Timeliness() {
	}

	/** Returns the evidence weighed by time, best first. */
	static List<Evidence> weighed(List<Evidence> evidence, Timing timing, Asked asked, List<QueryTerm> terms, LocalDate today) {
		if (evidence.isEmpty()) {
			return evidence;
		}
		double best = evidence.getFirst().score();
		List<Evidence> weighed = new ArrayList<>(evidence.size());
		for (Evidence one : evidence) {
			Evidence timely = one.score() >= CLOSE * best ? one.weighing(one.score() + worth(one, timing.wish(), today), one.held()) : one;
			weighed.add(asked == Asked.WHO ? ofHolder(one, timing, terms, today, best).orElse(timely) : timely);
		}
		weighed.sort(Comparator.comparingDouble(Evidence::score).reversed());
		return valid(weighed, timing, terms);
	}

	/** Dates are looked for in sentences that may become the best one only: the first time that takes long. */
	private static Optional<Evidence> ofHolder(Evidence one, Timing timing, List<QueryTerm> terms, LocalDate today, double best) {
		boolean likely = one.score() >= LIKELY * best;
		if (!timing.past() && likely && left(one, today)) {
			return Optional.of(one.weighing(one.score() - LEFT, one.held()));
		}
		boolean told = one.document().kind() == Kind.PERSON || timing.at().isPresent() && likely && !one.form().termsOfOffice().isEmpty();
		return told ? Optional.of(inOffice(one, timing, terms, today)) : Optional.empty();
	}

	private static Evidence inOffice(Evidence one, Timing timing, List<QueryTerm> terms, LocalDate today) {
		Validity validity = one.document().validity();
		if (timing.at().isEmpty()) {
			boolean now = timing.wish() == Wish.NOW && validity.status() == Status.IN_FORCE;
			return now ? one.weighing(one.score() + IN_OFFICE, one.held()) : one;
		}
		Span then = timing.at().get();
		List<Span> told = one.form().termsOfOffice();
		if (!told.isEmpty()) {
			return held(one, told.stream().anyMatch(then::overlaps), terms);
		}
		if (validity.from().isEmpty() && validity.until().isEmpty()) {
			return one;
		}
		LocalDate until = validity.until().map(PartialDate::last).orElse(validity.status() == Status.IN_FORCE ? today : LocalDate.MIN);
		boolean held = !validity.from().map(PartialDate::first).orElse(LocalDate.MIN).isAfter(then.last()) && !until.isBefore(then.first());
		return held(one, held, terms);
	}

	private static Evidence held(Evidence one, boolean then, List<QueryTerm> terms) {
		return then
				? one.weighing(one.score() + HELD_THEN, holdingYears(one.held(), terms))
				: one.weighing(one.score() - NOT_THEN, one.held());
	}

	/** Tells whether a sentence is about somebody who no longer holds the office that it tells of. */
	private static boolean left(Evidence one, LocalDate today) {
		List<Span> told = one.form().termsOfOffice();
		return !told.isEmpty() && told.stream().allMatch(term -> term.last().isBefore(today.minusDays(A_YEAR)));
	}

	/** Returns the terms of office that a sentence tells of: «de julio de 2018 a abril de 2021». */
	static List<Span> termsOfOffice(String sentence) {
		return Fit.namesAnOffice(sentence)
				? DateMentions.in(IN_BRACKETS.matcher(sentence).replaceAll("")).stream().filter(DateMention::yearNamed)
						.flatMap(mention -> mention.spans().stream())
						.filter(span -> ChronoUnit.DAYS.between(span.first(), span.last()) > A_YEAR).toList()
				: List.of();
	}

	/** Who held an office in a year answers for that year, whether or not the sentence names it. */
	private static Held holdingYears(Held held, List<QueryTerm> terms) {
		List<String> years = terms.stream().filter(term -> term.kind() == QueryTerm.Kind.YEAR)
				.flatMap(term -> term.variants().getFirst().stems().stream()).toList();
		return new Held(held.sentence(), held.heading(), held.title(), held.passage(), held.asked().with(years));
	}

	private static double worth(Evidence one, Wish wish, LocalDate today) {
		return switch (wish) {
			case LATEST -> date(one, today).map(day -> NEWEST * Math.max(0, 1 - ChronoUnit.DAYS.between(day, today) / OLD)).orElse(0.0);
			case NEXT -> toCome(one, today) ? TO_COME : 0;
			case NOW, ANY -> 0;
		};
	}

	/** Returns the newest day that a sentence tells of, not after today; else that of its document. */
	private static Optional<LocalDate> date(Evidence one, LocalDate today) {
		Document.Dates dates = one.document().dates();
		return DateMentions.in(one.sentence().text()).stream().filter(DateMention::yearNamed).flatMap(mention -> mention.spans().stream())
				.map(Span::last).filter(day -> !day.isAfter(today)).max(Comparator.naturalOrder())
				.or(() -> dates.until().or(dates::event).or(dates::published).map(PartialDate::last));
	}

	private static boolean toCome(Evidence one, LocalDate today) {
		Status status = one.document().validity().status();
		return status == Status.PLANNED || status == Status.PROPOSED
				|| DateMentions.in(one.document().titleIn(Language.ES)).stream().flatMap(mention -> mention.spans().stream())
						.anyMatch(span -> !span.last().isBefore(today));
	}

	/** Leaves out what has been replaced or withdrawn, unless the question asks about the past or names it. */
	private static List<Evidence> valid(List<Evidence> evidence, Timing timing, List<QueryTerm> terms) {
		if (timing.past()) {
			return evidence;
		}
		List<Evidence> valid = evidence.stream().filter(one -> !over(one.document()) || named(one, terms)).toList();
		return valid.isEmpty() ? evidence : valid;
	}

	/** Tells whether a document holds no more: another took its place, or it was withdrawn. What became of an event stays true. */
	static boolean over(Document document) {
		Status status = document.validity().status();
		return document.kind() != Kind.EVENT && (status == Status.SUPERSEDED || status == Status.WITHDRAWN);
	}

	private static boolean named(Evidence one, List<QueryTerm> terms) {
		Stems title = one.held().title();
		long named = terms.stream().filter(term -> NAMING.contains(term.kind()))
				.filter(term -> EvidenceFinder.match(term, title) > 0).count();
		return named > 0 && (one.document().kind() == Kind.PERSON || named >= NAMED * terms.size());
	}
}
