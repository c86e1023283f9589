package dev.puente.faults;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.puente.telegram.Replica;
import dev.puente.testing.BotApiServer;

/** What the visitors ask: numbered questions, each wanting one answer; some cannot be answered and want a notice. */
final class Questions {

	private static final int FIRST_CHAT = 1000;
	private static final int POISON_EVERY = 199;

	private final BotApiServer telegram;
	private final Clock clock;
	private final Map<Long, List<Asked>> asked = new LinkedHashMap<>();
	private int count;

	Questions(BotApiServer telegram, Clock clock) {
		this.telegram = telegram;
		this.clock = clock;
	}

	/**
	 * One question.
	 *
	 * @param text which the answer repeats
	 * @param at when it was asked
	 */
	record Asked(String text, Instant at) {

		boolean poison() {
			return text.contains(Replica.POISON);
		}
	}

	/** Somebody among so many chats asks the next question. */
	synchronized void askOne(Random random, int chats) {
		count++;
		long chat = FIRST_CHAT + random.nextInt(chats);
		Asked question = new Asked((count % POISON_EVERY == 0 ? Replica.POISON + " " : "pregunta ") + count, clock.instant());
		asked.computeIfAbsent(chat, unused -> new ArrayList<>()).add(question);
		telegram.userSays(chat, question.text());
	}

	/** Somebody who asked nothing before asks the last question. */
	synchronized void askLast() {
		long chat = FIRST_CHAT - 1;
		Asked question = new Asked("última pregunta", clock.instant());
		asked.put(chat, List.of(question));
		telegram.userSays(chat, question.text());
	}

	/** What each chat asked, in order. */
	synchronized Map<Long, List<Asked>> byChat() {
		Map<Long, List<Asked>> copy = new LinkedHashMap<>();
		asked.forEach((chat, questions) -> copy.put(chat, List.copyOf(questions)));
		return copy;
	}
}
