package dev.puente.telegram;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import dev.puente.delivery.Lanes;
import dev.puente.delivery.Leases;
import dev.puente.delivery.RateBudget;
import dev.puente.language.Messages;

/**
 * Opens and closes Telegram: consumes the lanes and receives for each bot. Never fails for want of a network; stays closed while no bot has
 * a token and where no web application runs.
 */
@Component
@ConditionalOnWebApplication
final class Reception implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

	private final Bots bots;
	private final Lanes lanes;
	private final Intake intake;
	private final InboundWorker inbound;
	private final Outbox outbox;
	private final Regrets regrets;
	private final Leases leases;
	private final RateBudget rates;
	private final Pauses pauses;
	private final Messages messages;
	private final Clock clock;
	private final List<AutoCloseable> open = new ArrayList<>();
	private final Map<String, Poller> pollers = new ConcurrentHashMap<>();
	private volatile boolean running;

	Reception(Bots bots, Lanes lanes, Intake intake, InboundWorker inbound, Outbox outbox, Regrets regrets, Leases leases, RateBudget rates,
			Pauses pauses,
			Messages messages, Clock clock) {
		this.bots = bots;
		this.lanes = lanes;
		this.intake = intake;
		this.inbound = inbound;
		this.outbox = outbox;
		this.regrets = regrets;
		this.leases = leases;
		this.rates = rates;
		this.pauses = pauses;
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public void start() {
		running = true;
		if (bots.all().isEmpty()) {
			LOG.info("Telegram is off. To turn it on, ask @BotFather for a token and start again with the environment variable "
					+ "PUENTE_BOTS_TELEGRAM_TOKEN=<token> (or --puente.bots.telegram.token=<token>)");
			return;
		}
		open.add(lanes.outbound().consume(outbox, regrets.owed(outbox)));
		open.add(lanes.inbound().consume(inbound, regrets.asked(inbound)));
		bots.all().forEach(this::receive);
	}

	/**
	 * Closes in the reverse order of opening: first nothing comes in any more, then what is under way ends. The latest phase is the first to
	 * stop, before the connection to Redis.
	 */
	@Override
	public void stop() {
		for (AutoCloseable closing : open.reversed()) {
			close(closing);
		}
		open.clear();
		running = false;
	}

	private static void close(AutoCloseable closing) {
		try {
			closing.close();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (Exception e) {
			LOG.warn("event=not-closed what={}", closing.getClass().getSimpleName(), e);
		}
	}

	@Override
	public boolean isRunning() {
		return running;
	}

	/** Returns how a bot's polling goes; nothing when it receives by webhook. */
	Optional<Fetching> fetching(String bot) {
		return Optional.ofNullable(pollers.get(bot)).map(Poller::state);
	}

	private void receive(Bot bot) {
		LOG.info("Telegram is on. bot={} mode={}", bot.name(), bot.settings().mode());
		Introduction introduction = new Introduction(bot, messages, rates, pauses, clock);
		open.add(introduction);
		introduction.start();
		if (bot.settings().receivesByWebhook()) {
			WebhookRegistration registration = new WebhookRegistration(bot, pauses);
			open.add(registration);
			registration.start();
		} else {
			Poller poller = new Poller(bot, intake, leases, rates, pauses, clock);
			open.add(poller);
			pollers.put(bot.name(), poller);
			poller.start();
		}
	}
}
