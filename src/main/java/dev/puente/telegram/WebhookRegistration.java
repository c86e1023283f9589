package dev.puente.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/** Tells Telegram where to post a bot's updates, in the background and until it succeeds. */
final class WebhookRegistration implements Runnable, AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(WebhookRegistration.class);

	private final Bot bot;
	private final Setbacks setbacks;
	private final Thread thread;

	WebhookRegistration(Bot bot, Pauses pauses) {
		this.bot = bot;
		this.setbacks = new Setbacks(bot.name(), pauses);
		this.thread = Thread.ofVirtual().name("telegram-webhook-" + bot.name()).unstarted(this);
	}

	void start() {
		thread.start();
	}

	@Override
	public void run() {
		try {
			Duration pause = register();
			while (pause.isPositive()) {
				TimeUnit.NANOSECONDS.sleep(pause.toNanos());
				pause = register();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		thread.interrupt();
	}

	/** Returns the pause before the next attempt, zero when it is done. */
	private Duration register() throws InterruptedException {
		String url = bot.settings().webhookUrl().strip().replaceAll("/+$", "") + "/telegram/" + bot.name();
		try {
			bot.api().setWebhook(
					SetWebhook.builder().url(url).secretToken(bot.settings().webhookSecret()).allowedUpdates(Poller.KINDS).build());
			LOG.info("bot={} receives by webhook url={}", bot.name(), url);
			return Duration.ZERO;
		} catch (ApiRefused e) {
			return setbacks.refused(e);
		} catch (IOException e) {
			return setbacks.unreachable(e);
		}
	}
}
