package dev.puente.answer;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.puente.answer.Timing.Wish;
import dev.puente.language.StopWords;
import dev.puente.language.TextFolding;
import dev.puente.language.Token;
import dev.puente.language.Tokens;

/**
 * What a question takes over from those before it: «¿y en 2025?» after a question about the fair of 2024.
 *
 * @param carried telling words of the earlier questions; empty when there are none
 * @param share how much these count beside the question's own words, 0–1
 */
record FollowUp(String carried, double share) {

	private static final double LEANING = 0.5;
	/** Even a question that stands alone is more likely about what was talked of. */
	private static final double STANDING = 0.15;
	/** A question with fewer telling words says too little to stand alone. */
	private static final int FEW = 2;
	/** «محلش»: its place; what it belongs to was said before. */
	private static final Pattern POSSESSIVE = Pattern.compile(".{3,}ش");
	private static final int SOME = 6;
	private static final Pattern JOINED = Pattern
			.compile("^[^\\p{L}\\p{N}]*(y|e|o|entonces|pero|ademas|tambien|و|پس|خب|حالا|اما|ولی)(?!\\p{L})");
	private static final Pattern POINTS = Pattern.compile(
			"(?<!\\p{L})(ella?|ellos|ellas|ese|esa|eso|esos|esas|aquel|aquella|alli|ahi|dicho|dicha|mism[oa]|"
					+ TextFolding.fold("او|اون|آن|ایشان|ایشون|اینجا|اونجا|آنجا|همان|همون|این|آنها|اونا|اونو|آنجا|بعدی|قبلی")
					+ ")(?!\\p{L})");

	/** Reads a question of a talk. */
	static FollowUp of(Question question) {
		String whole = "";
		for (String earlier : question.previous()) {
			whole = leans(earlier) && !whole.isEmpty() ? carriedOver(whole, earlier) + " " + earlier : earlier;
		}
		if (whole.isEmpty()) {
			return new FollowUp("", 0);
		}
		return new FollowUp(carriedOver(whole, question.text()), leans(question.text()) ? LEANING : STANDING);
	}

	/** Tells whether the question leans on what was said before. */
	boolean leans() {
		return share == LEANING;
	}

	/** Tells whether a question has too few telling words to be about something by itself. */
	static boolean saysLittle(String text) {
		return telling(text).size() <= FEW;
	}

	/** Tells whether a question leans on what was said before it. */
	static boolean leans(String text) {
		List<Token> telling = telling(text);
		boolean possessive = telling.size() <= FEW && telling.stream().anyMatch(token -> POSSESSIVE.matcher(token.word()).matches());
		return telling.size() < FEW || possessive || telling.size() <= SOME && leansBySomeWord(text);
	}

	private static boolean leansBySomeWord(String text) {
		String folded = TextFolding.fold(text);
		return POINTS.matcher(folded).find() || JOINED.matcher(folded).find() && !namesAPostAndItsTime(text);
	}

	/** «¿Y quién era en 2019 el ministro de Comunicaciones de Irán?» leaves nothing to be taken over. */
	private static boolean namesAPostAndItsTime(String text) {
		boolean timed = Tokens.of(text).stream().anyMatch(Token::year) || Wish.in(Cue.folded(text)) == Wish.NOW;
		return timed && !Posting.posts(text).isEmpty();
	}

	/** Returns the same about a person whom the answer before named: the names and years that led to them have served. */
	FollowUp about(String name, Set<String> namesBefore) {
		String rest = telling(carried).stream().filter(token -> !token.year() && !namesBefore.contains(token.stem())).map(Token::word)
				.collect(Collectors.joining(" "));
		return new FollowUp((name + " " + rest).strip(), share);
	}

	/** Tells whether a question that leans on one for a person may mean that person: it asks for no other time, country or office. */
	static boolean meansThePerson(String text) {
		String folded = Cue.folded(text);
		Asked asked = Asked.of(text);
		boolean another = Tokens.of(text).stream().anyMatch(Token::year) || Wish.in(folded) == Wish.NOW || !Wanted.in(text).isEmpty();
		return !another && (asked != Asked.WHAT && asked != Asked.WHO || Succession.asked(text) && !Posting.namesACountry(text));
	}

	/** Takes over the telling words; a number or year of the new question replaces the earlier ones. */
	private static String carriedOver(String before, String now) {
		Set<String> present = telling(now).stream().map(Token::stem).collect(Collectors.toSet());
		boolean newNumber = telling(now).stream().anyMatch(Token::number) || Wish.in(Cue.folded(now)) == Wish.NOW;
		return telling(before).stream().filter(token -> !(newNumber && token.number()) && !present.contains(token.stem())).map(Token::word)
				.collect(Collectors.joining(" "));
	}

	private static List<Token> telling(String text) {
		return Tokens.of(text).stream().filter(token -> !StopWords.contains(token)).toList();
	}
}
