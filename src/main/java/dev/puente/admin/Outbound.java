package dev.puente.admin;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import dev.puente.delivery.Later;
import dev.puente.delivery.Letter;
import dev.puente.redis.Keys;

/**
 * The signed hook out: each event of the house is posted until the other side takes it, at longer and longer intervals, for three days. Events
 * about one subject go in order.
 */
@Component
class Outbound {

	private static final Logger log = LoggerFactory.getLogger(Outbound.class);
	/** Standard Webhooks asks for 15 to 30 seconds. */
	private static final Duration PATIENCE = Duration.ofSeconds(20);
	private static final int LAST_SUCCESS = 299;
	private static final int FIRST_SUCCESS = 200;

	private final AdminSettings.Outbound settings;
	private final OutboundTries tries;
	private final Clock clock;
	private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build();

	Outbound(AdminSettings settings, OutboundTries tries, Clock clock) {
		this.settings = settings.outbound();
		this.tries = tries;
		this.clock = clock;
	}

	/**
	 * Posts an event; nothing happens where no address is set.
	 *
	 * @throws Later when it is to be tried again
	 * @throws IOException when three days have passed
	 */
	void post(Letter letter) throws Later, IOException, InterruptedException {
		if (settings.address().isEmpty()) {
			return;
		}
		String refusal = send(letter);
		HookMeters.out(refusal.isEmpty() ? HookMeters.Call.TAKEN : HookMeters.Call.NOT_TAKEN);
		if (refusal.isEmpty()) {
			tries.taken(letter);
			return;
		}
		Duration pause = tries.failed(letter, refusal)
				.orElseThrow(() -> new IOException("not taken within " + OutboundTries.LONGEST.toDays() + " days: " + refusal));
		log.warn("event=outbound-failed subject={} again={} reason=\"{}\"", Keys.digest(letter.key()).substring(0, 8), pause, refusal);
		throw new Later(pause);
	}

	/** Returns why it was not taken; empty when it was. */
	private String send(Letter letter) throws InterruptedException {
		Instant now = clock.instant();
		HttpRequest request = HttpRequest.newBuilder(settings.address().orElseThrow()).timeout(PATIENCE)
				.header("Content-Type", "application/json").header(Webhook.UNBRANDED_MSG_ID_KEY, letter.id())
				.header(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, Long.toString(now.getEpochSecond()))
				.header(Webhook.UNBRANDED_MSG_SIGNATURE_KEY, signature(letter, now))
				.POST(HttpRequest.BodyPublishers.ofString(letter.payload(), StandardCharsets.UTF_8)).build();
		try {
			int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
			return status >= FIRST_SUCCESS && status <= LAST_SUCCESS ? "" : "status " + status;
		} catch (IOException e) {
			return e.toString();
		}
	}

	private String signature(Letter letter, Instant now) {
		try {
			return settings.webhook().sign(letter.id(), now.getEpochSecond(), letter.payload());
		} catch (WebhookSigningException e) {
			throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
		}
	}
}
