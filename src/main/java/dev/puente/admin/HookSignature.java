package dev.puente.admin;

import java.util.List;
import java.util.Map;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import org.springframework.stereotype.Component;

/**
 * Checks who sent a hook's message and when, after Standard Webhooks 1.0.0: HMAC-SHA256 over id, timestamp and body, five minutes either
 * way, several secrets while one takes the place of another.
 */
@Component
class HookSignature {

	private final List<Webhook> webhooks;

	HookSignature(AdminSettings settings) {
		this.webhooks = settings.hook().webhooks();
	}

	/** Tells whether the hook is on. */
	boolean on() {
		return !webhooks.isEmpty();
	}

	/** Tells whether one of the secrets signed the message. */
	boolean holds(String body, String id, String timestamp, String signature) {
		Map<String, List<String>> headers = Map.of(Webhook.UNBRANDED_MSG_ID_KEY, List.of(id), Webhook.UNBRANDED_MSG_TIMESTAMP_KEY,
				List.of(timestamp), Webhook.UNBRANDED_MSG_SIGNATURE_KEY, List.of(signature));
		return !id.isEmpty() && webhooks.stream().anyMatch(webhook -> holds(webhook, body, headers));
	}

	private static boolean holds(Webhook webhook, String body, Map<String, List<String>> headers) {
		try {
			webhook.verify(body, headers);
			return true;
		} catch (WebhookVerificationException e) {
			return false;
		}
	}
}
