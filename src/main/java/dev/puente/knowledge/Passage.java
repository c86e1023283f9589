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
	 * @param phrasings how people ask for what it says; no part of what it says
	 */
	public record Text(String heading, List<Sentence> sentences, List<Phrasing> phrasings) {

		public Text {
			sentences = List.copyOf(sentences);
			phrasings = List.copyOf(phrasings);
		}

		/** Makes a passage of which nobody has written down how people ask for it. */
		public Text(String heading, List<Sentence> sentences) {
			this(heading, sentences, List.of());
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
