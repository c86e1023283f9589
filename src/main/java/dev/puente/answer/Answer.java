package dev.puente.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.puente.language.Language;

/** What Puente can say to a question: evidence first, or why there is none. */
public sealed interface Answer {

	/** Returns the language of its texts. */
	Language language();

	/** Returns framing that states no fact, such as how the question was understood. */
	List<String> notes();

	/** Returns the day up to which the knowledge was checked. */
	LocalDate asOf();

	/** Returns the number of the generation of documents that was asked. */
	long generation();

	/** Returns the answer as one reads it, without citation marks; at most 900 characters. */
	String text();

	/**
	 * Sentences, each with what carries it.
	 *
	 * @param choices further questions that may be asked next
	 * @param opening the note that comes before the sentences, yes, no or not known; it is the first of the notes, or there is none
	 */
	record Grounded(Language language, List<CitedSentence> sentences, List<Citation> citations, List<String> notes, List<String> choices,
			LocalDate asOf, long generation, List<String> opening) implements Answer {

		/** Makes an answer that begins with its sentences. */
		public Grounded(Language language, List<CitedSentence> sentences, List<Citation> citations, List<String> notes,
				List<String> choices, LocalDate asOf, long generation) {
			this(language, sentences, citations, notes, choices, asOf, generation, List.of());
		}

		public Grounded {
			sentences = List.copyOf(sentences);
			citations = List.copyOf(citations);
			notes = List.copyOf(notes);
			choices = List.copyOf(choices);
			// answers kept by a release before this one know no opening
			opening = List.copyOf(Objects.requireNonNullElse(opening, List.of()));
		}

		/** Returns the notes after the sentences. */
		public List<String> closing() {
			return notes.subList(opening.size(), notes.size());
		}

		@Override
		public String text() {
			return Stream.of(opening.stream(), sentences.stream().map(CitedSentence::text), closing().stream()).flatMap(part -> part)
					.collect(Collectors.joining(" "));
		}
	}

	/**
	 * The knowledge base is silent.
	 *
	 * @param text says so
	 * @param nearest documents that come closest, at most three
	 */
	record Unanswered(Language language, String text, List<NearestDocument> nearest, List<String> notes, LocalDate asOf, long generation)
			implements
				Answer {

		public Unanswered {
			nearest = List.copyOf(nearest);
			notes = List.copyOf(notes);
		}
	}

	/**
	 * The question can be understood in several ways.
	 *
	 * @param text one question back
	 * @param choices what may be meant
	 */
	record Clarify(Language language, String text, List<String> choices, List<String> notes, LocalDate asOf, long generation)
			implements
				Answer {

		public Clarify {
			choices = List.copyOf(choices);
			notes = List.copyOf(notes);
		}
	}

	/**
	 * Only a person can help.
	 *
	 * @param text says so and what happens next
	 */
	record NeedsPerson(Language language, String text, List<String> notes, LocalDate asOf, long generation) implements Answer {

		public NeedsPerson {
			notes = List.copyOf(notes);
		}
	}

	/**
	 * A sentence of an answer.
	 *
	 * @param text with its full stop
	 * @param citations numbers of the answer's citations, at least one
	 */
	record CitedSentence(String text, List<Integer> citations) {

		public CitedSentence {
			citations = List.copyOf(citations);
			if (citations.isEmpty()) {
				throw new IllegalArgumentException("a sentence without a citation");
			}
		}
	}

	/**
	 * A document near to the question.
	 *
	 * @param document its id
	 * @param title in the answer's language
	 */
	record NearestDocument(String document, String title) {
	}
}
