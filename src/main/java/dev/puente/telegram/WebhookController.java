package dev.puente.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import dev.puente.delivery.LaneUnavailable;

/** Takes the updates that Telegram posts in webhook mode (Bot API, setWebhook). */
@RestController
class WebhookController {

	private static final Logger LOG = LoggerFactory.getLogger(WebhookController.class);
	private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
	/** Telegram's own are at most 64 KiB. */
	private static final int LARGEST = 1 << 20;
	private static final String RETRY_SECONDS = "2";

	private final Bots bots;
	private final Intake intake;

	WebhookController(Bots bots, Intake intake) {
		this.bots = bots;
		this.intake = intake;
	}

	/** Answers 200 once the update is stored, 503 when it cannot be; nothing is read before the secret was checked. */
	@PostMapping("/telegram/{bot}")
	ResponseEntity<Void> update(@PathVariable String bot, @RequestHeader(name = SECRET, required = false) @Nullable String secret,
			InputStream body) throws IOException {
		Bot known = bots.named(bot).filter(found -> found.settings().receivesByWebhook()).orElse(null);
		if (known == null) {
			return ResponseEntity.notFound().build();
		}
		if (secret == null || !same(secret, known.settings().webhookSecret())) {
			return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
		}
		byte[] bytes = body.readNBytes(LARGEST + 1);
		return bytes.length > LARGEST ? ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build() : take(known, bytes);
	}

	private ResponseEntity<Void> take(Bot bot, byte[] body) {
		try {
			intake.take(bot, UpdateJson.read(body));
			return ResponseEntity.ok().build();
		} catch (LaneUnavailable e) {
			TelegramMeters.received(bot.name(), TelegramMeters.Received.REFUSED);
			LOG.warn("bot={} an update cannot be stored and stays with Telegram: {}", bot.name(), e.getMessage());
			return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).build();
		} catch (IOException e) {
			return ResponseEntity.badRequest().build();
		}
	}

	private static boolean same(String given, String expected) {
		return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
	}
}
