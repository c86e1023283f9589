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

/** The prompts of the wording model, one file per language, packaged or from the folder {@code puente.prompts}. */
@Component
final class Prompts {

	private static final List<String> PLACEHOLDERS = List.of("{{evidence}}", "{{today}}");

	private final Map<Language, String> answer = new EnumMap<>(Language.class);

	Prompts(@Value("${puente.prompts:#{null}}") @Nullable Path folder) {
		for (Language language : Language.values()) {
			answer.put(language, read(folder, "answer_" + language.code() + ".md"));
		}
	}

	/** Returns the instruction for wording an answer from numbered evidence. */
	String answer(Language language, String evidence, String today) {
		return Objects.requireNonNull(answer.get(language)).replace("{{evidence}}", evidence).replace("{{today}}", today);
	}

	private static String read(@Nullable Path folder, String name) {
		Resource file = folder == null ? new ClassPathResource("prompts/" + name) : new FileSystemResource(folder.resolve(name));
		try {
			String text = file.getContentAsString(StandardCharsets.UTF_8);
			for (String placeholder : PLACEHOLDERS) {
				if (!text.contains(placeholder)) {
					throw new IllegalStateException("the prompt " + name + " lacks " + placeholder + "; put it where the text is to stand");
				}
			}
			return text;
		} catch (IOException e) {
			throw new UncheckedIOException("the prompt " + name + " cannot be read; puente.prompts must hold answer_fa.md and answer_es.md",
					e);
		}
	}
}
