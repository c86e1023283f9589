package dev.puente.fair;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.Document.Kind;
import dev.puente.knowledge.Generation;
import dev.puente.knowledge.Knowledge;

/** The editions of the fair: the event documents named {@code fihav-YEAR} of the generation in service. */
@Component
class Editions {

	private static final Pattern NAME = Pattern.compile("fihav-(\\d{4})");

	private final Knowledge knowledge;

	Editions(Knowledge knowledge) {
		this.knowledge = knowledge;
	}

	/** Returns the documents in service. */
	Generation documents() {
		return knowledge.current();
	}

	/** Returns all editions, the newest first. */
	List<Edition> all() {
		return documents().documents().stream().flatMap(document -> edition(document).stream())
				.sorted(Comparator.comparingInt(Edition::year).reversed()).toList();
	}

	/** Returns the next edition that may still be ahead; one whose opening is known before one of which nobody knows whether it will be. */
	Optional<Edition> next(LocalDate today) {
		return all().stream().filter(edition -> edition.ahead(today))
				.min(Comparator.comparing((Edition edition) -> edition.opening().isEmpty()).thenComparingInt(Edition::year));
	}

	private static Optional<Edition> edition(Document document) {
		Matcher name = NAME.matcher(document.id());
		return document.kind() == Kind.EVENT && name.matches()
				? Optional.of(new Edition(Integer.parseInt(name.group(1)), document))
				: Optional.empty();
	}
}
