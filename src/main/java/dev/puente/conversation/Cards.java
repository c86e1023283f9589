package dev.puente.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.answer.Answer.CitedSentence;
import dev.puente.answer.Answer.Grounded;
import dev.puente.answer.Answers;
import dev.puente.answer.Citation;
import dev.puente.answer.Question;
import dev.puente.language.Language;
import dev.puente.language.LanguageDetector;
import dev.puente.language.LanguageDetector.Written;
import dev.puente.language.Messages;

/** Answers a question with cards: the whole answer first, then each of its sentences alone, every one with its source. */
@Component
public class Cards {

	private static final int SHORTEST = 3;
	private static final int LONGEST = 250;
	private static final int DESCRIPTION = 120;

	private final Answers answers;
	private final Replies replies;
	private final Messages messages;

	Cards(Answers answers, Replies replies, Messages messages) {
		this.answers = answers;
		this.replies = replies;
		this.messages = messages;
	}

	/**
	 * Returns cards for what has been typed so far; none while it is too short or the documents do not answer it. Nothing is remembered,
	 * and no model is asked: whoever types pauses often, and each pause is a question.
	 *
	 * @param typed the question, or its beginning
	 * @param languageHint the code of the visitor's interface language; empty when unknown
	 */
	public List<Card> cards(String typed, String languageHint) {
		String question = typed.strip();
		if (question.length() < SHORTEST || question.length() > LONGEST) {
			return List.of();
		}
		Question asked = new Question(question, Optional.of(language(question, languageHint)), List.of());
		return answers.inTheirOwnWords(asked) instanceof Grounded grounded ? cards(grounded) : List.of();
	}

	private List<Card> cards(Grounded answer) {
		List<Card> cards = new ArrayList<>(List.of(card("all", messages.text(answer.language(), "card.answer"), answer)));
		Map<Integer, Citation> citations = new java.util.HashMap<>();
		answer.citations().forEach(citation -> citations.put(citation.number(), citation));
		for (int i = 0; i < answer.sentences().size() && answer.sentences().size() > 1; i++) {
			CitedSentence sentence = answer.sentences().get(i);
			List<Citation> own = sentence.citations().stream().flatMap(number -> Optional.ofNullable(citations.get(number)).stream())
					.toList();
			Grounded alone = new Grounded(answer.language(), List.of(sentence), own, List.of(), List.of(), answer.asOf(),
					answer.generation());
			cards.add(card("s" + (i + 1), own.getFirst().publisher(), alone));
		}
		return cards;
	}

	private Card card(String id, String title, Grounded answer) {
		String text = answer.text();
		String beginning = text.length() <= DESCRIPTION ? text : text.substring(0, text.lastIndexOf(' ', DESCRIPTION)) + " …";
		return new Card(id, title, beginning, replies.of(answer));
	}

	private static Language language(String question, String hint) {
		Written written = LanguageDetector.detect(question);
		return switch (written) {
			case FA, FINGLISH -> Language.FA;
			case ES -> Language.ES;
			case ENGLISH, OTHER, MIXED -> Language.ofCode(hint).orElse(Language.ES);
		};
	}
}
