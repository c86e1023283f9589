package dev.puente.testing;

import java.time.Instant;
import java.util.List;

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
 * @param data callback data of the same buttons
 * @param edits how often it was edited
 */
public record Seen(long chat, int messageId, Instant at, String text, List<JsonNode> entities, List<String> buttons, List<String> data,
		int edits) {

	public Seen {
		entities = List.copyOf(entities);
		buttons = List.copyOf(buttons);
		data = List.copyOf(data);
	}

	boolean sameContent(Seen other) {
		return text.equals(other.text) && entities.equals(other.entities) && buttons.equals(other.buttons) && data.equals(other.data);
	}

	Seen editedAs(Seen other) {
		return new Seen(chat, messageId, other.at, other.text, other.entities, other.buttons, other.data, edits + 1);
	}
}
