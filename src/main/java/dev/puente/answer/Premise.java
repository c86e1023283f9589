package dev.puente.answer;

import java.util.List;
import java.util.Optional;

import dev.puente.language.Language;
import dev.puente.language.Token;
import dev.puente.language.Tokens;

/**
 * What a question about an edition of the fair takes for true: that it was held, or that it was not. Where nothing else answers the question,
 * that can still be told.
 */
final class Premise {

	private static final Cue FAIR = Cue.of("fihav|feria", "فیهاو|نمایشگاه");
	private static final Cue NOT_HELD = Cue.of(
			"(suspend|suspens|cancel|interrump|aplaz|pospus|pospon)[a-z]*|no (se )?(hizo|celebr|dio|efectuo|pudo)[a-z]*|cerraron|cerro antes",
			"لغو|کنسل|تعلیق|معلق|نیمه ?کاره|تعطیل|متوقف|(به هم|بهم) (خورد|ریخت)|عقب افتاد|برگزار ن[^ ]+|قطع شد|نیمه تمام");

	private Premise() {
	}

	/** Returns the question whether the edition that is asked about was held at all; nothing where none is named. */
	static Optional<Question> of(String question, Language language) {
		List<Token> years = Tokens.of(question).stream().filter(Token::year).toList();
		if (years.size() != 1 || !FAIR.in(Cue.folded(question))) {
			return Optional.empty();
		}
		String year = years.getFirst().word();
		String held = language == Language.ES ? "¿Se celebró FIHAV " + year + "?" : "فیهاو " + year + " برگزار شد؟";
		return Optional.of(new Question(held, Optional.of(language), List.of()));
	}

	/** Tells whether a question takes an edition for suspended. */
	static boolean notHeld(String question) {
		return NOT_HELD.in(Cue.folded(question));
	}
}
