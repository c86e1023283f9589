package dev.puente.knowledge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.puente.knowledge.Passage.Sentence;
import dev.puente.knowledge.PassageReader.Passages;
import dev.puente.language.Language;

/**
 * A document together with the places in its files.
 *
 * @param files its files
 * @param document what they say
 * @param yaml the head, with lines
 * @param passages the texts, with lines
 */
record WrittenDocument(DocumentFiles files, Document document, YamlNode yaml, Map<Language, Passages> passages) {

	/** Reads a document; empty when its structural faults refuse it. */
	static Optional<WrittenDocument> read(DocumentFiles files, List<Fault> faults) {
		return DocumentReader.read(files, faults).map(document -> {
			List<Fault> told = new ArrayList<>();
			Map<Language, Passages> passages = new EnumMap<>(Language.class);
			for (Language language : Language.values()) {
				Optional.ofNullable(files.texts().get(language.code())).ifPresent(
						text -> passages.put(language, PassageReader.read(files.path(language.code() + ".md"), text, told)));
			}
			YamlNode yaml = YamlNode.read(files.path("document.yaml"), files.yaml(), told);
			return new WrittenDocument(files, document, yaml, passages);
		});
	}

	/** Returns the path of a text. */
	String file(Language language) {
		return files.path(language.code() + ".md");
	}

	/** Returns the sentences of a language in order. */
	Stream<WrittenSentence> sentences(Language language) {
		return document.passages().stream().flatMap(passage -> sentences(language, passage.anchor()).stream());
	}

	/** Returns the sentences of a passage; none when the language lacks it. */
	List<WrittenSentence> sentences(Language language, String anchor) {
		Passages own = passages.get(language);
		if (own == null || !own.texts().containsKey(anchor)) {
			return List.of();
		}
		List<Sentence> sentences = own.texts().getOrDefault(anchor, new Passage.Text("", List.of())).sentences();
		List<Integer> lines = own.sentenceLines().getOrDefault(anchor, List.of());
		List<WrittenSentence> written = new ArrayList<>();
		for (int i = 0; i < sentences.size(); i++) {
			written.add(new WrittenSentence(language, file(language), lines.get(i), sentences.get(i)));
		}
		return written;
	}

	/** Returns the line of a passage's heading. */
	int line(Language language, String anchor) {
		Passages own = passages.get(language);
		return own == null ? 0 : own.lines().getOrDefault(anchor, 0);
	}

	/** Returns everything that the document says in a language: title, headings and sentences. */
	String words(Language language) {
		StringBuilder words = new StringBuilder(document.title().getOrDefault(language, ""));
		document.passages().forEach(passage -> passage.in(language)
				.ifPresent(text -> words.append('\n').append(text.heading()).append('\n').append(text.plain())));
		return words.toString();
	}

	/** Returns a warning at a node of the head. */
	Fault warning(YamlNode node, String reason, String mend) {
		return Fault.warning(files.path("document.yaml"), node.line(), reason, mend);
	}

	/** Returns an error at a node of the head. */
	Fault error(YamlNode node, String reason, String mend) {
		return Fault.error(files.path("document.yaml"), node.line(), reason, mend);
	}
}
