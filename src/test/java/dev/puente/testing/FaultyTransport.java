package dev.puente.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Carries calls to the methods and results back, with the faults asked for; keeps a record of every call. */
final class FaultyTransport {

	private static final String HTML = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>nginx</body>\r\n</html>\r\n";
	private static final int DROPPED = 0;

	private final JsonMapper json;
	private final Clock clock;
	private final BotMethods methods;
	private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
	private final Set<String> lacking = ConcurrentHashMap.newKeySet();
	private final Map<String, HeldCall> holds = new ConcurrentHashMap<>();
	private final Map<String, Instant> quietUntil = new ConcurrentHashMap<>();
	private final List<Call> calls = new ArrayList<>();
	private final List<Call> early = new ArrayList<>();
	private final List<Call> hidden = new ArrayList<>();
	private final List<Silence> silences = new ArrayList<>();

	FaultyTransport(JsonMapper json, Clock clock, BotMethods methods) {
		this.json = json;
		this.clock = clock;
		this.methods = methods;
	}

	void failNext(String method, List<Fault> next) {
		Queue<Fault> queue = faults.computeIfAbsent(method.toLowerCase(Locale.ROOT), name -> new ArrayDeque<>());
		synchronized (queue) {
			queue.addAll(next);
		}
	}

	void lacks(List<String> unknown) {
		unknown.forEach(method -> lacking.add(method.toLowerCase(Locale.ROOT)));
	}

	HeldCall hold(String method, boolean every) {
		HeldCall held = new HeldCall(every);
		holds.put(method.toLowerCase(Locale.ROOT), held);
		return held;
	}

	synchronized List<Call> calls() {
		return List.copyOf(calls);
	}

	synchronized List<Call> early() {
		return List.copyOf(early);
	}

	synchronized List<Call> hidden() {
		return List.copyOf(hidden);
	}

	synchronized List<Silence> silences() {
		return List.copyOf(silences);
	}

	void serve(HttpExchange exchange, String method, Parameters parameters) throws IOException, InterruptedException {
		Instant arrival = clock.instant();
		String name = method.toLowerCase(Locale.ROOT);
		HeldCall held = holds.get(name);
		if (held != null && held.takes()) {
			held.hold();
			record(new Call(arrival, method, DROPPED));
			exchange.close();
			return;
		}
		Fault fault = nextFault(name);
		Fault.Kind kind = fault == null ? null : fault.kind();
		if (fault != null && kind == Fault.Kind.SLOW) {
			TimeUnit.NANOSECONDS.sleep(fault.pause().toNanos());
		}
		if (kind == Fault.Kind.DROPPED_BEFORE) {
			record(new Call(arrival, method, DROPPED));
			exchange.close();
		} else if (kind == Fault.Kind.BAD_GATEWAY) {
			record(new Call(arrival, method, 502));
			write(exchange, 502, "text/html", HTML, false);
		} else {
			// whoever asks for updates may wait for long, and nobody else for them
			Outcome outcome = name.equals("getupdates")
					? recorded(method, parameters, fault, arrival)
					: recordedAtOnce(method, parameters, fault, arrival);
			respond(exchange, outcome, kind);
		}
	}

	void refuse(HttpExchange exchange, Refusal refusal) throws IOException {
		write(exchange, refusal.code(), "application/json", failure(refusal).toString(), false);
	}

	/** Whoever sees what a call did finds the call on record: the record is read under the same lock. */
	private synchronized Outcome recordedAtOnce(String method, Parameters parameters, @Nullable Fault fault, Instant arrival)
			throws InterruptedException {
		return recorded(method, parameters, fault, arrival);
	}

