package dev.puente.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import dev.puente.language.Language;

/** The prompts of the model, one file per purpose and language, packaged or from the folder {@code puente.prompts}. */
@Component
final class Prompts {

	private static final Map<String, List<String>> PLACEHOLDERS = Map.of("answer", List.of("{{evidence}}", "{{today}}"), "condense",
			List.of("{{earlier}}"), "translate", List.of("{{names}}"));

	private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

	Prompts(@Value("${puente.prompts:#{null}}") @Nullable Path folder) {
		for (Language language : Language.values()) {
			Map<String, String> prompts = new java.util.HashMap<>();
			PLACEHOLDERS.forEach((name, needed) -> prompts.put(name, read(folder, name + "_" + language.code() + ".md", needed)));
			texts.put(language, prompts);
		}
	}

	/** Returns the instruction for wording an answer from numbered evidence. */
	String answer(Language language, String evidence, String today) {
		return text(language, "answer").replace("{{today}}", today).replace("{{evidence}}", evidence);
	}

	/** Returns the instruction for making a question that stands alone of the last one of a talk. */
	String condense(Language language, List<String> earlier) {
		return text(language, "condense").replace("{{earlier}}", String.join("\n", earlier));
	}

	/**
	 * Returns the instruction for translating a sentence.
	 *
	 * @param language to translate into
	 * @param names how the names of the sentence are written in it
	 */
	String translate(Language language, String names) {
		return text(language, "translate").replace("{{names}}", names);
	}

	private String text(Language language, String name) {
		return Objects.requireNonNull(Objects.requireNonNull(texts.get(language)).get(name));
	}

	private static String read(@Nullable Path folder, String name, List<String> needed) {
		Resource file = folder == null ? new ClassPathResource("prompts/" + name) : new FileSystemResource(folder.resolve(name));
		try {
			String text = file.getContentAsString(StandardCharsets.UTF_8);
			for (String placeholder : needed) {
				if (!text.contains(placeholder)) {
					throw new IllegalStateException("the prompt " + name + " lacks " + placeholder + "; put it where the text is to stand");
				}
			}
			return text;
		} catch (IOException e) {
			throw new UncheckedIOException("the prompt " + name + " cannot be read; the folder puente.prompts must hold it", e);
		}
	}
}
