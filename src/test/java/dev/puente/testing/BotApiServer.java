package dev.puente.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;

/**
 * A Bot API server on loopback with the semantics of the real one, for one bot. Tests play the visitors: they say things, press buttons,
 * block the bot, let calls fail, and read what each chat saw.
 */
public final class BotApiServer extends PlayedVisitors implements AutoCloseable {

	/** The bot's token. */
	public static final String TOKEN = "100200300:TEST-token-of-the-faithful-server_1";

	private static final Pattern PATH = Pattern.compile(".*/bot([^/]+)/([A-Za-z]+)");
	private static final Pattern WELL_FORMED = Pattern.compile("\\d+:[A-Za-z0-9_-]+");
	private static final int LARGEST_BODY = 20 << 20;

	private final FaultyTransport transport;
	private final HttpServer server;

	private BotApiServer(int port, Clock clock) {
		super(clock);
		transport = new FaultyTransport(json, clock, methods);
		try {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		server.setExecutor(threads);
		server.createContext("/", this::serve);
		server.start();
	}

	/** Starts a server on a free port. */
	public static BotApiServer start() {
		return start(0, Clock.systemUTC());
	}

	/**
	 * Starts a server.
	 *
	 * @param port 0 = any free one
	 * @param clock dates messages and expires updates
	 */
	public static BotApiServer start(int port, Clock clock) {
		return new BotApiServer(port, clock);
	}

	/** Returns the value for {@code api-url}; any path may follow it. */
	public URI url() {
		return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
	}

	/** Waits for the results of an inline query; missing when none came in time. */
	public JsonNode awaitResults(String query, Duration timeout) throws InterruptedException {
		Eventually.within(timeout, () -> methods.inline().results(query).isPresent());
		return methods.inline().results(query).orElseGet(() -> json.missingNode());
	}

	/** Returns the button above the results of an inline query; missing for none. */
	public JsonNode buttonAbove(String query) {
		return methods.inline().button(query);
	}

	/** Lets the next calls of a method go wrong, one fault each. */
	public void failNext(String method, Fault... faults) {
		transport.failNext(method, List.of(faults));
	}

	/** Knows some methods no more, as a server that is not Telegram's: each call of them is answered by 404. */
	public void lacks(String... methods) {
		transport.lacks(List.of(methods));
	}

	/** Lets the next call of a method neither take effect nor get a response. */
	public HeldCall holdNext(String method) {
		return transport.hold(method, false);
	}

	/** Holds every call of a method until they are dropped. */
	public HeldCall holdEvery(String method) {
		return transport.hold(method, true);
	}

	/** Sets the pause before a webhook is tried again, 1 s otherwise; it doubles with each failure. */
	public void webhookRetry(Duration first) {
		webhook.firstDelay(first);
	}

	/** Returns how long each post to the webhook took. */
	public List<Duration> webhookTimes() {
		return webhook.times();
	}

	/** Returns what a chat saw of the bot, oldest first. */
	public List<Seen> seenBy(long chat) {
		return chats.seenBy(chat);
	}

	/** Returns the draft that stands in a chat, empty for none. */
	public String draftIn(long chat) {
		return chats.draft(chat);
	}

	/** Waits until a chat saw as many messages; returns what it saw by then or by the end of the time. */
	public List<Seen> awaitSeen(long chat, int count, Duration timeout) throws InterruptedException {
		Eventually.within(timeout, () -> seenBy(chat).size() >= count);
		return seenBy(chat);
	}

	/** Waits until every update was confirmed, and tells whether that happened in time. */
	public boolean awaitConfirmed(Duration timeout) throws InterruptedException {
		return queue.awaitEmpty(timeout);
	}

	/** Waits until somebody polls for updates, and tells whether that happened in time. */
	public boolean awaitPoll(Duration timeout) throws InterruptedException {
		return Eventually.within(timeout, queue::polled);
	}

	/** Returns every call of a method so far. */
	public List<Call> calls(String method) {
		return transport.calls().stream().filter(call -> call.method().equalsIgnoreCase(method)).toList();
	}

	/** Returns the calls that came inside a {@code retry_after} window. */
	public List<Call> earlyCalls() {
		return transport.early();
	}

	/** Returns the calls that took effect, of which the caller never learnt. */
	public List<Call> hiddenCalls() {
		return transport.hidden();
	}

	/** Returns the times for which a 429 ordered silence. */
	public List<Silence> silences() {
		return transport.silences();
	}

	/** Returns what the bot tells of itself. */
	public Profile profile() {
		return methods.profile();
	}

	/** Returns how many updates wait to be confirmed. */
	public int pending() {
		return queue.size();
	}

	@Override
	public void close() {
		webhook.close();
		server.stop(0);
		threads.shutdownNow();
	}

	private void serve(HttpExchange exchange) throws IOException {
		try {
			Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
			if (!path.matches() || !WELL_FORMED.matcher(path.group(1)).matches()) {
				transport.refuse(exchange, new Refusal(404, "Not Found"));
			} else if (!path.group(1).equals(TOKEN)) {
				transport.refuse(exchange, new Refusal(401, "Unauthorized"));
			} else {
				String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
				String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
				byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
				transport.serve(exchange, path.group(2), Parameters.read(json, query, type, body));
			}
		} catch (Refusal refusal) {
			transport.refuse(exchange, refusal);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			exchange.close();
		}
	}
}
