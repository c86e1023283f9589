package dev.puente.admin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dev.puente.knowledge.DocumentText;
import dev.puente.language.Language;

/** The text of files as a document: passages under headings, each sentence with the file as its source. */
final class AttachmentDocument {

	private static final int MOST_SENTENCES = 8;
	private static final int LONGEST_HEADING = 160;
	private static final int LONGEST_TITLE = 200;

	private final Map<String, Object> head;
	private final String publisher;
	private boolean own;

	/**
	 * Begins a document.
	 *
	 * @param head of the document, may lack a title in a language and sources
	 * @param publisher who stands as the source where the head names no issuer
	 */
	AttachmentDocument(Map<String, Object> head, String publisher) {
		this.head = new LinkedHashMap<>(head);
		this.publisher = head.get("issuer") instanceof String issuer && !issuer.isBlank() ? issuer : publisher;
	}

	/** A file and its text. */
	record Read(String name, Language language, Extract extract) {
	}

	/** A heading and what stands under it. */
	private record Section(String heading, List<String> sentences, String source) {
	}

	/**
	 * Writes the document.
	 *
	 * @param texts what is written already; files in other languages are added
	 */
	DocumentText with(List<Read> files, Map<Language, String> texts) {
		Map<Language, List<Section>> sections = new EnumMap<>(Language.class);
		for (Read file : files) {
			String title = title(file);
			String source = source(file, title);
			sections.computeIfAbsent(file.language(), ignored -> new ArrayList<>()).addAll(sections(file, title, source));
		}
		int most = sections.values().stream().mapToInt(List::size).min().orElse(0);
		Map<Language, String> all = new EnumMap<>(Language.class);
		all.putAll(texts);
		sections.forEach((language, parts) -> all.put(language, markdown(paired(parts, most))));
		return DocumentText.ofHead(head, all);
	}

	private String title(Read file) {
		Map<String, Object> titles = new LinkedHashMap<>();
		if (head.get("title") instanceof Map<?, ?> given) {
			given.forEach((code, title) -> titles.put(String.valueOf(code), title));
		}
		String first = file.extract().blocks().stream().filter(Extract.Block::heading).map(Extract.Block::text).findFirst()
				.orElse(file.name());
		titles.putIfAbsent(file.language().code(), first.length() > LONGEST_TITLE ? first.substring(0, LONGEST_TITLE) : first);
		head.put("title", titles);
		return String.valueOf(titles.get(file.language().code()));
	}

	/** Returns the source that the head names first, or else makes one of the file. */
	private String source(Read file, String title) {
		List<Object> sources = new ArrayList<>(head.get("sources") instanceof Collection<?> given ? given : List.of());
		if (!own && !sources.isEmpty() && sources.getFirst() instanceof Map<?, ?> first && first.get("id") instanceof String named) {
			return named;
		}
		own = true;
		String id = "A" + (sources.size() + 1);
		sources.add(Map.of("id", id, "publisher", publisher, "title", Objects.requireNonNullElse(title, file.name()), "language",
				file.language().code()));
		head.put("sources", sources);
		return id;
	}

	private static List<Section> sections(Read file, String title, String source) {
		List<Section> sections = new ArrayList<>();
		String heading = title;
		List<String> sentences = new ArrayList<>();
		for (Extract.Block block : file.extract().blocks()) {
			if (block.heading()) {
				close(sections, heading, sentences, source);
				heading = block.text();
			} else {
				sentences.addAll(PassageMarkdown.sentences(block.text(), file.language()));
			}
		}
		close(sections, heading, sentences, source);
		if (sections.isEmpty()) {
			close(sections, title, new ArrayList<>(PassageMarkdown.sentences(file.extract().plain(), file.language())), source);
		}
		return sections;
	}

	/** Divides what is long, so that a passage stays readable. */
	private static void close(List<Section> sections, String heading, List<String> sentences, String source) {
		int parts = (sentences.size() + MOST_SENTENCES - 1) / MOST_SENTENCES;
		for (int i = 0; i < parts; i++) {
			List<String> some = sentences.subList(i * sentences.size() / parts, (i + 1) * sentences.size() / parts);
			String number = parts == 1 ? "" : " (" + (i + 1) + ")";
			String words = heading.length() > LONGEST_HEADING ? heading.substring(0, LONGEST_HEADING) : heading;
			sections.add(new Section(words + number, List.copyOf(some), source));
		}
		sentences.clear();
	}

	/** Both languages must have the same passages: what one has more of goes to its last. */
	private static List<Section> paired(List<Section> sections, int most) {
		List<Section> paired = new ArrayList<>(sections.subList(0, most));
		if (sections.size() > most) {
			Section last = paired.removeLast();
			List<String> rest = sections.subList(most - 1, sections.size()).stream().flatMap(section -> section.sentences().stream())
					.toList();
			paired.add(new Section(last.heading(), rest, last.source()));
		}
		return paired;
	}

	private static String markdown(List<Section> sections) {
		Set<String> used = new HashSet<>();
		List<String> passages = new ArrayList<>();
		for (Section section : sections) {
			String anchor = "p" + (used.size() + 1);
			used.add(anchor);
			passages.add(PassageMarkdown.passage(section.heading(), anchor, section.sentences(), List.of(section.source())));
		}
		return passages.stream().collect(Collectors.joining("\n"));
	}
}
