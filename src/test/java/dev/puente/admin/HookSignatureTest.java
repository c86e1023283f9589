package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import com.standardwebhooks.Webhook;
import org.junit.jupiter.api.Test;

class HookSignatureTest {

	private static final String FIRST = secret("the first secret of the tests, 1");
	private static final String SECOND = secret("the second secret of the tests,2");
	private static final String BODY = "{\"type\": \"document.withdrawn\"}";

	private final HookSignature signature = signature(FIRST, SECOND);
	private final Instant now = Clock.systemUTC().instant();

	@Test
	void isOnWhereThereIsASecret() {
		assertThat(signature.on()).isTrue();
		assertThat(signature().on()).isFalse();
		assertThat(signature().holds(BODY, "id", stamp(now), sign(FIRST, "id", now, BODY))).isFalse();
	}

	@Test
	void takesEachSecretWhileOneReplacesTheOther() {
		for (String secret : List.of(FIRST, SECOND)) {
			assertThat(signature.holds(BODY, "id", stamp(now), sign(secret, "id", now, BODY))).isTrue();
		}
		assertThat(signature.holds(BODY, "id", stamp(now), sign(secret("a secret that nobody gave us, 32"), "id", now, BODY))).isFalse();
	}

	@Test
	void coversIdTimeAndBody() {
		String signed = sign(FIRST, "id", now, BODY);
		assertThat(signature.holds(BODY + " ", "id", stamp(now), signed)).isFalse();
		assertThat(signature.holds(BODY, "other", stamp(now), signed)).isFalse();
		assertThat(signature.holds(BODY, "id", stamp(now.plusSeconds(1)), signed)).isFalse();
		assertThat(signature.holds(BODY, "id", "yesterday", signed)).isFalse();
		assertThat(signature.holds(BODY, "id", stamp(now), "")).isFalse();
	}

	@Test
	void refusesAnEmptyId() {
		assertThat(signature.holds(BODY, "", stamp(now), sign(FIRST, "", now, BODY))).isFalse();
	}

	@Test
	void refusesWhatIsMoreThanFiveMinutesOff() {
		for (Duration off : List.of(Duration.ofMinutes(4), Duration.ofMinutes(-4))) {
			assertThat(signature.holds(BODY, "id", stamp(now.plus(off)), sign(FIRST, "id", now.plus(off), BODY))).isTrue();
		}
		for (Duration off : List.of(Duration.ofMinutes(6), Duration.ofMinutes(-6))) {
			assertThat(signature.holds(BODY, "id", stamp(now.plus(off)), sign(FIRST, "id", now.plus(off), BODY))).isFalse();
		}
	}

	private static HookSignature signature(String... secrets) {
		return new HookSignature(new AdminSettings(new AdminSettings.Hook(List.of(secrets), false), new AdminSettings.Outbound(null, null),
				new AdminSettings.Oidc(null, null, null, "email"), List.of(), false, Duration.ofDays(1), Duration.ofDays(1),
				Duration.ofDays(1), Duration.ofDays(30), Duration.ofSeconds(10), "Puente"));
	}

	private static String secret(String text) {
		return "whsec_" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String stamp(Instant at) {
		return Long.toString(at.getEpochSecond());
	}

	private static String sign(String secret, String id, Instant at, String body) {
		try {
			return new Webhook(secret).sign(id, at.getEpochSecond(), body);
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}
}
