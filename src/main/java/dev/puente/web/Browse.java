package dev.puente.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.PartialDate;
import dev.puente.language.Language;

/**
 * What a visitor picks from the documents; each part may be absent.
 *
 * @param q words to look for
 * @param kind slug of a kind of document
 * @param year Gregorian year
 * @param topic slug
 * @param party id of an organisation or person
 * @param page from 1
 */
record Browse(@Nullable String q, @Nullable String kind, @Nullable String year, @Nullable String topic, @Nullable String party,
		@Nullable String page) {

	private static final int PAGE = 20;
	private static final Comparator<Document> NEWEST_FIRST = Comparator.comparing((Document document) -> when(document).isEmpty())
			.thenComparing(document -> when(document).orElse(PartialDate.parse("1000")), Comparator.reverseOrder())
			.thenComparing(Document::id);

	/** Returns when a document's matter happened, else when it was published. */
	static Optional<PartialDate> when(Document document) {
		return document.dates().event().or(() -> document.dates().published());
	}

	/** Returns the documents that fit, the newest first; {@code found} holds the ids that have the words of {@code q}. */
	List<Document> pick(List<Document> documents, Set<String> found) {
		return documents.stream().filter(document -> fits(document) && (blank(q) || found.contains(document.id()))).sorted(NEWEST_FIRST)
				.toList();
	}

	private boolean fits(Document document) {
		return (blank(kind) || slug(document).equals(kind)) && (blank(topic) || document.topics().contains(topic))
				&& (blank(party) || document.parties().contains(party))
				&& (blank(year) || when(document).filter(date -> Integer.toString(date.year()).equals(year)).isPresent());
	}

	/** Returns one page of a list. */
	<T> List<T> page(List<T> all) {
		int from = (number(all.size()) - 1) * PAGE;
		return all.subList(from, Math.min(all.size(), from + PAGE));
	}

	/** Returns the number of the page, from 1, at most the last one. */
	int number(int size) {
		return PageNumber.of(page, pages(size));
	}

	/** Returns how many pages there are, at least 1. */
	static int pages(int size) {
		return Math.max(1, (size + PAGE - 1) / PAGE);
	}

	/** Returns the address of a page of the same pick. */
	public String link(Language language, int number) {
		UriComponentsBuilder link = UriComponentsBuilder.fromPath("/documents").queryParam("lang", language.code());
		add(link, "q", q);
		add(link, "kind", kind);
		add(link, "year", year);
		add(link, "topic", topic);
		add(link, "party", party);
		return (number > 1 ? link.queryParam("page", number) : link).encode().build().toUriString();
	}

	private static void add(UriComponentsBuilder link, String name, @Nullable String value) {
		if (!blank(value)) {
			link.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, java.util.Objects.requireNonNull(value)));
		}
	}

	private static boolean blank(@Nullable String value) {
		return value == null || value.isBlank();
	}

	private static String slug(Document document) {
		return document.kind().name().toLowerCase(java.util.Locale.ROOT);
	}

	/** Returns the values that can be picked, in order. */
	static List<String> topics(List<Document> documents) {
		return documents.stream().flatMap(document -> document.topics().stream()).distinct().sorted().toList();
	}

	/** Returns the parties that have a document of their own. */
	static List<Document> parties(List<Document> documents) {
		Set<String> named = documents.stream().flatMap(document -> document.parties().stream()).collect(Collectors.toSet());
		return documents.stream().filter(document -> named.contains(document.id())).toList();
	}
}
