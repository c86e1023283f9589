package dev.puente.answer;

import java.util.List;

import dev.puente.answer.Timing.Wish;
import dev.puente.language.Token;
import dev.puente.language.Tokens;
import dev.puente.search.QueryTerm;
import dev.puente.search.QueryTerm.Kind;

/** What is asked for in so many words and nothing that would be answered gives: however near its subject is, it is no answer. */
final class Lack {

	/** «چندمین» asks for an ordinal. */
	private static final Cue WHICH_IN_ORDER = Cue.of("", "چندم|چندمین|چندمه");
	/** How surely a sentence or its frame must hold a word. */
	private static final double PRESENT = 0.3;

	private Lack() {
	}

	/** Tells whether what would be answered lacks a number, name or year that it must give. */
	static boolean in(Found found) {
		List<Evidence> chosen = found.chosen();
		if (chosen.stream().anyMatch(one -> one.signal(Signal.GAP) > 0)) {
			return false;
		}
		return numberless(found, chosen) || Naming.lacked(found, chosen) || ofAnotherYear(found, chosen);
	}

	/** How long something lasted can be told from two dates. */
	private static boolean numberless(Found found, List<Evidence> chosen) {
		return found.posed().asked() == Asked.HOW_MANY && !found.posed().wanted().contains(Wanted.DURATION)
				&& !WHICH_IN_ORDER.in(Cue.folded(found.question()))
				&& chosen.stream().noneMatch(one -> Fit.givesANumber(one.sentence().text()));
	}

	/** Who asks what holds today may name the year, which no rule does. */
	private static boolean ofAnotherYear(Found found, List<Evidence> chosen) {
		List<QueryTerm> years = found.terms().stream().filter(term -> term.kind() == Kind.YEAR && term.share() == 1).toList();
		return !years.isEmpty() && Wish.in(Cue.folded(found.question())) == Wish.ANY
				&& years.stream().noneMatch(year -> chosen.stream().anyMatch(one -> one.held().match(year) >= PRESENT))
				&& Tokens.of(chosen.getFirst().sentence().text()).stream().anyMatch(Token::year);
	}
}
