package dev.puente.telegram;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.puente.conversation.Reply;
import dev.puente.conversation.VisitorMessage.Kind;
import dev.puente.delivery.Pace;
import dev.puente.delivery.RateBudget;

/** What the bot shows beside its messages: that it is typing, and what is meant for one member of a group only. */
final class Manners {

	/** Telegram shows it for five seconds (Bot API, sendChatAction). */
	static final Duration RENEWAL = Duration.ofSeconds(4);

	/** What is looked up, and may take a while. */
	private static final Set<Kind> LOOKED_UP = EnumSet.of(Kind.QUESTION, Kind.OFFERED, Kind.OTHER_LANGUAGE);
	/** A second tap on the same button this soon means the same. */
	private static final Pace TAP = new Pace(Duration.ofSeconds(10), 1);
	/** What Telegram shows in a box of its own (Bot API, answerCallbackQuery). */
	private static final int LONGEST = 200;

	private final Bots bots;
	private final RateBudget rates;
	private final Duration renewal;

	/** @param renewal how often it is shown that the bot is typing */
	Manners(Bots bots, RateBudget rates, Duration renewal) {
		this.bots = bots;
		this.rates = rates;
		this.renewal = renewal;
	}

	static boolean looksUp(Incoming.FromVisitor visitor) {
		return LOOKED_UP.contains(visitor.message().kind());
	}

	/** Shows typing from now on, until it is closed. */
	Typing typing(Incoming.FromVisitor visitor) {
		return bots.named(visitor.chat().bot()).filter(bot -> looksUp(visitor)).map(bot -> Typing.of(bot, visitor.chat(), renewal))
				.orElseGet(Typing::unseen);
	}

	/**
	 * Tells whether a press is a second tap on a question that an answer offered, which one answer is enough for.
	 *
	 * @param attempt from 1; what is handled again is not its own second tap
	 */
	boolean tappedAgain(Incoming.FromVisitor visitor, int attempt) {
		if (visitor.message().kind() != Kind.OFFERED || attempt > 1) {
			return false;
		}
		boolean again = rates.take("tap:" + visitor.message().conversation() + ":" + visitor.message().text(), TAP).isPositive();
		if (again) {
			release(visitor);
		}
		return again;
	}

	/** Tells a reply to whoever pressed a button in a group, when it is for nobody else; otherwise only ends the button's waiting. */
	boolean told(Incoming.FromVisitor visitor, Reply reply) {
		Optional<Press> press = visitor.sharedPress();
		boolean aside = press.isPresent() && reply.audience() == Reply.Audience.PRESSER;
		if (aside) {
			String text = reply.paragraphs().stream().map(Reply.Paragraph::text).collect(Collectors.joining("\n"));
			bots.named(visitor.chat().bot()).ifPresent(bot -> Courtesy.told(bot, press.get().query(),
					text.length() <= LONGEST ? text : text.substring(0, text.lastIndexOf(' ', LONGEST - 2)) + " …"));
		} else {
			release(visitor);
		}
		return aside;
	}

	private void release(Incoming.FromVisitor visitor) {
		visitor.sharedPress().ifPresent(press -> bots.named(visitor.chat().bot()).ifPresent(bot -> Courtesy.released(bot, press.query())));
	}
}
