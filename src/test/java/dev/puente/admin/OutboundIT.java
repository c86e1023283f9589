package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import dev.puente.delivery.Later;
import dev.puente.delivery.Letter;
import dev.puente.testing.TestRedis;

class OutboundIT {

	private static final Letter LETTER = new Letter("document.x", "document.hook.1",
			"{\"type\": \"document.changed\", \"data\": {\"id\": \"پل\"}}", 1);

	private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
	private TestRedis redis;
	private HttpServer system;
	private int status = 204;
	private String sentOn = "";

	private record Received(Map<String, List<String>> headers, String body) {
	}

	@BeforeEach
	void startTheOtherSide() throws IOException {
		redis = TestRedis.start();
		system = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		system.createContext("/", exchange -> {
			received.add(new Received(exchange.getRequestHeaders(),
					new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
			exchange.getResponseHeaders().set("Location", sentOn);
			exchange.sendResponseHeaders(status, -1);
			exchange.close();
		});
		system.start();
	}

	@AfterEach
	void stop() throws IOException {
		system.stop(0);
		redis.close();
	}

	@Test
	void postsTheEventAsItIsAndSigned() throws Exception {
		outbound(Clock.systemUTC()).post(LETTER);
		Received call = received.remove();
		assertThat(call.body()).isEqualTo(LETTER.payload());
		Map<String, List<String>> lower = call.headers().entrySet().stream()
				.collect(java.util.stream.Collectors.toMap(header -> header.getKey().toLowerCase(java.util.Locale.ROOT),
						Map.Entry::getValue));
		new Webhook(SignedCalls.SECRET).verify(call.body(), lower);
		assertThat(lower.get("webhook-id")).containsExactly(LETTER.id());
	}

	@Test
	void triesAgainAtLongerIntervalsAndGivesUpAfterThreeDays() {
		status = 500;
		Instant start = Clock.systemUTC().instant();
		Duration longest = Duration.ZERO;
		for (int i = 0; i < 12; i++) {
			Later later = org.assertj.core.api.Assertions.catchThrowableOfType(Later.class, () -> outbound(at(start)).post(LETTER));
			assertThat(later.pause()).isBetween(Duration.ofMillis(2500), Duration.ofHours(1));
			longest = later.pause();
		}
		assertThat(longest).isGreaterThan(Duration.ofMinutes(29));
		assertThatThrownBy(() -> outbound(at(start.plus(Duration.ofDays(3)).minusSeconds(60))).post(LETTER)).isInstanceOf(Later.class);
		assertThatThrownBy(() -> outbound(at(start.plus(Duration.ofDays(3)).plusSeconds(60))).post(LETTER)).isInstanceOf(IOException.class)
				.hasMessageContaining("status 500");
	}

	@Test
	void beginsToCountAnewAfterASuccess() throws Exception {
		status = 503;
		Instant start = Clock.systemUTC().instant();
		assertThatThrownBy(() -> outbound(at(start)).post(LETTER)).isInstanceOf(Later.class);
		status = 200;
		outbound(at(start)).post(LETTER);
		status = 302;
		assertThatThrownBy(() -> outbound(at(start.plus(Duration.ofDays(4)))).post(LETTER)).isInstanceOf(Later.class);
	}

	@Test
	void goesNowhereElseWhenItIsSentOn() {
		status = 307;
		sentOn = "http://127.0.0.1:" + system.getAddress().getPort() + "/inside";
		assertThatThrownBy(() -> outbound(Clock.systemUTC()).post(LETTER)).isInstanceOf(Later.class);
		assertThat(received).hasSize(1);
	}

	@Test
	void triesAgainWhenNobodyListens() {
		system.stop(0);
		assertThatThrownBy(() -> outbound(Clock.systemUTC()).post(LETTER)).isInstanceOf(Later.class);
	}

	@Test
	void keepsSecretsOutOfItsTextForm() {
		assertThat(settings(system.getAddress().getPort()).toString()).doesNotContain(SignedCalls.SECRET.substring(6));
	}

	@Test
	void tellsStaffWhatWaitsAndWhatWasTakenLast() throws Exception {
		status = 503;
		Instant start = Instant.parse("2026-11-22T10:00:00Z");
		assertThatThrownBy(() -> outbound(at(start)).post(LETTER)).isInstanceOf(Later.class);
		assertThatThrownBy(() -> outbound(at(start.plusSeconds(9))).post(LETTER)).isInstanceOf(Later.class);
		assertThat(tries(at(start)).waiting()).singleElement().satisfies(waiting -> {
			assertThat(waiting.id()).isEqualTo(LETTER.id());
			assertThat(waiting.type()).isEqualTo("document.changed");
			assertThat(waiting.tries()).isEqualTo(2);
			assertThat(waiting.since()).isEqualTo(start);
			assertThat(waiting.reason()).isEqualTo("status 503");
			assertThat(waiting.next()).isBetween(start.plusSeconds(14), start.plusSeconds(19));
		});
		assertThat(tries(at(start)).last()).isEmpty();
		status = 200;
		outbound(at(start.plusSeconds(20))).post(LETTER);
		assertThat(tries(at(start)).waiting()).isEmpty();
		assertThat(tries(at(start)).last().orElseThrow().at()).isEqualTo(start.plusSeconds(20));
		status = 500;
		assertThatThrownBy(() -> outbound(at(start)).post(LETTER)).isInstanceOf(Later.class);
		assertThatThrownBy(() -> outbound(at(start.plus(Duration.ofDays(4)))).post(LETTER)).isInstanceOf(IOException.class);
		assertThat(tries(at(start)).waiting()).as("given up: among the dead letters now").isEmpty();
	}

	private OutboundTries tries(Clock clock) {
		return new OutboundTries(redis.redis(), JsonMapper.builder().build(), clock);
	}

	private Outbound outbound(Clock clock) {
		return new Outbound(settings(system.getAddress().getPort()), tries(clock), clock);
	}

	/** Settings that keep what visitors asked for a day. */
	static AdminSettings settings(int port) {
		return new AdminSettings(new AdminSettings.Hook(List.of(SignedCalls.SECRET), false),
				new AdminSettings.Outbound(URI.create("http://127.0.0.1:" + port + "/hook"), SignedCalls.SECRET),
				new AdminSettings.Oidc(null, null, null, "email"), List.of(), false, Duration.ofDays(1), Duration.ofDays(1),
				Duration.ofDays(1), Duration.ofDays(30), Duration.ofSeconds(10), "Puente");
	}

	private static Clock at(Instant moment) {
		return Clock.fixed(moment, ZoneOffset.UTC);
	}
}
