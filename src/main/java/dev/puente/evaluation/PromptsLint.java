package dev.puente.evaluation;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import dev.puente.knowledge.Fault;
import dev.puente.language.Language;

/** Checks prompts: one for each language, with the same placeholders, and short. */
final class PromptsLint {

	private static final int LONGEST = 6_000;
	private static final Pattern NAME = Pattern.compile("(.+)_([a-z]{2})\\.md");
	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([\\w.-]+)\\s*}}");

	private PromptsLint() {
	}

	/**
	 * Returns what is wrong.
	 *
	 * @param folder of the prompts, which need not exist; null = the packaged ones
	 */
	static List<Fault> check(@Nullable Path folder) {
		Map<String, String> prompts = read(folder == null ? "classpath:prompts/" : folder.toUri() + "/");
		List<Fault> faults = new ArrayList<>();
		prompts.forEach((name, text) -> {
			String file = "prompts/" + name;
			if (text.length() > LONGEST) {
				faults.add(Fault.warning(file, 0, "the prompt has " + text.length() + " characters", "shorten it to " + LONGEST));
			}
			partner(name).ifPresentOrElse(partner -> compare(file, text, partner, prompts.get(partner), faults),
					() -> faults.add(Fault.warning(file, 0, "the name tells no language", "end it with _fa.md or _es.md")));
		});
		return faults;
	}

	private static java.util.Optional<String> partner(String name) {
		return NAME.matcher(name).results().findFirst().flatMap(
				parts -> Language.ofCode(parts.group(2)).map(language -> parts.group(1) + "_" + language.other().code() + ".md"));
	}

	private static void compare(String file, String text, String partner, @Nullable String other, List<Fault> faults) {
		if (other == null) {
			faults.add(Fault.warning(file, 0, "there is no " + partner, "write each prompt in both languages"));
			return;
		}
		Set<String> missing = placeholders(other);
		missing.removeAll(placeholders(text));
		if (!missing.isEmpty()) {
			faults.add(Fault.warning(file, 0, "the placeholders " + missing + " of " + partner + " are missing",
					"use the same in both languages"));
		}
	}

	private static Set<String> placeholders(String text) {
		return PLACEHOLDER.matcher(text).results().map((MatchResult found) -> found.group(1))
				.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Map<String, String> read(String root) {
		Map<String, String> prompts = new TreeMap<>();
		try {
			for (Resource resource : new PathMatchingResourcePatternResolver().getResources(root + "*.md")) {
				prompts.put(String.valueOf(resource.getFilename()), resource.getContentAsString(StandardCharsets.UTF_8));
			}
		} catch (FileNotFoundException e) {
			return Map.of();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return prompts;
	}
}
