package dev.puente.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.puente.language.DateMention;
import dev.puente.language.DateMentions;
import dev.puente.language.TextFolding;
import dev.puente.language.Token;
import dev.puente.language.Tokens;

/**
 * Checks a sentence of a model against one sentence of the evidence. A model may leave out whole clauses, say when and where first, turn «se
 * firmó» before what was signed ({@link Arrangements}), and use phrases of a short list that say the same ({@link SameMeaning}); every other
 * word must stand in the evidence and in its order. So nothing can be invented, swapped, negated or spliced, whatever the words mean.
 */
final class ClaimCheck {

	private static final Pattern QUOTATION = Pattern.compile("[«\"“]([^»\"”]+)[»\"”]");
	/** Letters, digits and the signs of plain prose: no markup, nothing invisible but the half-space. */
	private static final Pattern PROSE = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}ªº°\\s\u00a0\u202f\u200c.,;:()«»\"“”'’¿?¡!%+/–—…،؛؟٪٬٫-]+");
	private static final Pattern NAME = Pattern.compile("(?<=[\\p{L},;] )\\p{Lu}[\\p{L}\\p{M}]+");
	/** Share of a sentence's telling words that its evidence must hold. */
	private static final double SPOKEN_OF = 0.6;
	/** With more clauses between commas than these it is not clear which of them belong together. */
	private static final int FEW_MARKS = 2;

	private ClaimCheck() {
	}

	/** Tells whether a sentence of the evidence carries all that another sentence says. */
	static boolean carries(String evidence, String sentence) {
		List<String> words = Clause.words(sentence);
		return !words.isEmpty() && PROSE.matcher(sentence).matches() && quotationsHold(evidence, sentence) && datesHold(evidence, sentence)
				&& Arrangements.of(evidence).stream().anyMatch(clauses -> matches(clauses, 0, words, false));
	}

	/**
	 * Tells whether a sentence says in words of its own what a sentence of the evidence says: nothing in it, be it number, date, name or
	 * quotation, is unknown there, and most of its words are found there. That proves nothing of how they are put together: the evidence itself
	 * must be shown in its place.
	 */
	static boolean speaksOf(String evidence, String sentence) {
		Set<String> known = new HashSet<>(Clause.words(evidence));
		Set<String> stems = EvidenceFinder.stems(evidence);
		List<Token> said = Tokens.of(sentence);
		Set<String> own = EvidenceFinder.stems(sentence);
		long shared = own.stream().filter(stems::contains).count();
		boolean numbers = said.stream().filter(Token::number).allMatch(token -> known.contains(token.word()));
		boolean names = NAME.matcher(sentence).results().map(MatchResult::group)
				.allMatch(name -> known.containsAll(Clause.words(name)));
		return !own.isEmpty() && PROSE.matcher(sentence).matches() && numbers && names && shared >= SPOKEN_OF * own.size()
				&& quotationsHold(evidence, sentence) && datesHold(evidence, sentence);
	}

	private static boolean quotationsHold(String evidence, String sentence) {
		String folded = TextFolding.fold(evidence);
		Matcher quotations = QUOTATION.matcher(sentence);
		while (quotations.find()) {
			if (!folded.contains(TextFolding.fold(quotations.group()))) {
				return false;
			}
		}
		return true;
	}

	/** A date must stand in the evidence whole: a day of a range or a month without its year is another date. */
	private static boolean datesHold(String evidence, String sentence) {
		Set<List<DateMention.Span>> known = new HashSet<>();
		DateMentions.in(evidence).forEach(date -> known.add(date.spans()));
		return DateMentions.in(sentence).stream().allMatch(date -> known.contains(date.spans()));
	}

	/** Matches words against the clauses from one on; a clause is kept whole or left out whole. */
	private static boolean matches(List<Clause> clauses, int next, List<String> words, boolean afterGap) {
		List<Clause> rest = clauses.subList(next, clauses.size());
		if (words.isEmpty()) {
			return rest.stream().allMatch(Clause::droppableAtEnd);
		}
		if (rest.isEmpty()) {
			return false;
		}
		Clause clause = rest.getFirst();
		int length = clause.words().size();
		boolean kept = words.size() >= length && words.subList(0, length).equals(clause.words())
				&& matches(clauses, next + 1, words.subList(length, words.size()), false);
		return kept || (!afterGap && droppable(clauses, next) && matches(clauses, next + 1, words, true));
	}

	/** A circumstance without commas may go, and what stands between two commas. */
	private static boolean droppable(List<Clause> clauses, int at) {
		boolean markBefore = at == 0 || clauses.get(at - 1).endsWithMark();
		Clause clause = clauses.get(at);
		long marks = clauses.stream().filter(Clause::endsWithMark).count();
		return clause.plain() && markBefore == clause.endsWithMark()
				&& (clause.endsWithMark() ? marks <= FEW_MARKS : clause.circumstance());
	}
}
