package dev.puente.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.puente.language.Language;
import dev.puente.language.LanguageDetector;
import dev.puente.language.TextFolding;
import dev.puente.language.Token;
import dev.puente.language.Tokens;

/** Checks a sentence of a model against the evidence that it cites: numbers, names and quotations must stand there. */
final class ClaimCheck {

	private static final Pattern QUOTATION = Pattern.compile("[«\"“]([^»\"”]{3,})[»\"”]");
	private static final Pattern NAME = Pattern.compile("(?<=[\\p{L}\\d,;:] )\\p{Lu}[\\p{L}.-]+");
	/** A sentence that shares fewer of its telling words with its evidence says something else. */
	private static final double SHARED = 0.5;

	private ClaimCheck() {
	}

	/** Tells whether the cited evidence carries a sentence, and whether it is in the language asked for. */
	static boolean holds(String sentence, Language language, List<Evidence> cited) {
		Set<String> carried = new HashSet<>();
		StringBuilder texts = new StringBuilder();
		for (Evidence evidence : cited) {
			String text = evidence.sentence().text() + " " + evidence.text().heading() + " " + evidence.document().titleIn(language);
			carried.addAll(EvidenceFinder.stems(text));
			texts.append(TextFolding.fold(text)).append('\n');
		}
		return !cited.isEmpty() && LanguageDetector.languageOf(sentence) == language && numbersHold(sentence, carried)
				&& namesHold(sentence, carried) && quotationsHold(sentence, texts.toString()) && wordsHold(sentence, carried);
	}

	private static boolean numbersHold(String sentence, Set<String> carried) {
		return Tokens.of(sentence).stream().filter(token -> token.word().chars().anyMatch(Character::isDigit))
				.allMatch(token -> carried.contains(token.stem()));
	}

	private static boolean namesHold(String sentence, Set<String> carried) {
		Matcher names = NAME.matcher(sentence);
		while (names.find()) {
			if (!carried.containsAll(EvidenceFinder.stems(names.group()))) {
				return false;
			}
		}
		return true;
	}

	private static boolean quotationsHold(String sentence, String texts) {
		Matcher quotations = QUOTATION.matcher(sentence);
		while (quotations.find()) {
			if (!texts.contains(TextFolding.fold(quotations.group(1)))) {
				return false;
			}
		}
		return true;
	}

	private static boolean wordsHold(String sentence, Set<String> carried) {
		List<Token> telling = Tokens.of(sentence).stream().filter(token -> !dev.puente.language.StopWords.contains(token)).toList();
		long shared = telling.stream().filter(token -> carried.contains(token.stem())).count();
		return shared >= SHARED * telling.size();
	}
}
