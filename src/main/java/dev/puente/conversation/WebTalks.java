package dev.puente.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import dev.puente.answer.Answer;
import dev.puente.answer.Answers;
import dev.puente.answer.Question;
import dev.puente.delivery.LaneUnavailable;
import dev.puente.knowledge.Knowledge;
import dev.puente.language.Language;
import dev.puente.redis.RedisUnavailable;

/** Talks on the page and over the REST interface; apart from the chats of bots. */
@Component
public class WebTalks {

	private static final Logger log = LoggerFactory.getLogger(WebTalks.class);

	/** How the conversations of this channel begin. */
	public static final String PREFIX = "web:";

	private final Talks talks;
	private final Answers answers;
	private final Settling settling;
	private final Conversations conversations;
	private final Replies replies;
	private final VainRequests vain;
	private final FairTalk fair;
	private final Knowledge knowledge;

	WebTalks(Talks talks, Answers answers, Settling settling, Conversations conversations, Replies replies, VainRequests vain,
			FairTalk fair,
			Knowledge knowledge) {
		this.talks = talks;
		this.answers = answers;
		this.settling = settling;
		this.conversations = conversations;
		this.replies = replies;
		this.vain = vain;
		this.fair = fair;
		this.knowledge = knowledge;
	}

	/**
	 * Takes what a visitor of the page typed or pressed; questions are answered, without a memory, even while Redis does not answer.
	 *
	 * @param conversation the page's id for the talk
	 * @param typed a question, or the command of a choice
	 * @param language of the page
	 * @throws RedisUnavailable when a command needs what is stored
	 */
	public Response say(String conversation, String typed, Language language) {
		VisitorMessage message = VisitorMessage.of(PREFIX + conversation, UUID.randomUUID().toString(), typed, language.code(), false);
		try {
			return conversations.respond(message);
		} catch (LaneUnavailable e) {
			return withoutMemory(message, e.getCause() instanceof RedisUnavailable redis ? redis : e);
		} catch (RedisUnavailable e) {
			return withoutMemory(message, e);
		}
	}

	/**
	 * Makes a file that came with a reply once more, from what is known now.
	 *
	 * @param conversation the page's id for the talk
	 * @param id of {@link Reply.Attachment}
	 * @return nothing when the talk has no such file any more
	 * @throws RedisUnavailable when what is stored cannot be read
	 */
	public Optional<byte[]> file(String conversation, String id) {
		return fair.file(PREFIX + conversation, id);
	}

	/** Returns the words of each citation of an answer in the other language, by its number, where a document in service has both. */
	public Map<Integer, String> twins(Answer.Grounded answer) {
		Map<Integer, String> twins = new HashMap<>();
		answer.citations().forEach(citation -> Twins.of(knowledge.current(), citation, citation.language().other())
				.ifPresent(words -> twins.put(citation.number(), words)));
		return twins;
	}

	private Response withoutMemory(VisitorMessage message, RuntimeException cause) {
		if (message.kind() != VisitorMessage.Kind.QUESTION) {
			throw cause;
		}
		log.warn("event=talk-without-memory cause={}", cause.getMessage());
		Answer answer = answers.answer(new Question(message.text(), Optional.empty(), List.of()));
		return new Response(replies.of(answer), Optional.of(answer));
	}

	/**
	 * Answers a question within a talk and remembers it for the next one; without the talk's memory while Redis does not answer.
	 *
	 * @param conversation the client's id for the talk; an unknown one starts a talk
	 * @param question without what was said before
	 * @param said is told each checked sentence as soon as there is one
	 */
	public Answer ask(String conversation, Question question, Consumer<String> said) {
		String id = PREFIX + conversation;
		Talk talk = remembered(id);
		String message = UUID.randomUUID().toString();
		Answer answer = settling.answer(id, Turns.id(id, message),
				new Question(question.text(), question.language(), talk.before(message), question.asker()), said);
		remember(id, talk.after(message, question.text()));
		vain.tell(question, answer);
		return answer;
	}

	/** Answers a question that belongs to no talk; nothing of it is kept but the words of one that is not answered, for staff. */
	public Answer askOnce(Question question, Consumer<String> said) {
		Answer answer = answers.answer(question, said);
		vain.tell(question, answer);
		return answer;
	}

	/** Answers a question within a talk, asked by nobody in particular. */
	public Answer ask(String conversation, String question, Optional<Language> language) {
		return ask(conversation, new Question(question, language, List.of()), sentence -> {
		});
	}

	private Talk remembered(String id) {
		try {
			return talks.load(id);
		} catch (RedisUnavailable e) {
			log.warn("event=talk-not-remembered cause={}", e.getMessage());
			return new Talk(List.of());
		}
	}

	private void remember(String id, Talk talk) {
		try {
			talks.save(id, talk);
		} catch (RedisUnavailable e) {
			log.warn("event=talk-not-saved cause={}", e.getMessage());
		}
	}
}
