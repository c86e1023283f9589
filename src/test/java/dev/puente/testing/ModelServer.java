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
import java.util.concurrent.atomic.AtomicInteger;
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

	/** Tokens that each answer is said to have cost, its question included. */
	public static final int USED = 321;

	private final JsonMapper json = JsonMapper.builder().build();
	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
	private final CountDownLatch closed = new CountDownLatch(1);
	private final List<Asked> asked = new CopyOnWriteArrayList<>();
	private final AtomicInteger answered = new AtomicInteger();
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
	 * @param streamed whether the answer was wanted as a stream
	 * @param mostTokens how long the answer may be
	 */
	public record Asked(String model, String system, String user, String authorization, int messages, boolean streamed, int mostTokens) {

		/** Returns the numbered sentences of the prompt, each with its full stop. */
		public List<String> evidence() {
			return system.lines().filter(line -> line.matches("\\[\\d+] .*")).map(line -> line.replaceFirst("^\\[\\d+] ", "")).toList();
		}
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
		answered.set(0);
		script = next;
	}

	/** Returns the requests since the script began. */
	public List<Asked> asked() {
		return List.copyOf(asked);
	}

	/** Returns how many answers have ended since the script began. */
	public int answered() {
		return answered.get();
	}

	/** A model that answers with a function of the request, a few letters at a time. */
	public Script honest(Function<Asked, String> answer) {
		return (exchange, request) -> stream(exchange, answer.apply(request), true, Duration.ZERO);
	}

	/** A model whose answer begins only after a while. */
	public Script slow(Duration after, Function<Asked, String> answer) {
		return (exchange, request) -> {
			pause(after);
			stream(exchange, answer.apply(request), true, Duration.ZERO);
		};
	}

	/** A model that rests after each piece. */
	public Script hesitant(Duration rest, Function<Asked, String> answer) {
		return (exchange, request) -> stream(exchange, answer.apply(request), true, rest);
	}

	/** A model that says the rest of its answer once somebody has heard the first part, or after a while. */
	public Script waiting(CountDownLatch heard, Duration longest, Function<Asked, String> first, Function<Asked, String> rest) {
		return (exchange, request) -> {
			try (OutputStream out = open(exchange)) {
				out.write(ChatEvents.pieces(first.apply(request)));
				out.flush();
				await(heard, longest);
				out.write(ChatEvents.pieces(rest.apply(request)));
				out.write(ChatEvents.end(USED));
			}
		};
	}

	/** A model that says its answer, and then nothing, not even that it has finished. */
	public Script stalled(Duration until, Function<Asked, String> answer) {
		return (exchange, request) -> {
			OutputStream out = open(exchange);
			out.write(ChatEvents.pieces(answer.apply(request)));
			out.flush();
			pause(until);
		};
	}

	/** A server that sends headers, and then nothing. */
	public Script stalled(Duration until) {
		return stalled(until, request -> "");
	}

	/** A server whose connection breaks in the middle of the answer. */
	public Script cut(Function<Asked, String> answer) {
		return (exchange, request) -> {
			byte[] body = ChatEvents.pieces(answer.apply(request));
			exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
			exchange.sendResponseHeaders(200, body.length + 1_000L);
			exchange.getResponseBody().write(body);
			exchange.getResponseBody().flush();
		};
	}

	/** A server that ends its answer in order but never says that the model had finished. */
	public Script unfinished(Function<Asked, String> answer) {
		return (exchange, request) -> stream(exchange, answer.apply(request), false, Duration.ZERO);
	}

	/** A server that refuses, and wants to be left alone for half a minute when it is over its limit. */
	public Script refuses(int status) {
		return refuses(status, status == 429 ? "30" : "");
	}

	/** A server that refuses, with {@code Retry-After} in seconds unless empty. */
	public Script refuses(int status, String retryAfter) {
		return (exchange, request) -> {
			if (!retryAfter.isEmpty()) {
				exchange.getResponseHeaders().set("Retry-After", retryAfter);
			}
			reply(exchange, status, json.writeValueAsBytes(Map.of("error", Map.of("message", "refused", "type", "test", "code", status))));
		};
	}

	/** A server that fails so many times first. */
	public Script atFirst(int times, Script failing, Script then) {
		AtomicInteger calls = new AtomicInteger();
		return (exchange, request) -> (calls.incrementAndGet() <= times ? failing : then).play(exchange, request);
	}

	/** A server that answers with a body of its own, whatever it is. */
	public Script body(String body) {
		return (exchange, request) -> reply(exchange, 200, body.getBytes(StandardCharsets.UTF_8));
	}

	private void stream(HttpExchange exchange, String text, boolean finishes, Duration rest) throws IOException {
		try (OutputStream out = open(exchange)) {
			for (String piece : ChatEvents.cut(text)) {
				out.write(ChatEvents.piece(piece));
				out.flush();
				if (rest.isPositive()) {
					pause(rest);
				}
			}
			if (finishes) {
				out.write(ChatEvents.end(USED));
			}
		}
	}

	private static OutputStream open(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
		exchange.sendResponseHeaders(200, 0);
		return exchange.getResponseBody();
	}

	private void serve(HttpExchange exchange) throws IOException {
		try (exchange) {
			JsonNode body = json.readTree(exchange.getRequestBody().readAllBytes());
			Asked request = new Asked(body.path("model").asString(""), content(body, "system"), content(body, "user"),
					String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")), body.path("messages").size(),
					body.path("stream").asBoolean(false), body.path("max_tokens").asInt(0));
			asked.add(request);
			script.play(exchange, request);
			answered.incrementAndGet();
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

	private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, body.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(body);
		}
	}

	/** Waits, but not longer than the server lives. */
	private void pause(Duration time) {
		if (await(closed, time)) {
			throw new IllegalStateException("the server was closed");
		}
	}

	private static boolean await(CountDownLatch latch, Duration time) {
		try {
			return latch.await(time.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@Override
	public void close() {
		closed.countDown();
		server.stop(0);
		threads.shutdownNow();
	}
}
