package dev.puente.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on loopback that speaks OpenAI's embeddings; a test says what a text means, or how the server fails. */
public final class EmbeddingServer implements AutoCloseable {

	private static final int PATIENT = 120;

	private final JsonMapper json = JsonMapper.builder().build();
	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
	private final CountDownLatch closed = new CountDownLatch(1);
	private final List<String> asked = new CopyOnWriteArrayList<>();
	private final Function<String, float[]> meaning;
	private final HttpServer server;
	private volatile Mood mood = Mood.WELL;

	private EmbeddingServer(Function<String, float[]> meaning) {
		this.meaning = meaning;
		try {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		server.setExecutor(threads);
		server.createContext("/v1/embeddings", this::serve);
		server.start();
	}

	/** How the server is. */
	public enum Mood {
		WELL, SILENT, FAILING, GARBAGE, EMPTY
	}

	/** Starts a server on a free port. */
	public static EmbeddingServer start(Function<String, float[]> meaning) {
		return new EmbeddingServer(meaning);
	}

	/** Returns the address up to and with {@code /v1}. */
	public String address() {
		return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
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

	private static void reply(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
	}

	/** Says nothing, but not longer than the server lives. */
	private void hang() {
		try {
			if (!closed.await(PATIENT, TimeUnit.SECONDS)) {
				throw new IllegalStateException("nobody gave up");
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		closed.countDown();
		server.stop(0);
		threads.shutdownNow();
	}
}
