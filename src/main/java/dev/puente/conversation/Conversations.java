package dev.puente.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.puente.conversation.Reply.Paragraph;
import dev.puente.language.Language;
import dev.puente.language.LanguageDetector;
import dev.puente.language.LanguageDetector.Written;
import dev.puente.language.Messages;

/** Answers what visitors send, one talk at a time, whichever channel they come by. */
@Component
public class Conversations {

	/** Longer messages are not questions; Telegram itself allows 4,096 UTF-16 units. */
	private static final int LONGEST_QUESTION = 2000;
	/** Payloads of deep links that lead to a document: {@code fair_2025}, {@code doc_mincom}. */
	private static final Pattern DEEP_LINK = Pattern.compile("(fair|doc)_([A-Za-z0-9-]{1,60})");

	private final Talks talks;
	private final Questions questions;
	private final TurnActions turns;
	private final People people;
	private final FairTalk fair;
	private final Overview overview;
	private final Subscribing subscribing;
	private final Forgetting forgetting;
	private final Replies replies;
	private final Messages messages;

	Conversations(Talks talks, Questions questions, TurnActions turns, People people, FairTalk fair, Overview overview,
			Subscribing subscribing, Forgetting forgetting, Replies replies, Messages messages) {
		this.talks = talks;
		this.questions = questions;
		this.turns = turns;
		this.people = people;
		this.fair = fair;
		this.overview = overview;
		this.subscribing = subscribing;
		this.forgetting = forgetting;
		this.replies = replies;
		this.messages = messages;
	}

	/**
	 * Answers a message.
	 *
	 * @return the one reply to it
	 * @throws dev.puente.redis.RedisUnavailable when the talk cannot be read or saved; the message may be given again
	 * @throws dev.puente.delivery.LaneUnavailable when staff could not be told; the message may be given again
	 */
	public Reply reply(VisitorMessage message) {
		return respond(message).reply();
	}

	/**
	 * Answers a message as {@link #reply(VisitorMessage)} does, and tells the sentences of an answer one by one while a model still words it.
	 *
	 * @param said hears each sentence on the caller's thread; the reply may be another one in the end, and counts
	 */
	public Reply reply(VisitorMessage message, Consumer<String> said) {
		return respond(message, said).reply();
	}

	/**
	 * Answers a message, with the answer itself where there is one.
	 *
	 * @throws dev.puente.redis.RedisUnavailable when the talk cannot be read or saved; the message may be given again
	 * @throws dev.puente.delivery.LaneUnavailable when staff could not be told; the message may be given again
	 */
	public Response respond(VisitorMessage message) {
		return respond(message, Questions.UNHEARD);
	}

	private Response respond(VisitorMessage message, Consumer<String> said) {
		Language language = language(message);
		return switch (message.kind()) {
			case QUESTION, UNSUPPORTED -> speak(message, language, said);
			case SOURCE, OTHER_LANGUAGE, OFFERED, HELPFUL, UNHELPFUL, REASON -> turns.press(message, language, said);
			default -> Response.of(command(message, language));
		};
	}

	private Reply command(VisitorMessage message, Language language) {
		return switch (message.kind()) {
			case START -> start(message, language);
			case LANGUAGE -> choose(message, language);
			case DOCUMENT -> replies.document(language, message.text());
			case PERSON -> people.ask(message, language);
			case LEAVE -> people.leave(message.conversation(), language);
			case SOURCES -> overview.sources(language);
			case LATEST -> overview.latest(language);
			case STATUS -> overview.status(language);
			case PRIVACY -> replies.text(language, "privacy.text", forgetting.choices(language));
			case FORGET -> forgetting.forget(message, language);
			case FAIR -> fair.command(message, language);
			case SUBSCRIBE -> subscribing.subscribe(message, language);
			default -> replies.text(language, "help.text", List.of());
		};
	}

