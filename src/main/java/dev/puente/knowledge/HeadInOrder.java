package dev.puente.knowledge;

import java.util.Map;
import java.util.stream.Stream;

import dev.puente.language.Language;

/** Titles have a fitting length, and the documents that the head refers to exist. */
final class HeadInOrder implements DocumentCheck {

	private static final int SHORTEST_TITLE = 6;
	private static final int LONGEST_TITLE = 120;

	private final Map<String, Document.Kind> kinds;

	/** Makes the check for a folder with these documents. */
	HeadInOrder(Map<String, Document.Kind> kinds) {
		this.kinds = Map.copyOf(kinds);
	}

	@Override
	public Stream<Fault> faults(WrittenDocument document) {
		return Stream.of(titles(document), parties(document), successor(document)).flatMap(faults -> faults);
	}

	private static Stream<Fault> titles(WrittenDocument document) {
		return Stream.of(Language.values()).map(language -> document.yaml().get("title").get(language.code())).flatMap(title -> {
			int length = title.text().map(String::length).orElse(SHORTEST_TITLE);
			return length >= SHORTEST_TITLE && length <= LONGEST_TITLE
					? Stream.empty()
					: Stream.of(document.warning(title, "the title has " + length + " characters",
							"write " + SHORTEST_TITLE + " to " + LONGEST_TITLE));
		});
	}

	private Stream<Fault> parties(WrittenDocument document) {
		return document.yaml().get("parties").items().stream().flatMap(party -> party.text().stream().flatMap(id -> {
			Document.Kind kind = kinds.get(id);
			if (kind == null) {
				return Stream.of(
						document.error(party, "there is no document «" + id + "» for this party", "correct the id or write the document"));
			}
			return kind == Document.Kind.ORGANISATION || kind == Document.Kind.PERSON
					? Stream.empty()
					: Stream.of(document.warning(party, "the party «" + id + "» is neither organisation nor person", "name one of these"));
		}));
	}

	private Stream<Fault> successor(WrittenDocument document) {
		YamlNode node = document.yaml().get("validity").get("supersededBy");
		return node.text().filter(id -> !kinds.containsKey(id)).stream()
				.map(id -> document.error(node, "there is no document «" + id + "» that supersedes this one", "correct the id"));
	}
}
