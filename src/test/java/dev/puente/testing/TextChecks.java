package dev.puente.testing;

import java.util.ArrayList;
import java.util.List;
import java.nio.charset.StandardCharsets;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the Bot API demands of a message's text, entities and buttons; all offsets are UTF-16 code units. */
public final class TextChecks {

	private static final int LONGEST = 4096;
	private static final int LONGEST_DATA = 64;

	private TextChecks() {
	}

	/** A text as the server keeps it, without the white space around it. */
	record Checked(String text, List<JsonNode> entities) {
	}

	/**
	 * Returns a text as a chat shows it.
	 *
	 * @throws RuntimeException when the Bot API would refuse it
	 */
	public static String shown(String raw, JsonNode entities) {
		return check(raw, entities).text();
	}

	static Checked check(String raw, JsonNode entities) {
		for (JsonNode entity : entities) {
			checkEntity(raw, entity);
		}
		int start = 0;
		while (start < raw.length() && Character.isWhitespace(raw.charAt(start))) {
			start++;
		}
		String text = raw.strip();
		if (text.isEmpty()) {
			throw Refusal.badRequest("message text is empty");
		}
		if (text.length() > LONGEST) {
			throw Refusal.badRequest("message is too long");
		}
		return new Checked(text, moved(entities, start, text.length()));
	}

	static void checkButtons(JsonNode markup) {
		for (JsonNode row : markup.path("inline_keyboard")) {
			for (JsonNode button : row) {
				int length = button.path("callback_data").asString("").getBytes(StandardCharsets.UTF_8).length;
				if (button.path("text").asString("").isBlank()) {
					throw Refusal.badRequest("can't parse inline keyboard button: Text buttons must be non-empty");
				}
				if (!button.has("callback_data") && !button.path("url").asString("").startsWith("https://t.me/")) {
					throw Refusal.badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
				}
				if (button.has("callback_data") && (length < 1 || length > LONGEST_DATA)) {
					throw Refusal.badRequest("BUTTON_DATA_INVALID");
				}
			}
		}
	}

	private static void checkEntity(String text, JsonNode entity) {
		int offset = entity.path("offset").asInt(-1);
		int length = entity.path("length").asInt(-1);
		if (entity.path("type").asString("").isEmpty() || offset < 0 || length <= 0) {
			throw Refusal.badRequest("can't parse MessageEntity");
		}
		if (offset + length > text.length()) {
			throw Refusal.badRequest("entity beginning at UTF-16 offset " + offset + " ends after the end of the text at UTF-16 offset "
					+ (offset + length));
		}
		if (insideSymbol(text, offset)) {
			throw Refusal.badRequest("entity begins in a middle of a UTF-16 symbol at UTF-16 offset " + offset);
		}
		if (insideSymbol(text, offset + length)) {
			throw Refusal.badRequest("entity beginning at UTF-16 offset " + offset
					+ " ends in a middle of a UTF-16 symbol at UTF-16 offset " + (offset + length));
		}
		if (entity.path("type").asString().equals("text_link") && entity.path("url").asString("").isEmpty()) {
			throw Refusal.badRequest("can't parse MessageEntity: text_link without url");
		}
	}

	private static boolean insideSymbol(String text, int at) {
		return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
	}

	private static List<JsonNode> moved(JsonNode entities, int by, int end) {
		List<JsonNode> moved = new ArrayList<>();
		for (JsonNode entity : entities) {
			int from = Math.max(0, entity.path("offset").asInt() - by);
			int to = Math.min(end, entity.path("offset").asInt() - by + entity.path("length").asInt());
			if (from < to) {
				ObjectNode copy = ((ObjectNode) entity).deepCopy();
				moved.add(copy.put("offset", from).put("length", to - from));
			}
		}
		return moved;
	}
}
