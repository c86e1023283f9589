package dev.puente.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on loopback that speaks OpenAI's embeddings; a test says what a text means, or how the server fails. */
public final class EmbeddingServer extends LoopbackServer {

	private final JsonMapper json = JsonMapper.builder().build();
	private final List<String> asked = new CopyOnWriteArrayList<>();
	private final Function<String, float[]> meaning;
	private volatile Mood mood = Mood.WELL;

	private EmbeddingServer(Function<String, float[]> meaning) {
		this.meaning = meaning;
		listen("/v1/embeddings", this::serve);
	}

	/** How the server is. */
	public enum Mood {
		WELL, SILENT, FAILING, GARBAGE, EMPTY
	}

	/** Starts a server on a free port. */
	public static EmbeddingServer start(Function<String, float[]> meaning) {
		return new EmbeddingServer(meaning);
	}

	/** Changes how the server is from now on. */
	public void is(Mood next) {
		mood = next;
	}

	/** Returns the texts that came, in order. */
	public List<String> asked() {
		return List.copyOf(asked);
	}

	private void serve(HttpExchange exchange) throws IOException {
		try (exchange) {
			List<String> texts = new ArrayList<>();
			JsonNode input = json.readTree(exchange.getRequestBody().readAllBytes()).path("input");
			if (input.isString()) {
				texts.add(input.stringValue());
			}
			input.forEach(text -> texts.add(text.stringValue()));
			asked.addAll(texts);
			switch (mood) {
				case WELL -> reply(exchange, 200, json.writeValueAsString(vectors(texts)));
				case SILENT -> hang();
				case FAILING -> reply(exchange, 500, "{\"error\":{\"message\":\"no\"}}");
				case GARBAGE -> reply(exchange, 200, "<html>busy</html>");
				case EMPTY -> reply(exchange, 200, "{\"object\":\"list\",\"data\":[],\"model\":\"m\"}");
			}
		}
	}

	private Map<String, ?> vectors(List<String> texts) {
		List<Map<String, ?>> data = new ArrayList<>();
		for (int i = 0; i < texts.size(); i++) {
			data.add(Map.of("object", "embedding", "index", i, "embedding", meaning.apply(texts.get(i))));
		}
		return Map.of("object", "list", "data", data, "model", "m", "usage", Map.of("prompt_tokens", 1, "total_tokens", 1));
	}
}
