package dev.puente.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import dev.puente.language.Language;

/** What the buttons below an answer do. One that is too old, or somebody else's, gets a kind word. */
@Component
class TurnActions {

	private static final Pattern ARGUMENT = Pattern.compile("([0-9a-f]{10})(?: (\\d{1,2}))?");

	private final Turns turns;
	private final Questions questions;
	private final SourceCards cards;
	private final AnswerButtons buttons;
	private final Replies replies;
	private final ApplicationEventPublisher publisher;

	TurnActions(Turns turns, Questions questions, SourceCards cards, AnswerButtons buttons, Replies replies,
			ApplicationEventPublisher publisher) {
		this.turns = turns;
		this.questions = questions;
		this.cards = cards;
		this.buttons = buttons;
		this.replies = replies;
		this.publisher = publisher;
	}

	/**
	 * Does what a button says.
	 *
	 * @param said is told each sentence of an answer while a model still words it
	 */
	Response press(VisitorMessage message, Language language, Consumer<String> said) {
		return find(message).map(turn -> act(message, turn, number(message.text()), said))
				.orElseGet(() -> Response.of(replies.text(language, "button.old", List.of()).aside()));
	}

	/** Returns the turn that a button names, if it is one of this conversation. */
	Optional<Turn> find(VisitorMessage message) {
		Matcher argument = ARGUMENT.matcher(message.text());
		return argument.matches() ? turns.find(message.conversation(), argument.group(1)) : Optional.empty();
	}

	private Response act(VisitorMessage message, Turn turn, int number, Consumer<String> said) {
		return switch (message.kind()) {
			case SOURCE -> Response.of(cards.card(turn, number).orElseGet(() -> replies.text(turn.language(), "document.gone", List.of())));
			case OTHER_LANGUAGE -> questions.inOtherLanguage(message.conversation(), message.id(), turn);
			case OFFERED -> offered(message, turn, number, said);
			case HELPFUL -> judge(message, turn, "up", 0, judged -> replies.text(judged.language(), "feedback.up", List.of()).aside());
			case UNHELPFUL -> judge(message, turn, "down", 0,
					judged -> replies.text(judged.language(), "feedback.down", buttons.reasons(judged)));
			case REASON -> judge(message, turn, "down:" + number, number,
					judged -> replies.text(judged.language(), "feedback.reason", List.of(buttons.person(judged))));
			default -> throw new IllegalArgumentException("no button of an answer: " + message.kind());
		};
	}

	private Response offered(VisitorMessage message, Turn turn, int number, Consumer<String> said) {
		if (number == 0) {
			return questions.again(message.conversation(), message.id(), turn);
		}
		if (number > turn.offered().size()) {
			return Response.of(replies.text(turn.language(), "button.old", List.of()).aside());
		}
		return questions.ask(message.conversation(), message.id(), turn.offered().get(number - 1), turn.language(), said);
	}

	private Response judge(VisitorMessage message, Turn turn, String verdict, int reason, Function<Turn, Reply> thanks) {
		// the thumb alone says nothing new after a reason
		boolean news = !turn.verdict().startsWith(verdict);
		if (news) {
			turns.save(message.conversation(), turn.judged(verdict));
		}
		publisher.publishEvent(new FeedbackGiven("q-" + turn.id(), message.conversation(), turn.language(), turn.question(),
				verdict.equals("up"), Math.min(reason, AnswerButtons.REASONS), news));
		return Response.of(thanks.apply(turn));
	}

	private static int number(String argument) {
		Matcher matcher = ARGUMENT.matcher(argument);
		return matcher.matches() && matcher.group(2) != null ? Integer.parseInt(matcher.group(2)) : 0;
	}
}
