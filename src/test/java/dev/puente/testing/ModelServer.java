package dev.puente.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

/**
 * A model server on loopback that speaks OpenAI's chat completions. A test says what the model answers to a request, or how the server fails,
 * and reads what was asked of it.
 */
public final class ModelServer implements AutoCloseable {

	private final JsonMapper json = JsonMapper.builder().build();
	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
	private final CountDownLatch closed = new CountDownLatch(1);
	private final List<Asked> asked = new CopyOnWriteArrayList<>();
	private final HttpServer server;
	private volatile Script script = honest(request -> "NADA");

	private ModelServer() {
		try {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		server.setExecutor(threads);
		server.createContext("/v1/chat/completions", this::serve);
		server.start();
	}

	/** Starts a server on a free port; its model has nothing to say yet. */
	public static ModelServer start() {
		return new ModelServer();
	}

	/**
	 * A request as it came.
	 *
	 * @param model its name
	 * @param system the system prompt
	 * @param user the user's message
	 * @param authorization the header, empty when there was none
	 * @param messages how many messages it held
	 */
	public record Asked(String model, String system, String user, String authorization, int messages) {
	}

	/** What the server does with a request. */
	@FunctionalInterface
	public interface Script {

		/** Answers an exchange; the server closes it. */
		void play(HttpExchange exchange, Asked asked) throws IOException;
	}

	/** Returns the address up to and with {@code /v1}. */
	public String address() {
		return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
	}

	/** Makes the server do something else from now on and forget what was asked. */
	public void plays(Script next) {
		asked.clear();
		script = next;
	}

	/** Returns the requests since the script began. */
	public List<Asked> asked() {
		return List.copyOf(asked);
	}

	/** A model that answers with a function of the request. */
	public Script honest(Function<Asked, String> answer) {
		return (exchange, request) -> reply(exchange, 200, completion(answer.apply(request)));
	}

	/** A model whose answer begins only after a while. */
	public Script slow(Duration after, Function<Asked, String> answer) {
		return (exchange, request) -> {
			pause(after);
			reply(exchange, 200, completion(answer.apply(request)));
		};
	}

	/** A server that sends headers and the beginning of the body, and then nothing. */
	public Script stalled(Duration until) {
		return (exchange, request) -> {
			exchange.sendResponseHeaders(200, 0);
			exchange.getResponseBody().write("{\"choices\":[".getBytes(StandardCharsets.UTF_8));
			exchange.getResponseBody().flush();
			pause(until);
		};
	}

	/** A server whose connection breaks in the middle of the answer. */
	public Script cut(String answer) {
		return (exchange, request) -> {
			byte[] body = completion(answer);
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body, 0, body.length / 2);
			exchange.getResponseBody().flush();
		};
	}

	/** A server that refuses, with {@code Retry-After} when it is over its limit. */
	public Script refuses(int status) {
		return (exchange, request) -> {
			if (status == 429) {
				exchange.getResponseHeaders().set("Retry-After", "30");
			}
			reply(exchange, status, json.writeValueAsBytes(Map.of("error", Map.of("message", "refused", "type", "test", "code", status))));
		};
	}

	/** A server that answers with a body of its own, whatever it is. */
	public Script body(String body) {
		return (exchange, request) -> reply(exchange, 200, body.getBytes(StandardCharsets.UTF_8));
	}

	private void serve(HttpExchange exchange) throws IOException {
		try (exchange) {
			JsonNode body = json.readTree(exchange.getRequestBody().readAllBytes());
			Asked request = new Asked(body.path("model").asString(""), content(body, "system"), content(body, "user"),
					String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")), body.path("messages").size());
			asked.add(request);
			script.play(exchange, request);
		}
	}

	private static String content(JsonNode body, String role) {
		StringBuilder content = new StringBuilder();
		body.path("messages").forEach(message -> {
			if (message.path("role").asString("").equals(role)) {
				content.append(message.path("content").asString(""));
			}
		});
		return content.toString();
	}

	private byte[] completion(String text) {
		return json.writeValueAsBytes(Map.of("id", "chatcmpl-1", "object", "chat.completion", "created", 1, "model", "scripted", "choices",
				List.of(Map.of("index", 0, "finish_reason", "stop", "message", Map.of("role", "assistant", "content", text))), "usage",
				Map.of("prompt_tokens", 1, "completion_tokens", 1, "total_tokens", 2)));
	}

	private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, body.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(body);
		}
	}

	/** Waits, but not longer than the server lives. */
	private void pause(Duration time) {
		try {
			boolean over = closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
			if (over) {
				throw new IllegalStateException("the server was closed");
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