	private Outcome recorded(String method, Parameters parameters, @Nullable Fault fault, Instant arrival) throws InterruptedException {
		Outcome outcome = outcome(method.toLowerCase(Locale.ROOT), parameters, fault, arrival, method);
		Fault.Kind kind = fault == null ? null : fault.kind();
		if (outcome.status() == 200 && (kind == Fault.Kind.DROPPED_AFTER || kind == Fault.Kind.BODY_CUT)) {
			hide(new Call(arrival, method, DROPPED));
		}
		record(new Call(arrival, method, kind == Fault.Kind.DROPPED_AFTER ? DROPPED : outcome.status()));
		return outcome;
	}

	private static void respond(HttpExchange exchange, Outcome outcome, Fault.@Nullable Kind kind) throws IOException {
		if (kind == Fault.Kind.DROPPED_AFTER) {
			exchange.close();
			return;
		}
		write(exchange, outcome.status(), "application/json", outcome.body().toString(), kind == Fault.Kind.BODY_CUT);
	}

	private record Outcome(int status, JsonNode body) {
	}

	private Outcome outcome(String name, Parameters parameters, @Nullable Fault fault, Instant arrival, String method)
			throws InterruptedException {
		try {
			if (lacking.contains(name)) {
				throw unknownMethod();
			}
			checkQuiet(name, arrival, method);
			if (fault != null) {
				refuseAs(fault, name);
			}
			ObjectNode body = json.createObjectNode().put("ok", true);
			body.set("result", methods.call(name, parameters));
			return new Outcome(200, body);
		} catch (Refusal refusal) {
			return new Outcome(refusal.code(), failure(refusal));
		}
	}

	private void refuseAs(Fault fault, String name) {
		switch (fault.kind()) {
			case TOO_MANY_REQUESTS -> {
				silence(name, fault.pause());
				throw Refusal.tooMany((int) fault.pause().toSeconds());
			}
			case SERVER_ERROR -> throw new Refusal(500, "Internal Server Error");
			case UNKNOWN_METHOD -> throw unknownMethod();
			case REFUSED -> throw Refusal.badRequest("can't parse entities: scripted");
			default -> {
			}
		}
	}

	private static Refusal unknownMethod() {
		return new Refusal(404, "Not Found: method not found");
	}

	/** Flood limits of sending, of fetching and of what a bot tells of itself do not touch each other. */
	private static String family(String name) {
		return name.equals("getupdates") ? name : name.matches("(get|set)m[ey].*") ? "profile" : "sending";
	}

	private synchronized void silence(String name, Duration duration) {
		Instant now = clock.instant();
		quietUntil.put(family(name), now.plus(duration));
		silences.add(new Silence(name, now, now.plus(duration)));
	}

	private void checkQuiet(String name, Instant arrival, String method) {
		Instant until = quietUntil.getOrDefault(family(name), Instant.MIN);
		if (arrival.isBefore(until)) {
			synchronized (this) {
				early.add(new Call(arrival, method, 429));
			}
			throw Refusal.tooMany((int) Duration.between(arrival, until).plusMillis(999).toSeconds());
		}
	}

	private ObjectNode failure(Refusal refusal) {
		ObjectNode body = json.createObjectNode().put("ok", false).put("error_code", refusal.code()).put("description",
				refusal.description());
		refusal.retryAfter().ifPresent(seconds -> body.putObject("parameters").put("retry_after", seconds));
		refusal.movedTo().ifPresent(chat -> body.putObject("parameters").put("migrate_to_chat_id", chat));
		return body;
	}

	private @Nullable Fault nextFault(String name) {
		Queue<Fault> queue = faults.get(name);
		if (queue == null) {
			return null;
		}
		synchronized (queue) {
			return queue.poll();
		}
	}

	private synchronized void hide(Call call) {
		hidden.add(call);
	}

	private synchronized void record(Call call) {
		calls.add(call);
	}

	private static void write(HttpExchange exchange, int status, String type, String text, boolean cut) throws IOException {
		byte[] body = text.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", type);
		exchange.sendResponseHeaders(status, body.length);
		exchange.getResponseBody().write(body, 0, cut ? body.length / 2 : body.length);
		exchange.getResponseBody().flush();
		exchange.close();
	}
}
