package dev.puente.telegram;

import org.springframework.stereotype.Component;

import dev.puente.conversation.VisitorMessage;
import tools.jackson.databind.json.JsonMapper;

/** The payloads of Telegram's letters, as JSON. */
@Component
final class Letters {

	private final JsonMapper json;

	Letters(JsonMapper json) {
		this.json = json;
	}

	String write(VisitorMessage message) {
		return json.writeValueAsString(message);
	}

	String write(OutgoingMessage message) {
		return json.writeValueAsString(message);
	}

	String write(StaffWords words) {
		return json.writeValueAsString(words);
	}

	StaffWords staffWords(String payload) {
		return json.readValue(payload, StaffWords.class);
	}

	VisitorMessage visitorMessage(String payload) {
		return json.readValue(payload, VisitorMessage.class);
	}

	OutgoingMessage outgoingMessage(String payload) {
		return json.readValue(payload, OutgoingMessage.class);
	}
}
