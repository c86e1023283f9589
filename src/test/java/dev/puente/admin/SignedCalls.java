package dev.puente.admin;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.UUID;

import com.standardwebhooks.Webhook;

/** A staff system that signs what it sends. */
public final class SignedCalls {

	/** In Base64: «a secret of the tests, 32 bytes.» */
	public static final String SECRET = "whsec_YSBzZWNyZXQgb2YgdGhlIHRlc3RzLCAzMiBieXRlcy4=";
	/** In Base64: «the secret before, also 32 bytes» */
	public static final String OLD_SECRET = "whsec_dGhlIHNlY3JldCBiZWZvcmUsIGFsc28gMzIgYnl0ZXM=";

	private final HttpClient client = HttpClient.newHttpClient();
	private final URI hook;

	/** @param port on which Puente serves */
	public SignedCalls(int port) {
		this.hook = URI.create("http://localhost:" + port + "/admin/hook");
	}

	/** Sends a message of its own id. */
	public HttpResponse<String> send(String body) throws Exception {
		return send(UUID.randomUUID().toString(), body);
	}

	HttpResponse<String> send(String id, String body) throws Exception {
		return send(id, body, SECRET, 0);
	}

	/** Sends a message signed with a secret at a moment so many seconds from now. */
	public HttpResponse<String> send(String id, String body, String secret, long skewSeconds) throws Exception {
		long at = Clock.systemUTC().instant().getEpochSecond() + skewSeconds;
		return sendSigned(id, Long.toString(at), new Webhook(secret).sign(id, at, body), body);
	}

	HttpResponse<String> sendSigned(String id, String timestamp, String signature, String body) throws Exception {
		return client.send(HttpRequest.newBuilder(hook).header("Content-Type", "application/json").header("webhook-id", id)
				.header("webhook-timestamp", timestamp).header("webhook-signature", signature)
				.POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
	}

	/** Asks how it stands with a message. */
	HttpResponse<String> state(String id) throws Exception {
		long at = Clock.systemUTC().instant().getEpochSecond();
		return state(id, Long.toString(at), new Webhook(SECRET).sign(id, at, ""));
	}

	HttpResponse<String> state(String id, String timestamp, String signature) throws Exception {
		return client.send(HttpRequest.newBuilder(hook).header("webhook-id", id).header("webhook-timestamp", timestamp)
				.header("webhook-signature", signature).GET().build(), HttpResponse.BodyHandlers.ofString());
	}

	/** Reads a page as a visitor does. */
	String page(String path) throws Exception {
		return client.send(HttpRequest.newBuilder(hook.resolve(path)).GET().build(), HttpResponse.BodyHandlers.ofString()).body();
	}

	/** A publication of a document that says one thing. */
	public static String published(String id, String spanish) {
		return """
				{"type": "document.published", "timestamp": "2026-11-22T10:00:00Z", "data": {"id": "%s", "document": {
				"id": "%s", "kind": "statement", "title": {"es": "Convenio de prueba %s"}, "issuer": "MINCOM",
				"validity": {"status": "held", "asOf": "2026-11-22"},
				"sources": [{"id": "S1", "publisher": "MINCOM", "title": "Nota", "url": "https://example.org/nota", "language": "es"}]},
				"es": "## El convenio de prueba {#convenio}\\n\\n%s [S1].\\n"}}
				""".formatted(id, id, id, spanish);
	}

	static String withdrawn(String id) {
		return "{\"type\": \"document.withdrawn\", \"timestamp\": \"2026-11-22T10:00:00Z\", \"data\": {\"id\": \"" + id
				+ "\", \"reason\": \"error\"}}";
	}
}
