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
		private long movedTo;
		private int wrote;
		private String draft = "";
		private final List<Seen> messages = new ArrayList<>();
	}

	synchronized void wrote(long chat, int message) {
		chats.computeIfAbsent(chat, id -> new Chat()).wrote = message;
	}

	synchronized int lastOf(long chat) {
		return chats.computeIfAbsent(chat, id -> new Chat()).wrote;
	}

	/** Returns a message of the bot. */
	synchronized Seen seen(long chat, int message) {
		return open(chat).messages.stream().filter(seen -> seen.messageId() == message).findFirst().orElseThrow();
	}

	/** Returns the words of a message of the bot; none where it is not there. */
	synchronized Optional<String> words(long chat, int message) {
		return seenBy(chat).stream().filter(seen -> seen.messageId() == message).map(Seen::text).findFirst();
	}

	/** Returns the message that a new one replies to, 0 for none; the real server refuses one that it does not know unless told not to. */
	synchronized int replyTo(long chat, JsonNode parameters) {
		int message = parameters.path("message_id").asInt(0);
		boolean known = message <= lastMessage;
		if (message != 0 && !known && !parameters.path("allow_sending_without_reply").asBoolean(false)) {
			throw Refusal.badRequest("message to be replied not found");
		}
		return known ? message : 0;
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

	/** A group becomes a supergroup: it has another number from now on. */
	synchronized void move(long group, long supergroup) {
		chats.computeIfAbsent(group, id -> new Chat()).movedTo = supergroup;
		chats.computeIfAbsent(supergroup, id -> new Chat());
	}

	synchronized int nextMessage() {
		return ++lastMessage;
	}

	/** A draft stands until a message takes its place. */
	synchronized void draft(long chat, String text) {
		open(chat).draft = text;
	}

	synchronized String draft(long chat) {
		return open(chat).draft;
	}

	synchronized Seen send(long chat, TextChecks.Checked text, JsonNode markup, int replyTo) {
		Chat target = open(chat);
		Seen seen = seen(chat, ++lastMessage, text, markup).replyingTo(replyTo);
		target.messages.add(seen);
		target.draft = "";
		return seen;
	}

	synchronized Seen send(long chat, SentFile file) {
		Chat target = open(chat);
		Seen seen = new Seen(chat, ++lastMessage, Instant.now(clock), "", List.of(), List.of(), List.of(), List.of(), 0, 0,
				Optional.of(file));
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

	synchronized void delete(long chat, int message) {
		if (!open(chat).messages.removeIf(seen -> seen.messageId() == message)) {
			throw Refusal.badRequest("message to delete not found");
		}
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
		if (found.movedTo != 0) {
			throw Refusal.moved(found.movedTo);
		}
		if (found.blocked) {
			throw new Refusal(403, "Forbidden: bot was blocked by the user");
		}
		return found;
	}

	private Seen seen(long chat, int message, TextChecks.Checked text, JsonNode markup) {
		List<String> buttons = new ArrayList<>();
		List<String> data = new ArrayList<>();
		List<List<String>> rows = new ArrayList<>();
		for (JsonNode row : markup.path("inline_keyboard")) {
			rows.add(row.valueStream().map(button -> button.path("text").asString()).toList());
			for (JsonNode button : row) {
				buttons.add(button.path("text").asString());
				data.add(button.path("callback_data").asString(button.path("url").asString("")));
			}
		}
		return new Seen(chat, message, Instant.now(clock), text.text(), text.entities(), buttons, data, rows, 0, 0, Optional.empty());
	}
}
