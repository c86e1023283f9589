package dev.puente.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import dev.puente.testing.BotApiServer;
import dev.puente.testing.Eventually;
import dev.puente.testing.Seen;

/** A talk in one chat that is written down while it happens. What is said {@link #quietly()} is said, but not written down. */
final class Scene {

	private static final Duration REPLY = Duration.ofSeconds(60);

	private final BotApiServer telegram;
	private final long chat;
	private final Transcript transcript;
	private int read;
	private boolean quiet;

	Scene(BotApiServer telegram, long chat, boolean persian) {
		this(telegram, chat, persian, persian ? "پل: ایران و کوبا" : "Puente: Irán y Cuba", persian ? "ربات" : "bot");
	}

	/** A talk in a group of three and the bot. */
	Scene(BotApiServer telegram, long chat, boolean persian, String title) {
		this(telegram, chat, persian, title, persian ? "۴ عضو" : "4 miembros");
	}

	private Scene(BotApiServer telegram, long chat, boolean persian, String title, String subtitle) {
		this.telegram = telegram;
		this.chat = chat;
		this.transcript = new Transcript(title, subtitle, persian);
		telegram.language(chat, persian ? "fa" : "es");
	}

	/** The visitor writes, and the bot says something. */
	Scene says(String text) {
		telegram.userSays(chat, text);
		if (!quiet) {
			transcript.visitor(text);
		}
		return hears("");
	}

	/** The visitor presses a button of the last message that has it. */
	Scene presses(String label) {
		Seen message = telegram.seenBy(chat).reversed().stream().filter(seen -> seen.buttons().contains(label)).findFirst()
				.orElseThrow(() -> new AssertionError("no button " + label));
		telegram.userPresses(chat, message.messageId(), message.data().get(message.buttons().indexOf(label)));
		if (!quiet) {
			transcript.pressed("", label);
		}
		return hears("");
	}

	/** The visitor changes the words written last; the bot changes its answer until it holds some words. */
	Scene corrects(String text, String words) {
		telegram.userEdits(chat, telegram.lastMessageOf(chat), text);
		Eventually.holds(REPLY, () -> telegram.seenBy(chat).getLast().text().contains(words));
		transcript.visitor(text);
		transcript.bot(telegram.seenBy(chat).getLast(), "");
		return this;
	}

	/** A member of a group writes; the bot answers when it is meant. */
	Scene member(long user, String name, String text, boolean answered) {
		telegram.groupSays(chat, user, text);
		transcript.member(name, text);
		return answered ? hears(text) : this;
	}

	/** A member of a group presses somebody else's button, and is told so aside. */
	Scene foreign(long user, String name, String label) {
		Seen message = telegram.seenBy(chat).stream().filter(seen -> seen.buttons().contains(label)).findFirst().orElseThrow();
		telegram.userPresses(chat, user, message.messageId(), message.data().get(message.buttons().indexOf(label)));
		transcript.pressed(name, label);
		Eventually.holds(REPLY, () -> !telegram.toldTo(user).isEmpty());
		transcript.aside(name, telegram.toldTo(user).getLast());
		return this;
	}

	Scene note(String text) {
		transcript.note(text);
		return this;
	}

	/** Waits for one message more. */
	Scene hears(String repliesTo) {
		List<Seen> seen = seen(read + 1);
		if (!quiet) {
			transcript.bot(seen.get(read), repliesTo);
		}
		read++;
		return this;
	}

	Scene quietly() {
		quiet = true;
		return this;
	}

	Scene aloud() {
		quiet = false;
		return this;
	}

	/** Returns the last message of the bot. */
	Seen last() {
		return telegram.seenBy(chat).get(read - 1);
	}

	Transcript transcript() {
		return transcript;
	}

	private List<Seen> seen(int count) {
		try {
			List<Seen> seen = telegram.awaitSeen(chat, count, REPLY);
			assertThat(seen).as("message %d of chat %d", count, chat).hasSizeGreaterThanOrEqualTo(count);
			return seen;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError(e);
		}
	}
}