	private Response speak(VisitorMessage message, Language language, Consumer<String> said) {
		Optional<String> edit = message.edit();
		if (edit.isPresent() && fair.took(message)) {
			return Response.of(fair.correct(message, edit.get(), language));
		}
		return switch (people.stage(message.conversation())) {
			case Stage.WithStaff with -> Response.of(people.pass(with.owner(), message, language));
			// a question of before the form stays a question, however it reads now
			case Stage.WithFairDesk with -> edit.isPresent()
					? question(message, language, said)
					: Response.of(fair.step(message, language, message.text()));
			case Stage.Chatting chatting -> message.kind() == VisitorMessage.Kind.QUESTION
					? question(message, language, said)
					: Response.of(replies.text(language, "unsupported.text", List.of()));
		};
	}

	private Response question(VisitorMessage message, Language language, Consumer<String> said) {
		String question = message.text().strip();
		Written written = LanguageDetector.detect(question);
		if (written == Written.OTHER && question.codePoints().noneMatch(Character::isDigit)) {
			return Response.of(replies.text(language, "question.wordless", List.of()));
		}
		if (question.length() > LONGEST_QUESTION) {
			return Response.of(replies.text(language, "question.too-long", List.of()));
		}
		Response response = questions.ask(message.conversation(), message.id(), question, language, said);
		return written == Written.ENGLISH ? withHint(response) : response;
	}

	/** English is understood as far as names go; which languages are spoken here is said in both. */
	private Response withHint(Response response) {
		List<Paragraph> hint = Stream.of(Language.ES, Language.FA)
				.map(language -> new Paragraph(messages.text(language, "question.english"), List.of(), Optional.of(language))).toList();
		return new Response(response.reply().with(hint, response.reply().choices()), response.answer());
	}

	private Reply start(VisitorMessage message, Language language) {
		VisitorMessage bare = new VisitorMessage(message.conversation(), message.id(), message.kind(), "", message.languageHint(),
				message.shared());
		Matcher link = DEEP_LINK.matcher(message.text());
		return switch (message.text()) {
			case "fair" -> fair.command(bare, language);
			case "person" -> people.ask(bare, language);
			case "subscribe" -> subscribing.subscribe(bare, language);
			default -> link.matches()
					? linked(language, link.group(1).equals("fair"), link.group(2))
					: replies.text(language, "start.text", languages());
		};
	}

	/** Whoever comes for an edition of the fair may want to take part. */
	private Reply linked(Language language, boolean edition, String name) {
		Reply document = replies.document(language, edition ? "fihav-" + name : name);
		return edition
				? document.with(List.of(), List.of(new Reply.Choice(messages.text(language, "command.feria"), "/feria")))
				: document;
	}

	private Reply choose(VisitorMessage message, Language language) {
		Optional<Language> chosen = Language.ofCode(message.text());
		chosen.ifPresent(choice -> talks.pin(message.conversation(), choice));
		return chosen.map(choice -> replies.text(choice, "language.chosen", List.of()))
				.orElseGet(() -> replies.text(language, "language.choose", languages()));
	}

	private List<Reply.Choice> languages() {
		List<Reply.Choice> choices = new ArrayList<>();
		Stream.of(Language.FA, Language.ES)
				.forEach(language -> choices.add(new Reply.Choice(messages.text(language, "language.name"), "/lang " + language.code())));
		return choices;
	}

	/** The question's own language; what was chosen or the app's language where the words do not tell. */
	private Language language(VisitorMessage message) {
		Written written = message.kind() == VisitorMessage.Kind.QUESTION ? LanguageDetector.detect(message.text()) : Written.OTHER;
		return switch (written) {
			case FA, FINGLISH -> Language.FA;
			case ES -> Language.ES;
			case ENGLISH, OTHER, MIXED -> talks.language(message.conversation()).or(() -> Language.ofCode(message.languageHint()))
					.orElse(Language.ES);
		};
	}
}
