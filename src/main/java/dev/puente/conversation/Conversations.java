package dev.puente.conversation;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.answer.Answer;
import dev.puente.answer.Answers;
import dev.puente.answer.Question;
import dev.puente.language.Language;
import dev.puente.language.LanguageDetector;
import dev.puente.language.LanguageDetector.Written;
import dev.puente.language.Messages;

/** Answers the messages of bot chats, one talk at a time. */
@Component
public class Conversations {

	/** Longer messages are not questions; Telegram itself allows 4,096 UTF-16 units. */
	private static final int LONGEST_QUESTION = 2000;

	private final Talks talks;
	private final Answers answers;
	private final Replies replies;
	private final Messages messages;

	Conversations(Talks talks, Answers answers, Replies replies, Messages messages) {
		this.talks = talks;
		this.answers = answers;
		this.replies = replies;
		this.messages = messages;
	}

	/**
	 * Answers a message.
	 *
	 * @return the one reply to it
	 * @throws dev.puente.redis.RedisUnavailable when the talk cannot be read or saved; the message may be given again
	 */
	public Reply reply(VisitorMessage message) {
		Language language = language(message);
		return switch (message.kind()) {
			case START -> replies.text(language, "start.text", languages());
			case HELP -> replies.text(language, "help.text", languages());
			case LANGUAGE -> choose(message, language);
			case UNSUPPORTED -> replies.text(language, "unsupported.text", List.of());
			case DOCUMENT -> replies.document(language, message.text());
			case QUESTION -> answer(message, language);
		};
	}

	private Reply answer(VisitorMessage message, Language language) {
		String question = message.text().strip();
		if (LanguageDetector.detect(question) == Written.OTHER && question.codePoints().noneMatch(Character::isDigit)) {
			return replies.text(language, "question.wordless", List.of());
		}
		if (question.length() > LONGEST_QUESTION) {
			return replies.text(language, "question.too-long", List.of());
		}
		Talk talk = talks.load(message.conversation());
		Answer answer = answers.answer(new Question(question, Optional.of(language), before(talk, question)));
		talks.save(message.conversation(), talk.after(question));
		return replies.of(answer);
	}

	/** A message that comes again must not become its own predecessor. */
	private static List<String> before(Talk talk, String question) {
		List<String> questions = talk.questions();
		return !questions.isEmpty() && questions.getLast().equals(question) ? questions.subList(0, questions.size() - 1) : questions;
	}

	private Reply choose(VisitorMessage message, Language language) {
		Optional<Language> chosen = Language.ofCode(message.text());
		chosen.ifPresent(choice -> talks.pin(message.conversation(), choice));
		return chosen.map(choice -> replies.text(choice, "language.chosen", List.of()))
				.orElseGet(() -> replies.text(language, "language.choose", languages()));
	}

	private List<Reply.Choice> languages() {
		return List.of(new Reply.Choice(messages.text(Language.FA, "language.name"), "/lang fa"),
				new Reply.Choice(messages.text(Language.ES, "language.name"), "/lang es"));
	}

	/** The question's own language; what was chosen or the app's language where the words do not tell. */
	private Language language(VisitorMessage message) {
		Written written = message.kind() == VisitorMessage.Kind.QUESTION ? LanguageDetector.detect(message.text()) : Written.OTHER;
		return switch (written) {
			case FA, FINGLISH -> Language.FA;
			case ES -> Language.ES;
			case ENGLISH, OTHER -> talks.language(message.conversation()).or(() -> Language.ofCode(message.languageHint()))
					.orElse(Language.ES);
		};
	}
}
