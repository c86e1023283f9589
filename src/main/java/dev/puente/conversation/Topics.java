package dev.puente.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.Knowledge;
import dev.puente.language.Language;
import dev.puente.language.Messages;

/** The topics that visitors can choose from: those with a name, the commonest first. */
@Component
class Topics {

	/** Stands for every topic. */
	static final String ALL = "all";
	private static final int MOST = 12;

	private final Knowledge knowledge;
	private final Messages messages;

	Topics(Knowledge knowledge, Messages messages) {
		this.knowledge = knowledge;
		this.messages = messages;
	}

	/** Returns slugs. */
	List<String> offered() {
		Map<String, Long> counts = knowledge.current().documents().stream().map(Document::topics).flatMap(List::stream)
				.filter(topic -> name(topic, Language.ES).isPresent())
				.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		return counts.entrySet().stream()
				.sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
				.limit(MOST).map(Map.Entry::getKey).toList();
	}

	/** Names a topic, if it has a name. */
	Optional<String> name(String slug, Language language) {
		try {
			return Optional.of(messages.text(language, "topic." + slug));
		} catch (MissingResourceException e) {
			return Optional.empty();
		}
	}
}
