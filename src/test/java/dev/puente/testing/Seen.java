package dev.puente.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/**
 * A message of the bot as a chat sees it.
 *
 * @param chat where
 * @param messageId Telegram's number of it
 * @param at when it was sent or last edited
 * @param text as shown
 * @param entities as accepted
 * @param buttons texts of the inline keyboard, row by row
 * @param data callback data of the same buttons, or the address that they open
 * @param rows the same texts in the rows of the keyboard
 * @param edits how often it was edited
 * @param replyTo number of the message that it replies to, 0 for none
 * @param file what was sent instead of a text
 */
public record Seen(long chat, int messageId, Instant at, String text, List<JsonNode> entities, List<String> buttons, List<String> data,
		List<List<String>> rows, int edits, int replyTo, Optional<SentFile> file) {

	public Seen {
		entities = List.copyOf(entities);
		buttons = List.copyOf(buttons);
		data = List.copyOf(data);
		rows = rows.stream().map(List::copyOf).toList();
	}

	boolean sameContent(Seen other) {
		return text.equals(other.text) && entities.equals(other.entities) && buttons.equals(other.buttons) && data.equals(other.data);
	}

	Seen editedAs(Seen other) {
		return new Seen(chat, messageId, other.at, other.text, other.entities, other.buttons, other.data, other.rows, edits + 1, replyTo,
				file);
	}

	Seen replyingTo(int message) {
		return new Seen(chat, messageId, at, text, entities, buttons, data, rows, edits, message, file);
	}
}
