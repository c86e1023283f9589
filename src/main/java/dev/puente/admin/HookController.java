package dev.puente.admin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import dev.puente.admin.HookReceipts.Claim;
import dev.puente.delivery.LaneUnavailable;
import dev.puente.redis.RedisUnavailable;
import tools.jackson.databind.json.JsonMapper;

/** {@code /admin/hook}: what staff systems tell Puente, and what became of it, signed after Standard Webhooks 1.0.0. */
@RestController
class HookController {

	static final int LARGEST_BODY = 8 * 1024 * 1024;
	private static final Duration TWIN_PATIENCE = Duration.ofSeconds(10);
	private static final Duration TWIN_PAUSE = Duration.ofMillis(25);
	private static final String RETRY_SECONDS = "5";

	private final HookSignature signature;
	private final HookReceipts receipts;
	private final HookEffects effects;
	private final HookRecord record;
	private final JsonMapper json;

	HookController(HookSignature signature, HookReceipts receipts, HookEffects effects, HookRecord record, JsonMapper json) {
		this.signature = signature;
		this.receipts = receipts;
		this.effects = effects;
		this.record = record;
		this.json = json;
	}

	@PostMapping("/admin/hook")
	ResponseEntity<?> receive(HttpServletRequest request, @RequestHeader(name = "webhook-id", defaultValue = "") String id,
			@RequestHeader(name = "webhook-timestamp", defaultValue = "") String timestamp,
			@RequestHeader(name = "webhook-signature", defaultValue = "") String signatures) throws IOException, InterruptedException {
		if (!signature.on()) {
			return off();
		}
		if (request.getContentLengthLong() > LARGEST_BODY) {
			return tooLarge();
		}
		// who does not even claim to have signed is not listened to for eight megabytes
		byte[] bytes = signatures.isEmpty() ? new byte[0] : body(request);
		if (bytes.length > LARGEST_BODY) {
			return tooLarge();
		}
		try {
			return checked(new String(bytes, StandardCharsets.UTF_8), id, timestamp, signatures, request.getRemoteAddr());
		} catch (RedisUnavailable | LaneUnavailable e) {
			return unavailable();
		}
	}

	/** Tells how it stands with an earlier message, which {@code webhook-id} names; what is signed is an empty body. */
	@GetMapping("/admin/hook")
	ResponseEntity<?> state(HttpServletRequest request, @RequestHeader(name = "webhook-id", defaultValue = "") String id,
			@RequestHeader(name = "webhook-timestamp", defaultValue = "") String timestamp,
			@RequestHeader(name = "webhook-signature", defaultValue = "") String signatures) {
		if (!signature.on()) {
			return off();
		}
		try {
			if (!signature.holds("", id, timestamp, signatures)) {
				return unsigned(request.getRemoteAddr(), id);
			}
			return receipts.now(id).<ResponseEntity<?>>map(reply -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(reply))
					.orElseGet(() -> problem(HttpStatus.NOT_FOUND, "no-message", "No message with this webhook-id was accepted lately."));
		} catch (RedisUnavailable e) {
			return unavailable();
		}
	}

	private static ResponseEntity<ProblemDetail> off() {
		return problem(HttpStatus.NOT_FOUND, "hook-off", "The hook is off: set puente.admin.hook.secrets.");
	}

	private ResponseEntity<ProblemDetail> unsigned(String from, String id) {
		record.refused(from, id);
		return problem(HttpStatus.UNAUTHORIZED, "signature",
				"The signature does not hold, or the clocks differ by more than five minutes.");
	}

	private ResponseEntity<?> checked(String body, String id, String timestamp, String signatures, String from)
			throws InterruptedException {
		if (signature.holds(body, id, timestamp, signatures)) {
			return settle(id, body, from);
		}
		return unsigned(from, id);
	}

	private static ResponseEntity<ProblemDetail> tooLarge() {
		return problem(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "A message has at most 8 MiB.");
	}

	/** Reads one byte more than is allowed at most. */
	private static byte[] body(HttpServletRequest request) throws IOException {
		try (InputStream in = request.getInputStream()) {
			return in.readNBytes(LARGEST_BODY + 1);
		}
	}

	private ResponseEntity<?> settle(String id, String body, String from) throws InterruptedException {
		long end = System.nanoTime() + TWIN_PATIENCE.toNanos();
		while (true) {
			switch (receipts.claim(id, body)) {
				case Claim.Mine mine -> {
					return carryOut(id, body, from, mine.token());
				}
				case Claim.Done done -> {
					record.repeated(from, id);
					return accepted(done.reply());
				}
				case Claim.Conflict conflict -> {
					record.conflict(from, id);
					return problem(HttpStatus.CONFLICT, "id-taken", "Another message was accepted with this webhook-id.");
				}
				case Claim.Busy busy -> {
					if (System.nanoTime() > end) {
						return unavailable();
					}
					Thread.sleep(TWIN_PAUSE);
				}
			}
		}
	}

	private ResponseEntity<?> carryOut(String id, String body, String from, String token) throws InterruptedException {
		try {
			HookMessage message = HookMessage.read(body, json);
			Outcome outcome = effects.apply(message, new Origin("hook", from, HookReceipts.cause(id)));
			record.accepted(from, id, outcome);
			return accepted(receipts.finish(id, token, receipts.reply(outcome)));
		} catch (HookRefused e) {
			receipts.release(id, token);
			record.wrong(from, id, e.faults());
			return wrong(e.faults());
		} catch (RedisUnavailable | LaneUnavailable e) {
			release(id, token);
			throw e;
		}
	}

	/** Where Redis does not answer, the lease ends by itself. */
	private void release(String id, String token) {
		try {
			receipts.release(id, token);
		} catch (RedisUnavailable e) {
			record.unavailable(e);
		}
	}

	private static ResponseEntity<String> accepted(String reply) {
		return ResponseEntity.accepted().contentType(MediaType.APPLICATION_JSON).body(reply);
	}

	private static ResponseEntity<ProblemDetail> wrong(List<FieldFault> faults) {
		ProblemDetail problem = detail(HttpStatus.UNPROCESSABLE_CONTENT, "message", "The message was not accepted; «errors» tells why.");
		problem.setProperties(Map.of("errors", faults));
		return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	private static ResponseEntity<ProblemDetail> unavailable() {
		HookMeters.in(HookMeters.Call.UNAVAILABLE);
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
				.contentType(MediaType.APPLICATION_PROBLEM_JSON)
				.body(detail(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "The message could not be stored; send it again."));
	}

	private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String name, String text) {
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail(status, name, text));
	}

	private static ProblemDetail detail(HttpStatus status, String name, String text) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text);
		problem.setType(URI.create("urn:puente:problem:" + name));
		return problem;
	}
}
