package dev.puente.web;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.puente.answer.Answer;
import dev.puente.answer.Citation;
import dev.puente.knowledge.PartialDate;

/** An answer as the REST interface shows it; the chat page shows the same. */
record AnswerJson(String outcome, String language, @Nullable String conversation, String text, List<SentenceJson> sentences,
		List<CitationJson> citations, List<String> notes, List<String> choices, List<NearestJson> nearest, String asOf, long generation) {

	/** Shows an answer of a talk. */
	static AnswerJson of(Answer answer, Optional<String> conversation) {
		return switch (answer) {
			case Answer.Grounded a -> of(a, "answered", conversation, a.sentences().stream().map(SentenceJson::of).toList(),
					a.citations().stream().map(CitationJson::of).toList(), a.choices(), List.of());
			case Answer.Unanswered a -> of(a, "unanswered", conversation, List.of(), List.of(), List.of(),
					a.nearest().stream().map(NearestJson::of).toList());
			case Answer.Clarify a -> of(a, "clarify", conversation, List.of(), List.of(), a.choices(), List.of());
			case Answer.NeedsPerson a -> of(a, "person", conversation, List.of(), List.of(), List.of(), List.of());
		};
	}

	private static AnswerJson of(Answer answer, String outcome, Optional<String> conversation, List<SentenceJson> sentences,
			List<CitationJson> citations, List<String> choices, List<NearestJson> nearest) {
		return new AnswerJson(outcome, answer.language().code(), conversation.orElse(null), answer.text(), sentences, citations,
				answer.notes(), choices, nearest, answer.asOf().toString(), answer.generation());
	}

	/** A sentence and the numbers of its citations. */
	record SentenceJson(String text, List<Integer> citations) {

		static SentenceJson of(Answer.CitedSentence sentence) {
			return new SentenceJson(sentence.text(), sentence.citations());
		}
	}

	/** A citation; the address and the date of a publication may be unknown. */
	record CitationJson(int n, String document, int version, String anchor, String language, String title, String publisher,
			@Nullable String published, @Nullable String url, String quote) {

		static CitationJson of(Citation c) {
			return new CitationJson(c.number(), c.document(), c.version(), c.anchor(), c.language().code(), c.title(), c.publisher(),
					c.published().map(PartialDate::toString).orElse(null), c.url().orElse(null), c.quote());
		}
	}

	/** A document near to the question. */
	record NearestJson(String document, String title) {

		static NearestJson of(Answer.NearestDocument nearest) {
			return new NearestJson(nearest.document(), nearest.title());
		}
	}
}
