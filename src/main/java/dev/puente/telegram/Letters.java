package dev.puente.telegram;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.conversation.VisitorMessage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The payloads of Telegram's letters, as JSON. */
@Component
final class Letters {

	private static final String WRITTEN = "written";
	private static final String PRESS = "press";
	private static final String UPDATE = "update";

	private final JsonMapper json;

	Letters(JsonMapper json) {
		this.json = json;
	}

	String write(VisitorMessage message) {
		return json.writeValueAsString(message);
	}

	/** @param written when, so that a late answer can say so; none when unknown */
	String write(Incoming.FromVisitor visitor, Optional<Instant> written) {
		ObjectNode node = json.valueToTree(visitor.message());
		written.ifPresent(moment -> node.put(WRITTEN, moment.getEpochSecond()));
		visitor.press().ifPresent(press -> node.set(PRESS, json.valueToTree(press)));
		return node.toString();
	}

	String write(OutgoingMessage message) {
		return json.writeValueAsString(message);
	}

	String write(StaffWords words) {
		return json.writeValueAsString(words);
	}

	String write(Unread unread) {
		return json.writeValueAsString(unread);
	}

	/** Returns the update that a payload holds, if it is one whose reading failed when it came. */
	Optional<Unread> unread(String payload) {
		JsonNode node = json.readTree(payload);
		return node.path(UPDATE).isString() ? Optional.of(json.treeToValue(node, Unread.class)) : Optional.empty();
	}

	StaffWords staffWords(String payload) {
		return json.readValue(payload, StaffWords.class);
	}

	/** Returns the code of the language that a visitor's message hints at; empty where it is none. */
	String hint(String payload) {
		return json.readTree(payload).path("languageHint").asString("");
	}

	VisitorMessage visitorMessage(String payload) {
		return json.readValue(payload, VisitorMessage.class);
	}

	/** Returns the button that was pressed. */
	Optional<Press> press(String payload) {
		JsonNode press = json.readTree(payload).path(PRESS);
		return press.isObject() ? Optional.of(json.treeToValue(press, Press.class)) : Optional.empty();
	}

	/** Returns when the visitor's message was written. */
	Optional<Instant> written(String payload) {
		JsonNode written = json.readTree(payload).path(WRITTEN);
		return written.isNumber() ? Optional.of(Instant.ofEpochSecond(written.asLong())) : Optional.empty();
	}

	OutgoingMessage outgoingMessage(String payload) {
		return json.readValue(payload, OutgoingMessage.class);
	}
}
