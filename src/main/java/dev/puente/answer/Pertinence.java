package dev.puente.answer;

import java.util.List;
import java.util.Set;

import dev.puente.answer.Timing.Wish;
import dev.puente.language.Tokens;
import dev.puente.language.Token;
import dev.puente.search.QueryTerm;
import dev.puente.search.QueryTerm.Kind;

/**
 * What a further sentence must speak of to stand beside the best one.
 *
 * @param years that it is about; none where it asks for what came since
 * @param single whether there can be but one: the latest
 * @param fromFirst whether steps are wanted from the first one on
 */
record Pertinence(List<QueryTerm> years, boolean single, boolean fromFirst) {

	/** Of a question of which nothing is known. */
	static final Pertinence ANY = new Pertinence(List.of(), false, false);
	private static final Set<Asked> NARROW = Set.of(Asked.WHO, Asked.WHEN, Asked.WHERE, Asked.HOW_MANY);
	private static final Cue SINCE = Cue.of("desde|a partir", "به بعد|تا (حالا|الان|اکنون|امروز)|تاکنون");
	private static final Cue FIRST = Cue.of(
			"primero|(por donde|como) (se )?(empiez|empez|comienz|comenz)[^ ]*|empezar|comenzar|empiezo|empezamos|desde (cero|el principio)|paso a paso|todos los pasos",
			"اول(ش)?( از همه)?|اولین (کار|قدم|گام|مرحله)[^ ]*|از کجا (شروع|اغاز)|از (صفر|اول|اولش)|(قدم|مرحله|گام) به (قدم|مرحله|گام)|(همه|تمام|کل) مراحل");
	/** How surely a sentence holds a word that it is about. */
	private static final double SURELY = 0.6;

	static Pertinence of(Found found) {
		boolean narrow = NARROW.contains(found.posed().asked())
				|| !found.posed().asked().several() && !found.posed().wanted().isEmpty();
		String folded = Cue.folded(found.question());
		List<QueryTerm> years = SINCE.in(folded)
				? List.of()
				: found.terms().stream().filter(term -> term.kind() == Kind.YEAR).toList();
		return new Pertinence(years, narrow && Wish.in(folded) == Wish.LATEST, FIRST.in(folded));
	}

	/** Tells whether a further sentence may stand beside the best one. */
	boolean allows(Evidence best, Evidence next) {
		return !single && !ofAnotherYear(best, next);
	}

	/** Beside what is known of 2025 nobody who asks about it needs «FIHAV 2024». */
	boolean ofAnotherYear(Evidence best, Evidence next) {
		List<QueryTerm> held = years.stream().filter(year -> holds(best, year)).toList();
		return !held.isEmpty() && held.stream().noneMatch(year -> holds(next, year))
				&& Tokens.of(next.sentence().text()).stream().anyMatch(Token::year);
	}

	private static boolean holds(Evidence one, QueryTerm term) {
		return EvidenceFinder.match(term, one.held().sentence()) >= SURELY;
	}
}
