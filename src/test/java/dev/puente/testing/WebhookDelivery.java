package dev.puente.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

/**
 * Delivers updates to a webhook: in order per chat, only the head of a chat's queue, again with doubling delay until 2xx. Semantics as in
 * telegram-bot-api's {@code WebhookActor.cpp}.
 */
final class WebhookDelivery implements AutoCloseable {

	private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]*");
	private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);
	/** What Telegram opens at once unless {@code max_connections} says otherwise. */
	private static final int CONNECTIONS = 40;
	private static final long SET_PAUSE = Duration.ofSeconds(1).toNanos();

	private final UpdateQueue queue;
	private final ExecutorService threads;
	private final HttpClient http;
	private final Queue<Duration> times = new ConcurrentLinkedQueue<>();
	private final Semaphore connections = new Semaphore(CONNECTIONS, true);
	private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
	private volatile Duration firstDelay = Duration.ofSeconds(1);
	private volatile @Nullable Target target;
	private volatile @Nullable Instant lastError;
	private volatile String lastErrorMessage = "";
	private long lastSet = System.nanoTime() - SET_PAUSE;

	WebhookDelivery(UpdateQueue queue, ExecutorService threads) {
		this.queue = queue;
		this.threads = threads;
		this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(threads).connectTimeout(Duration.ofSeconds(5))
				.build();
	}

	/** Where updates go, and the secret that goes with them. */
	private record Target(URI uri, String secret) {
	}

	synchronized void set(String url, String secret) {
		if (secret.length() > 256) {
			throw Refusal.badRequest("secret token is too long");
		}
		if (!SECRET.matcher(secret).matches()) {
			throw Refusal.badRequest("secret token contains unallowed characters");
		}
		if (System.nanoTime() - lastSet < SET_PAUSE) {
			throw Refusal.tooMany(1);
		}
		boolean loopback = url.startsWith("http://127.0.0.1") || url.startsWith("http://localhost");
		if (!url.isEmpty() && !url.startsWith("https://") && !loopback) {
			throw Refusal.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
		}
		lastSet = System.nanoTime();
		target = url.isEmpty() ? null : new Target(URI.create(url), secret);
	}

	synchronized void remove() {
		target = null;
	}

	boolean isSet() {
		return target != null;
	}

	void firstDelay(Duration delay) {
		firstDelay = delay;
	}

	void deliverAll() {
		queue.chats().forEach(this::deliver);
	}

	/** Starts to deliver what waits for a chat, unless that is under way. */
	void deliver(long chat) {
		if (isSet() && underWay.add(chat)) {
			threads.execute(() -> drain(chat));
		}
	}

	ObjectNode info(ObjectNode info) {
		Target current = target;
		info.put("url", current == null ? "" : current.uri().toString()).put("has_custom_certificate", false);
		Instant failed = lastError;
		if (failed != null) {
			info.put("last_error_date", failed.getEpochSecond()).put("last_error_message", lastErrorMessage);
		}
		return info;
	}

	/** How long each post took until its response. */
	List<Duration> times() {
		return List.copyOf(times);
	}

	@Override
	public void close() {
		remove();
		http.shutdownNow();
	}

	private void drain(long chat) {
		try {
			Duration delay = firstDelay;
			Optional<PendingUpdate> head = queue.headOf(chat);
			while (head.isPresent()) {
				Target current = target;
				if (current == null) {
					return;
				}
				Optional<Duration> pause = attempt(current, head.get(), delay);
				if (pause.isEmpty()) {
					queue.delivered(head.get());
					delay = firstDelay;
				} else {
					TimeUnit.NANOSECONDS.sleep(pause.get().toNanos());
					delay = delay.multipliedBy(2).compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay.multipliedBy(2);
				}
				head = queue.headOf(chat);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} finally {
			underWay.remove(chat);
		}
		if (!Thread.currentThread().isInterrupted() && queue.headOf(chat).isPresent()) {
			deliver(chat);
		}
	}

	/** Returns how long to wait before the next attempt; empty when the update was taken. */
	private Optional<Duration> attempt(Target to, PendingUpdate update, Duration delay) throws InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(to.uri()).timeout(Duration.ofSeconds(30))
				.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(update.json().toString()));
		if (!to.secret().isEmpty()) {
			request.header("X-Telegram-Bot-Api-Secret-Token", to.secret());
		}
		connections.acquire();
		try {
			long begin = System.nanoTime();
			HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
			times.add(Duration.ofNanos(System.nanoTime() - begin));
			if (response.statusCode() / 100 == 2) {
				return Optional.empty();
			}
			failed("Wrong response from the webhook: " + response.statusCode());
			return Optional.of(response.headers().firstValue("Retry-After").map(Long::parseLong).map(Duration::ofSeconds).orElse(delay));
		} catch (IOException e) {
			failed("Connection failed");
			return Optional.of(delay);
		} finally {
			connections.release();
		}
	}

	private void failed(String message) {
		lastErrorMessage = message;
		lastError = Instant.now();
	}
}
