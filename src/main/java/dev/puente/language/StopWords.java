package dev.puente.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that say nothing of a question's subject, from {@code language/stopwords_*.txt}. */
public final class StopWords {

	private static final Set<String> WORDS = Stream.of(Language.values()).flatMap(StopWords::read).collect(Collectors.toUnmodifiableSet());

	private StopWords() {
	}

	/** Tells whether a token says nothing of a question's subject, in either language. */
	public static boolean contains(Token token) {
		return WORDS.contains(token.word());
	}

	/** Returns the words, folded. */
	public static Set<String> all() {
		return WORDS;
	}

	private static Stream<String> read(Language language) {
		try (InputStream in = StopWords.class.getResourceAsStream("/language/stopwords_" + language.code() + ".txt")) {
			String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
			return Arrays.stream(text.split("\n")).filter(line -> !line.startsWith("#")).flatMap(line -> Arrays.stream(line.split("\\s+")))
					.filter(word -> !word.isEmpty()).map(TextFolding::fold);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
