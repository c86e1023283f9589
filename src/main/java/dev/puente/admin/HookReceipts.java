package dev.puente.admin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.Script;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was answered to each message of the hook, so that a message has one effect and one reply however often it comes.
 *
 * <p>Per message a hash {@code receipt} (digest of the body, reply once there is one, and how it stands now where that has changed) and a
 * {@code lease} of whoever works on it.
 */
@Component
class HookReceipts {

	/** Standard Webhooks senders go on for days. */
	private static final Duration KEPT = Duration.ofDays(8);
	/** Who does not finish in this time is taken for dead; effects are once-only by themselves. */
	private static final Duration LEASE = Duration.ofSeconds(60);

	private static final Script CLAIM = new Script("""
			local body = redis.call('HGET', KEYS[1], 'body')
			if body and body ~= ARGV[1] then return {'conflict', ''} end
			local reply = redis.call('HGET', KEYS[1], 'reply')
			if reply then return {'done', reply} end
			if not redis.call('SET', KEYS[2], ARGV[2], 'NX', 'PX', ARGV[3]) then return {'busy', ''} end
			redis.call('HSET', KEYS[1], 'body', ARGV[1])
			redis.call('PEXPIRE', KEYS[1], ARGV[4])
			return {'mine', ''}""");
	private static final Script FINISH = new Script("""
			redis.call('HSETNX', KEYS[1], 'reply', ARGV[1])
			redis.call('PEXPIRE', KEYS[1], ARGV[3])
			if redis.call('GET', KEYS[2]) == ARGV[2] then redis.call('DEL', KEYS[2]) end
			return {redis.call('HGET', KEYS[1], 'reply')}""");
	private static final Script RELEASE = new Script("""
			if redis.call('GET', KEYS[2]) ~= ARGV[1] then return {0} end
			return {redis.call('DEL', KEYS[1], KEYS[2])}""");

	private static final Script NOTE = new Script("""
			if redis.call('HEXISTS', KEYS[1], 'reply') == 0 then return {0} end
			return {redis.call('HSET', KEYS[1], 'now', ARGV[1])}""");
	private static final Script NOW = new Script(
			"return {redis.call('HGET', KEYS[1], 'now') or redis.call('HGET', KEYS[1], 'reply') or ''}");
	/** Names a message as what made a change. */
	private static final String CAUSE = "hook.";
	private static final Pattern AFTER_ALL = Pattern.compile("(?:proposal\\.[0-9a-f]+\\.)*+hook\\.(?<id>.*)", Pattern.DOTALL);

	private final Redis redis;
	private final JsonMapper json;

	HookReceipts(Redis redis, JsonMapper json) {
		this.redis = redis;
		this.json = json;
	}

	/** Returns what a message is called as the cause of a change. */
	static String cause(String id) {
		return CAUSE + id;
	}

	/** Returns the cause of a change that a person decided on after a message had asked for it: both can be told from it. */
	static String following(String decision, String cause) {
		return AFTER_ALL.matcher(cause).matches() ? decision + "." + cause : decision;
	}

	/** Returns what the sender of a message is answered. */
	String reply(Outcome outcome) {
		return json.writeValueAsString(
				json.createObjectNode().put("id", outcome.id()).put("state", outcome.state().word()).put("reason", outcome.reason()));
	}

	/** Notes what became of what a message had asked for; changes with other causes are nobody's message. */
	void note(String cause, Outcome outcome) {
		Matcher message = AFTER_ALL.matcher(cause);
		if (message.matches()) {
			redis.run(NOTE, keys(message.group("id")), reply(outcome));
		}
	}

	/** Returns how it stands with what a message asked for, as a reply; nothing when no such message was accepted lately. */
	Optional<String> now(String id) {
		return Optional.of(redis.run(NOW, keys(id)).getFirst()).filter(reply -> !reply.isEmpty());
	}

	/** What came of claiming a message. */
	sealed interface Claim {

		/** It is the caller's: to be finished or released with the token. */
		record Mine(String token) implements Claim {
		}

		/** It was answered before. */
		record Done(String reply) implements Claim {
		}

		/** Somebody works on it at this moment. */
		record Busy() implements Claim {
		}

		/** Another body came with the same id. */
		record Conflict() implements Claim {
		}
	}

	/** Claims a message. */
	Claim claim(String id, String body) {
		String token = UUID.randomUUID().toString();
		List<String> reply = redis.run(CLAIM, keys(id), Keys.digest(body), token, millis(LEASE), millis(KEPT));
		return switch (reply.getFirst()) {
			case "mine" -> new Claim.Mine(token);
			case "done" -> new Claim.Done(reply.get(1));
			case "busy" -> new Claim.Busy();
			default -> new Claim.Conflict();
		};
	}

	/** Records the reply; returns the one that holds, which is an earlier one if there was one. */
	String finish(String id, String token, String reply) {
		return redis.run(FINISH, keys(id), reply, token, millis(KEPT)).getFirst();
	}

	/** Gives a message free that had no effect. */
	void release(String id, String token) {
		redis.run(RELEASE, keys(id), token);
	}

	private static List<String> keys(String id) {
		String digest = Keys.digest(id);
		return List.of(Keys.of(digest, "admin", "hook", digest), Keys.of(digest, "admin", "hook", digest, "lease"));
	}

	private static String millis(Duration duration) {
		return Long.toString(duration.toMillis());
	}
}
