package dev.puente.answer;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.Script;

/**
 * What the model may cost in a day (UTC): each user, each chat, and all together. Tokens are reserved before a call, at the most that it can
 * cost, and settled after it; so many calls at once cannot spend more than there is. All processes on one Redis share the budget.
 */
final class TokenBudget {

	private static final Duration KEPT = Duration.ofDays(2);
	/** UTF-8 bytes of a token, at the least that is common: three letters of Spanish, one and a half of Persian. */
	private static final int BYTES_OF_TOKEN = 3;
	private static final Script TAKE = new Script("""
			local spent = tonumber(redis.call('GET', KEYS[1]) or '0')
			if spent + ARGV[1] > tonumber(ARGV[2]) then return {0} end
			redis.call('INCRBY', KEYS[1], ARGV[1])
			redis.call('PEXPIRE', KEYS[1], ARGV[3])
			return {1}""");
	private static final Script CORRECT = new Script("""
			if redis.call('EXISTS', KEYS[1]) == 1 then redis.call('INCRBY', KEYS[1], ARGV[1]) end
			return {}""");

	private final Optional<Redis> redis;
	private final ModelSettings.Budget limits;
	private final Clock clock;

	/** @param redis without one, as on the command line, nothing is counted */
	TokenBudget(Optional<Redis> redis, ModelSettings.Budget limits, Clock clock) {
		this.redis = redis;
		this.limits = limits;
		this.clock = clock;
	}

	/** Returns how many tokens messages have at most in all likelihood. */
	static int estimate(List<ChatMessage> messages) {
		return messages.stream().mapToInt(message -> 1 + text(message).getBytes(StandardCharsets.UTF_8).length / BYTES_OF_TOKEN).sum();
	}

	private static String text(ChatMessage message) {
		return switch (message) {
			case SystemMessage system -> system.text();
			case UserMessage user -> user.singleText();
			default -> message.toString();
		};
	}

	/**
	 * Reserves tokens of today's budgets.
	 *
	 * @return nothing when one of the budgets does not suffice
	 * @throws dev.puente.redis.RedisUnavailable when it cannot be counted
	 */
	Optional<Reserved> reserve(Optional<Asker> asker, int tokens) {
		List<Share> shares = new ArrayList<>();
		asker.ifPresent(who -> {
			shares.add(share("user", who.user(), limits.user()));
			shares.add(share("chat", who.chat(), limits.chat()));
		});
		shares.add(share("all", "all", limits.day()));
		Reserved reserved = new Reserved(redis, new ArrayList<>(), tokens);
		for (Share share : shares) {
			if (!reserved.take(share)) {
				reserved.settle(0);
				return Optional.empty();
			}
		}
		return Optional.of(reserved);
	}

	/** The owner shows in a key only as a hash. */
	private Share share(String sort, String owner, long limit) {
		return new Share(Keys.of(owner, "answer", "tokens", sort, Keys.digest(sort, owner), LocalDate.now(clock).toString()), limit);
	}

	/** One of the budgets: the key under which its spending stands, and what may be spent. */
	private record Share(String key, long limit) {
	}

	/**
	 * Tokens set aside for a call.
	 *
	 * @param keys of the budgets from which they were taken
	 */
	record Reserved(Optional<Redis> redis, List<String> keys, int tokens) {

		private boolean take(Share share) {
			boolean taken = redis.isEmpty() || redis.get().run(TAKE, List.of(share.key()), Integer.toString(tokens),
					Long.toString(share.limit()), Long.toString(KEPT.toMillis())).getFirst().equals("1");
			if (taken) {
				keys.add(share.key());
			}
			return taken;
		}

		/** Puts what the call did cost in the place of what was reserved. */
		void settle(int spent) {
			redis.ifPresent(server -> keys.forEach(key -> server.run(CORRECT, List.of(key), Integer.toString(spent - tokens))));
		}
	}
}
