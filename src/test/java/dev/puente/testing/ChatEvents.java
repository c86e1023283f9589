package dev.puente.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/** Events of OpenAI's chat completions as they stand on the wire (API reference, "Streaming"). */
final class ChatEvents {

	private static final int PIECE = 7;
	private static final JsonMapper JSON = JsonMapper.builder().build();

	private ChatEvents() {
	}

	/** Cuts a text into pieces of a few letters. */
	static List<String> cut(String text) {
		List<String> pieces = new ArrayList<>();
		for (int start = 0; start < text.length(); start += PIECE) {
			pieces.add(text.substring(start, Math.min(text.length(), start + PIECE)));
		}
		return pieces;
	}

	/** Returns the events of a whole text, without an end. */
	static byte[] pieces(String text) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		cut(text).forEach(piece -> all.writeBytes(piece(piece)));
		return all.toByteArray();
	}

	static byte[] piece(String text) {
		return event(Map.of("index", 0, "delta", Map.of("role", "assistant", "content", text)));
	}

	/** Returns the events that end an answer: why, what it cost, and the mark of the end. */
	static byte[] end(int tokens) {
		ByteArrayOutputStream end = new ByteArrayOutputStream();
		end.writeBytes(event(Map.of("index", 0, "delta", Map.of(), "finish_reason", "stop")));
		end.writeBytes(data(JSON.writeValueAsString(Map.of("id", "chatcmpl-1", "object", "chat.completion.chunk", "created", 1, "model",
				"scripted", "choices", List.of(), "usage",
				Map.of("prompt_tokens", tokens - 1, "completion_tokens", 1, "total_tokens", tokens)))));
		end.writeBytes(data("[DONE]"));
		return end.toByteArray();
	}

	private static byte[] event(Map<String, ?> choice) {
		return data(JSON.writeValueAsString(Map.of("id", "chatcmpl-1", "object", "chat.completion.chunk", "created", 1, "model", "scripted",
				"choices", List.of(choice))));
	}

	private static byte[] data(String json) {
		return ("data: " + json + "\n\n").getBytes(StandardCharsets.UTF_8);
	}
}
