package dev.puente.testing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/** The chats that know the bot, and what each of them saw. */
final class Chats {

	private final Clock clock;
	private final Map<Long, Chat> chats = new LinkedHashMap<>();
	private int lastMessage = 1000;

	Chats(Clock clock) {
		this.clock = clock;
	}

	/** One private chat. */
	private static final class Chat {
		private String language = "es";
		private boolean blocked;
		private final List<Seen> messages = new ArrayList<>();
	}

	synchronized void meet(long chat) {
		chats.computeIfAbsent(chat, id -> new Chat());
	}

	synchronized void language(long chat, String code) {
		chats.computeIfAbsent(chat, id -> new Chat()).language = code;
	}

	synchronized String language(long chat) {
		return chats.computeIfAbsent(chat, id -> new Chat()).language;
	}

	synchronized void block(long chat, boolean blocked) {
		chats.computeIfAbsent(chat, id -> new Chat()).blocked = blocked;
	}

	synchronized int nextMessage() {
		return ++lastMessage;
	}

	synchronized Seen send(long chat, TextChecks.Checked text, JsonNode markup) {
		Chat target = open(chat);
		Seen seen = seen(chat, ++lastMessage, text, markup);
		target.messages.add(seen);
		return seen;
	}

	synchronized Seen edit(long chat, int message, TextChecks.Checked text, JsonNode markup) {
		List<Seen> messages = open(chat).messages;
		for (int i = 0; i < messages.size(); i++) {
			Seen old = messages.get(i);
			if (old.messageId() == message) {
				Seen edited = seen(chat, message, text, markup);
				if (edited.sameContent(old)) {
					throw Refusal.badRequest("message is not modified: specified new message content and reply markup are exactly the same "
							+ "as a current content and reply markup of the message");
				}
				messages.set(i, old.editedAs(edited));
				return messages.get(i);
			}
		}
		throw Refusal.badRequest("message to edit not found");
	}

	synchronized void checkOpen(long chat) {
		open(chat);
	}

	synchronized List<Seen> seenBy(long chat) {
		return Optional.ofNullable(chats.get(chat)).map(found -> List.copyOf(found.messages)).orElse(List.of());
	}

	private Chat open(long chat) {
		Chat found = chats.get(chat);
		if (found == null) {
			throw Refusal.badRequest("chat not found");
		}
		if (found.blocked) {
			throw new Refusal(403, "Forbidden: bot was blocked by the user");
		}
		return found;
	}

	private Seen seen(long chat, int message, TextChecks.Checked text, JsonNode markup) {
		List<String> buttons = new ArrayList<>();
		List<String> data = new ArrayList<>();
		for (JsonNode row : markup.path("inline_keyboard")) {
			for (JsonNode button : row) {
				buttons.add(button.path("text").asString());
				data.add(button.path("callback_data").asString(""));
			}
		}
		return new Seen(chat, message, Instant.now(clock), text.text(), text.entities(), buttons, data, 0);
	}
}
