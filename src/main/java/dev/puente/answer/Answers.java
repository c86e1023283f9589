package dev.puente.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.answer.Answer.CitedSentence;
import dev.puente.answer.Answer.Grounded;
import dev.puente.answer.Answer.NearestDocument;
import dev.puente.answer.Answer.Unanswered;
import dev.puente.knowledge.Generation;
import dev.puente.language.Language;
import dev.puente.language.LanguageDetector;
import dev.puente.language.Messages;
import dev.puente.search.PassageSearch;
import dev.puente.search.SearchEngine.Findings;

/** Answers questions from the documents in service. */
@Component
public class Answers {

	private static final int PASSAGES = 16;
	private static final int NEAREST = 3;

	private final PassageSearch search;
	private final Messages messages;

	Answers(PassageSearch search, Messages messages) {
		this.search = search;
		this.messages = messages;
	}

	/**
	 * Answers a question.
	 *
	 * @return what can be said, in the language asked for or else in the question's own
	 */
	public Answer answer(Question question) {
		PassageSearch.Indexed indexed = search.current();
		Language language = question.language().orElseGet(() -> LanguageDetector.languageOf(question.text()));
		String standalone = FollowUp.standalone(question);
		Findings findings = indexed.engine().find(standalone, Optional.of(language), PASSAGES);
		Asked asked = Asked.of(question);
		List<Evidence> evidence = EvidenceFinder.find(findings, indexed.generation(), asked);
		if (!Threshold.suffices(findings.terms(), evidence)) {
			return unanswered(language, evidence, indexed.generation());
		}
		return grounded(language, Composer.choose(evidence, asked), indexed.generation());
	}

	private static Answer grounded(Language language, List<Evidence> chosen, Generation generation) {
		Citations citations = new Citations(language);
		List<CitedSentence> sentences = chosen.stream().map(citations::cite).toList();
		return new Grounded(language, sentences, citations.all(), List.of(), List.of(), asOf(generation), generation.number());
	}

	private Answer unanswered(Language language, List<Evidence> evidence, Generation generation) {
		List<NearestDocument> nearest = new ArrayList<>();
		evidence.stream().map(Evidence::document).distinct().limit(NEAREST)
				.forEach(document -> nearest.add(new NearestDocument(document.id(), document.titleIn(language))));
		return new Unanswered(language, messages.text(language, "answer.unanswered"), nearest, List.of(), asOf(generation),
				generation.number());
	}

	private static LocalDate asOf(Generation generation) {
		return generation.asOf().orElse(LocalDate.EPOCH);
	}
}
