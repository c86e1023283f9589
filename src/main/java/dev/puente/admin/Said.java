package dev.puente.admin;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.Document.GoldenQuestion;
import dev.puente.language.Language;
import dev.puente.language.StopWords;
import dev.puente.language.Token;
import dev.puente.language.Tokens;

/** The words of a document in its versions, to tell which questions may be about it. */
final class Said {

	/** A question that shares so much of its telling words with a document may be answered by it. */
	private static final double MOST = 0.5;

	private final Map<Language, Set<String>> stems = new EnumMap<>(Language.class);

	Said(List<Document> versions) {
		for (Language language : Language.values()) {
			stems.put(language, versions.stream().flatMap(document -> texts(document, language)).flatMap(text -> telling(text).stream())
					.collect(Collectors.toSet()));
		}
	}

	private static Stream<String> texts(Document document, Language language) {
		return Stream.concat(Stream.of(document.titleIn(language)), document.passages().stream()
				.flatMap(passage -> passage.in(language).stream()).flatMap(text -> Stream.of(text.heading(), text.plain())));
	}

	/** Tells whether a question may be about the document. */
	boolean touches(GoldenQuestion golden) {
		Set<String> asked = telling(golden.ask());
		Set<String> shared = new HashSet<>(asked);
		shared.retainAll(stems.getOrDefault(golden.language(), Set.of()));
		return shared.size() > 1 && shared.size() >= MOST * asked.size();
	}

	/** Returns the stems of the words that tell what a text is about. */
	static Set<String> telling(String text) {
		return Tokens.of(text).stream().filter(token -> !StopWords.contains(token)).map(Token::stem).collect(Collectors.toSet());
	}
}
