package dev.puente.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.puente.language.Language;
import dev.puente.language.LanguageDetector;
import dev.puente.language.StopWords;
import dev.puente.language.Token;
import dev.puente.language.Tokens;

/** What a model makes of the last question of a talk: it counts only where it says nothing that the visitor had not said. */
final class Condensed {

	private static final int LONGEST = 300;

	private Condensed() {
	}

	/** Returns the question that stands alone; nothing when it may not be trusted. */
	static Optional<String> checked(String text, Question question, Language language) {
		Set<String> said = Stream.concat(question.previous().stream(), Stream.of(question.text())).flatMap(Condensed::telling)
				.collect(Collectors.toSet());
		List<String> own = telling(text).toList();
		boolean keepsTheQuestion = telling(question.text()).allMatch(own::contains);
		boolean plain = !text.isBlank() && text.length() <= LONGEST && text.lines().count() == 1
				&& LanguageDetector.languageOf(text) == language;
		return plain && keepsTheQuestion && said.containsAll(own) && Instructions.removed(text).equals(text.strip())
				? Optional.of(text.strip())
				: Optional.empty();
	}

	private static Stream<String> telling(String text) {
		return Tokens.of(text).stream().filter(token -> !StopWords.contains(token)).map(Token::stem);
	}
}
