package dev.puente.telegram;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;

/**
 * Tells whether the bots receive: when the last fetch succeeded, and how many updates wait at Telegram (Bot API, getWebhookInfo, which counts
 * them for polling too). Down when the process that fetches has not succeeded for longer than two long polls, or the server does not answer.
 * One that answers but does not know the method is no trouble: how many updates wait is unknown there.
 */
@Component("telegramHealthIndicator")
@ConditionalOnWebApplication
final class ReceivingHealth implements HealthIndicator {

	private static final Logger LOG = LoggerFactory.getLogger(ReceivingHealth.class);
	private static final Duration LONGEST_AGE = Duration.ofSeconds(70);
	/** Telegram is not asked more often, however often we are. */
	private static final Duration KEPT = Duration.ofSeconds(10);
	private static final int UNKNOWN = -1;
	private static final int NOT_TOLD = -2;

	private final Bots bots;
	private final Reception reception;
	private final Clock clock;
	private final Map<String, Pending> pending = new ConcurrentHashMap<>();

	ReceivingHealth(Bots bots, Reception reception, Clock clock) {
		this.bots = bots;
		this.reception = reception;
		this.clock = clock;
	}

	/** What Telegram said last. */
	private record Pending(int updates, Instant at) {
	}

	@Override
	public Health health() {
		Health.Builder health = Health.up();
		for (Bot bot : bots.all()) {
			Map<String, Object> told = new LinkedHashMap<>();
			int waiting = pending(bot).updates();
			boolean down = waiting == UNKNOWN;
			told.put("mode", bot.settings().mode().name());
			Fetching fetching = reception.fetching(bot.name()).orElse(new Fetching(false, Optional.empty()));
			if (!bot.settings().receivesByWebhook()) {
				told.put("fetchesHere", fetching.leading());
				fetching.last().ifPresent(last -> told.put("secondsSinceLastFetch", Duration.between(last, clock.instant()).toSeconds()));
				down |= fetching.leading() && fetching.last().filter(last -> last.plus(LONGEST_AGE).isBefore(clock.instant())).isPresent();
			}
			told.put("pendingUpdates", waiting < 0 ? "unknown" : waiting);
			health.withDetail(bot.name(), told);
			if (down) {
				health.down();
			}
		}
		return health.build();
	}

	/** Returns how many updates wait at Telegram; not a number where Telegram does not say. */
	double pendingUpdates(Bot bot) {
		int updates = pending(bot).updates();
		return updates < 0 ? Double.NaN : updates;
	}

	private Pending pending(Bot bot) {
		Instant now = clock.instant();
		return pending.compute(bot.name(),
				(name, known) -> known != null && known.at().plus(KEPT).isAfter(now) ? known : new Pending(ask(bot), now));
	}

	private static int ask(Bot bot) {
		try {
			Integer count = bot.api().call(new GetWebhookInfo()).getPendingUpdatesCount();
			return count == null ? NOT_TOLD : count;
		} catch (ApiRefused e) {
			return e.unknownMethod() && knows(bot) ? NOT_TOLD : UNKNOWN;
		} catch (IOException e) {
			LOG.debug("bot={} getWebhookInfo failed", bot.name(), e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return UNKNOWN;
	}

	/** A server that does not know the bot answers every method as one that it does not have. */
	private static boolean knows(Bot bot) {
		try {
			bot.api().call(new GetMe());
			return true;
		} catch (ApiRefused | IOException e) {
			LOG.debug("bot={} getMe failed", bot.name(), e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return false;
	}
}
