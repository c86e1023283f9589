package dev.puente.testing;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes updates as Telegram words them. */
final class Updates {

	private static final long FIRST_SUPERGROUP = -1_000_000_000_000L;

	private final JsonMapper json;
	private final Clock clock;
	private final Chats chats;
	private final AtomicLong last = new AtomicLong(700_000_000);

	Updates(JsonMapper json, Clock clock, Chats chats) {
		this.json = json;
		this.clock = clock;
		this.chats = chats;
	}

	PendingUpdate text(long chat, String text) {
		ObjectNode message = message(chat);
		message.put("text", text);
		if (text.startsWith("/")) {
			message.putArray("entities").addObject().put("type", "bot_command").put("offset", 0).put("length",
					text.split("\\s", 2)[0].length());
		}
		return update(chat, "message", message);
	}

	/** A message with something other than text: the name of the field, such as {@code sticker}. */
	PendingUpdate content(long chat, String field, String album) {
		ObjectNode message = message(chat);
		switch (field) {
			case "photo" -> file(message.putArray("photo").addObject()).put("width", 90).put("height", 90);
			case "poll" -> poll(message.putObject("poll"));
			case "location" -> message.putObject("location").put("latitude", 23.1).put("longitude", -82.4);
			case "contact" -> message.putObject("contact").put("phone_number", "+5351234567").put("first_name", "Ana");
			case "dice" -> message.putObject("dice").put("emoji", "🎲").put("value", 4);
			case "sticker" -> file(message.putObject("sticker")).put("type", "regular").put("width", 512).put("height", 512)
					.put("is_animated", false).put("is_video", false).put("emoji", "👍");
			default -> file(message.putObject(field)).put("duration", 3).put("width", 90).put("height", 90).put("length", 90);
		}
		if (!album.isEmpty()) {
			message.put("media_group_id", album);
		}
		return update(chat, "message", message);
	}

	PendingUpdate groupText(long group, long user, String text) {
		ObjectNode message = message(user);
		message.set("chat", chat(group));
		chats.wrote(group, message.path("message_id").asInt());
		return update(group, "message", message.put("text", text));
	}

	PendingUpdate groupReply(long group, long user, String text, Seen original) {
		ObjectNode message = message(user);
		message.set("chat", chat(group));
		chats.wrote(group, message.path("message_id").asInt());
		ObjectNode replied = message.putObject("reply_to_message").put("message_id", original.messageId()).put("date",
				original.at().getEpochSecond());
		replied.set("from", BotMethods.bot());
		replied.set("chat", chat(group));
		replied.put("text", original.text());
		return update(group, "message", message.put("text", text));
	}

	/** Tells the group that it has become a supergroup, and the supergroup what it was. */
	List<PendingUpdate> moved(long group, long supergroup, long user) {
		ObjectNode left = message(user);
		left.set("chat", chat(group));
		ObjectNode come = message(user);
		come.set("from", json.createObjectNode().put("id", 1_087_968_824L).put("is_bot", true).put("first_name", "Group").put("username",
				"GroupAnonymousBot"));
		come.set("sender_chat", chat(supergroup));
		come.set("chat", chat(supergroup));
		return List.of(update(group, "message", left.put("migrate_to_chat_id", supergroup)),
				update(supergroup, "message", come.put("migrate_from_chat_id", group)));
	}

	PendingUpdate edited(long chat, int messageId, String text) {
		return update(chat, "edited_message",
				message(chat).put("message_id", messageId).put("text", text).put("edit_date", clock.instant().getEpochSecond()));
	}

	PendingUpdate inline(long user, String text, String query) {
		ObjectNode typed = json.createObjectNode().put("id", query).put("query", text).put("offset", "").put("chat_type", "private");
		typed.set("from", user(user));
		return update(user, "inline_query", typed);
	}

	PendingUpdate pressed(long chat, long user, int messageId, String data, String query) {
		ObjectNode pressed = json.createObjectNode().put("id", query).put("chat_instance", "7").put("data", data);
		pressed.set("from", user(user));
		ObjectNode message = pressed.putObject("message").put("message_id", messageId).put("date", clock.instant().getEpochSecond());
		message.set("from", BotMethods.bot());
		message.set("chat", chat(chat));
		chats.words(chat, messageId).ifPresent(words -> message.put("text", words));
		return update(chat, "callback_query", pressed);
	}

	PendingUpdate update(long chat, String type, ObjectNode content) {
		long id = last.incrementAndGet();
		ObjectNode update = json.createObjectNode().put("update_id", id);
		update.set(type, content);
		return new PendingUpdate(id, chat, type, clock.instant(), update);
	}

	private ObjectNode message(long chat) {
		ObjectNode message = json.createObjectNode().put("message_id", chats.nextMessage()).put("date", clock.instant().getEpochSecond());
		message.set("from", user(chat));
		message.set("chat", chat(chat));
		chats.wrote(chat, message.path("message_id").asInt());
		return message;
	}

	/** Groups have numbers below zero, supergroups below -1,000,000,000,000, as on the real server. */
	static ObjectNode chat(long chat) {
		ObjectNode made = JsonNodeFactory.instance.objectNode().put("id", chat);
		return chat < 0
				? made.put("type", chat < FIRST_SUPERGROUP ? "supergroup" : "group").put("title", "Group")
				: made.put("type", "private").put("first_name", "Visitor");
	}

	private ObjectNode user(long id) {
		return json.createObjectNode().put("id", id).put("is_bot", false).put("first_name", "Ana").put("language_code",
				chats.language(id));
	}

	private static ObjectNode file(ObjectNode file) {
		return file.put("file_id", "AgADBAAD").put("file_unique_id", "AQAD").put("file_size", 1000);
	}

	private static void poll(ObjectNode poll) {
		poll.put("id", "5").put("question", "?").put("total_voter_count", 0).put("is_closed", false).put("is_anonymous", true)
				.put("type", "regular").put("allows_multiple_answers", false);
		poll.putArray("options").addObject().put("text", "a").put("voter_count", 0);
	}
}
