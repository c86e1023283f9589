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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Bot API server on loopback with the semantics of the real one, for one bot. Tests play the visitors: they say things, press buttons,
 * block the bot, let calls fail, and read what each chat saw.
 */
public final class BotApiServer implements AutoCloseable {

	/** The bot's token. */
	public static final String TOKEN = "100200300:TEST-token-of-the-faithful-server_1";

	private static final Pattern PATH = Pattern.compile(".*/bot([^/]+)/([A-Za-z]+)");
	private static final Pattern WELL_FORMED = Pattern.compile("\\d+:[A-Za-z0-9_-]+");
	private static final int LARGEST_BODY = 20 << 20;

	private final JsonMapper json = JsonMapper.builder().build();
	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
	private final Chats chats;
	private final UpdateQueue queue;
	private final WebhookDelivery webhook;
	private final BotMethods methods;
	private final FaultyTransport transport;
	private final Updates updates;
	private final HttpServer server;

	private BotApiServer(int port, Clock clock) {
		chats = new Chats(clock);
		queue = new UpdateQueue(clock);
		webhook = new WebhookDelivery(queue, threads);
		methods = new BotMethods(json, clock, chats, queue, webhook);
		transport = new FaultyTransport(json, clock, methods);
		updates = new Updates(json, clock, chats);
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

	/** A visitor writes; returns the update's id. */
	public long userSays(long chat, String text) {
		chats.meet(chat);
		return arrive(updates.text(chat, text));
	}

	/** A visitor sends something else: {@code sticker}, {@code voice} … */
	public long userSends(long chat, String content) {
		return userSends(chat, content, "");
	}

	/** A visitor sends one piece of an album. */
	public long userSends(long chat, String content, String album) {
		chats.meet(chat);
		return arrive(updates.content(chat, content, album));
	}

	/** A visitor changes the message of this number; returns the update's id. */
	public long userEdits(long chat, int messageId, String text) {
		chats.meet(chat);
		return arrive(updates.edited(chat, messageId, text));
	}

	/** Returns the number of the message that a visitor wrote last. */
	public int lastMessageOf(long chat) {
		return chats.lastOf(chat);
	}

	/** Somebody writes in a group. */
	public long groupSays(long group, long user, String text) {
		chats.meet(group);
		return arrive(updates.groupText(group, user, text));
	}

	/** Somebody in a group replies to a message of the bot. */
	public long groupReplies(long group, long user, int messageId, String text) {
		chats.meet(group);
		return arrive(updates.groupReply(group, user, text, chats.seen(group, messageId)));
	}

	/** A visitor presses a button; returns the update's id. */
	public long userPresses(long chat, int messageId, String data) {
		return userPresses(chat, chat, messageId, data);
	}

	/** Somebody presses a button in a group; returns the update's id. */
	public long userPresses(long chat, long user, int messageId, String data) {
		String query = "q" + chats.nextMessage();
		methods.opened(query);
		return arrive(updates.pressed(chat, user, messageId, data, query));
	}

	/** Somebody types after the bot's name, in any chat; returns the query's id. */
	public String userTypesInline(long user, String text) {
		String query = "i" + chats.nextMessage();
		methods.inline().opened(query);
		arrive(updates.inline(user, text, query));
		return query;
	}

	/** Waits for the results of an inline query; missing when none came in time. */
	public JsonNode awaitResults(String query, Duration timeout) throws InterruptedException {
		Eventually.within(timeout, () -> methods.inline().results(query).isPresent());
		return methods.inline().results(query).orElseGet(() -> json.missingNode());
	}

	/** Any update at all, from the JSON of its content. */
	public long arrives(long chat, String type, String content) {
		chats.meet(chat);
		return arrive(updates.update(chat, type, (ObjectNode) json.readTree(content)));
	}

	/** Sets the language of a visitor's Telegram, {@code es} otherwise. */
	public void language(long chat, String code) {
		chats.language(chat, code);
	}

	/** Delivers an update some more times. */
	public void redeliver(long update, int times) {
		if (webhook.isSet()) {
			PendingUpdate known = queue.repeat(update, 0);
			for (int i = 0; i < times; i++) {
				queue.addAgain(known);
			}
			webhook.deliver(known.chat());
		} else {
			queue.repeat(update, times);
		}
	}

	/** The visitor blocks the bot. */
	public void blockBot(long chat) {
		chats.block(chat, true);
	}

	/** The visitor unblocks the bot. */
	public void unblockBot(long chat) {
		chats.block(chat, false);
	}

	/** Lets the next calls of a method go wrong, one fault each. */
	public void failNext(String method, Fault... faults) {
		transport.failNext(method, List.of(faults));
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

	/** Returns the calls that a {@link Fault} befell. */
	public List<Call> spoiltCalls() {
		return transport.spoilt();
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

	private long arrive(PendingUpdate update) {
		queue.add(update);
		webhook.deliver(update.chat());
		return update.id();
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
