package dev.puente.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import dev.puente.answer.Answer.CitedSentence;
import dev.puente.answer.Answer.Grounded;
import dev.puente.answer.Answer.NearestDocument;
import dev.puente.answer.Answer.Unanswered;
import dev.puente.knowledge.Generation;
import dev.puente.language.Language;
import dev.puente.language.LanguageDetector;
import dev.puente.language.Messages;
import dev.puente.search.Hit;
import dev.puente.search.PassageSearch;
import dev.puente.search.SearchEngine.Findings;

/** Answers questions from the documents in service. */
@Component
public class Answers {

	private static final int PASSAGES = 32;
	private static final int NEAREST = 3;
	private static final int TALKED_OF = 4;
	private static final int GIVEN_TO_MODEL = 12;

	private final PassageSearch search;
	private final Wording wording;
	private final Messages messages;
	private final Clock clock;
	private volatile StemmedPassages stemmed;

	Answers(PassageSearch search, Wording wording, Messages messages, Clock clock) {
		this.search = search;
		this.wording = wording;
		this.messages = messages;
		this.clock = clock;
		this.stemmed = new StemmedPassages(search.current().generation());
	}

	/**
	 * Answers a question.
	 *
	 * @return what can be said, in the language asked for or else in the question's own
	 */
	public Answer answer(Question question) {
		return answer(question, search.current(), wording.available());
	}

	/**
	 * Answers a question from other documents than those in service, in their own words.
	 *
	 * @param indexed the documents with their index
	 */
	public Answer answerFrom(Question question, PassageSearch.Indexed indexed) {
		return answer(question, indexed, false);
	}

	private Answer answer(Question question, PassageSearch.Indexed indexed, boolean reword) {
		Language language = question.language().orElseGet(() -> LanguageDetector.languageOf(question.text()));
		Question honest = new Question(Instructions.removed(question.text()), question.language(), question.previous());
		String standalone = FollowUp.standalone(honest);
		Findings findings = indexed.engine().find(Asked.subject(standalone), Optional.of(language), PASSAGES);
		Asked asked = Asked.of(question);
		Set<String> talkedOf = standalone.equals(honest.text()) ? Set.of() : talkedOf(indexed, honest, language);
		List<Evidence> evidence = EvidenceFinder.find(findings, stemmed(indexed.generation()), asked, talkedOf);
		if (!Threshold.suffices(findings.terms(), evidence)) {
			return unanswered(language, evidence, indexed.generation());
		}
		return reword
				? worded(question, language, evidence, asked, indexed.generation())
				: composed(language, Composer.choose(evidence, asked), List.of(), indexed.generation());
	}

	/** Returns the documents that the question before this one was about: a follow-up most likely means them too. */
	private static Set<String> talkedOf(PassageSearch.Indexed indexed, Question question, Language language) {
		List<String> earlier = question.previous();
		String before = FollowUp
				.standalone(new Question(earlier.getLast(), question.language(), earlier.subList(0, earlier.size() - 1)));
		return indexed.engine().find(before, Optional.of(language), TALKED_OF).hits().stream().map(Hit::document)
				.collect(Collectors.toUnmodifiableSet());
	}

	private StemmedPassages stemmed(Generation generation) {
		StemmedPassages last = stemmed;
		if (last.generation() == generation) {
			return last;
		}
		StemmedPassages next = new StemmedPassages(generation);
		stemmed = next;
		return next;
	}

	private Answer worded(Question question, Language language, List<Evidence> evidence, Asked asked, Generation generation) {
		Citations citations = new Citations(language);
		List<Evidence> given = evidence.stream().limit(GIVEN_TO_MODEL).toList();
		List<CitedSentence> sentences = wording.word(question.text(), language, given, LocalDate.now(clock).toString(), citations);
		if (sentences.isEmpty()) {
			return composed(language, Composer.choose(evidence, asked), List.of(messages.text(language, "answer.composed")), generation);
		}
		return new Grounded(language, sentences, citations.all(), List.of(), List.of(), asOf(generation), generation.number());
	}

	private static Answer composed(Language language, List<Evidence> chosen, List<String> notes, Generation generation) {
		Citations citations = new Citations(language);
		List<CitedSentence> sentences = chosen.stream().map(citations::cite).toList();
		return new Grounded(language, sentences, citations.all(), notes, List.of(), asOf(generation), generation.number());
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
