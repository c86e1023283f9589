package dev.puente.telegram;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Goes on showing «typing …» while an answer takes longer than Telegram shows it by itself. */
final class Typing implements AutoCloseable {

	private final CountDownLatch over = new CountDownLatch(1);

	/** @param every less than the five seconds that one call lasts */
	static Typing of(Bot bot, TelegramChat chat, Duration every) {
		Typing typing = new Typing();
		Thread.ofVirtual().name("telegram-typing").start(() -> typing.renew(bot, chat, every));
		return typing;
	}

	/** Nobody is typing. */
	static Typing unseen() {
		return new Typing();
	}

	private void renew(Bot bot, TelegramChat chat, Duration every) {
		try {
			while (!over.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
				Courtesy.typing(bot, chat);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		over.countDown();
	}
}
