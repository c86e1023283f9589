package dev.puente.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.puente.language.Language;

/**
 * A section of a document under one anchor, in each language that it has.
 *
 * @param anchor unique within its document, the same in both languages
 * @param texts heading and sentences by language
 */
public record Passage(String anchor, Map<Language, Text> texts) {

	public Passage {
		texts = Map.copyOf(texts);
	}

	/** Returns its text in a language, if it has one. */
	public Optional<Text> in(Language language) {
		return Optional.ofNullable(texts.get(language));
	}

	/**
	 * A passage in one language.
	 *
	 * @param heading its title
	 * @param sentences in order
	 */
	public record Text(String heading, List<Sentence> sentences) {

		public Text {
			sentences = List.copyOf(sentences);
		}

		/** Returns the sentences as one text, without source marks. */
		public String plain() {
			return String.join(" ", sentences.stream().map(Sentence::text).toList());
		}
	}

	/**
	 * A sentence and what carries it.
	 *
	 * @param text without source marks, with its full stop
	 * @param sources ids of sources of the document
	 */
	public record Sentence(String text, List<String> sources) {

		public Sentence {
			sources = List.copyOf(sources);
		}
	}
}
