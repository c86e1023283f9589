package dev.puente.telegram;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.GetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.name.GetMyName;
import org.telegram.telegrambots.meta.api.methods.name.SetMyName;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

import dev.puente.delivery.RateBudget;
import dev.puente.language.Language;
import dev.puente.language.Messages;

/**
 * Tells Telegram the bot's commands, name and description in both languages, in the background. It has a connection of its own: Telegram
 * lets a name be set seldom, and its {@code retry_after} must not silence the bot.
 */
final class Introduction implements Runnable, AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Introduction.class);
	private static final Duration CALL = Duration.ofSeconds(20);
	private static final List<String> COMMANDS = List.of("feria", "sources", "latest", "subscribe", "person", "lang", "status", "privacy",
			"forget",
			"help");

	private final Bot bot;
	private final Messages messages;
	private final Pauses pauses;
	private final BotApi api;
	private final Thread thread;
	private int failures;

	Introduction(Bot bot, Messages messages, RateBudget rates, Pauses pauses, Clock clock) {
		this.bot = bot;
		this.messages = messages;
		this.pauses = pauses;
		this.api = new BotApi(bot.settings(), CALL, Silence.ofIntroduction(rates, bot.name()), clock);
		this.thread = Thread.ofVirtual().name("telegram-introduction-" + bot.name()).unstarted(this);
	}

	void start() {
		thread.start();
	}

	@Override
	public void run() {
		try {
			Duration pause = introduce();
			while (pause.isPositive()) {
				TimeUnit.NANOSECONDS.sleep(pause.toNanos());
				pause = introduce();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} finally {
			api.close();
		}
	}

	@Override
	public void close() {
		thread.interrupt();
	}

	/** Returns the pause before the next attempt, zero when it is done; what Telegram refuses stays as it was. */
	private Duration introduce() throws InterruptedException {
		try {
			for (Language language : Language.values()) {
				commands(language);
				name(language);
				description(language);
			}
			LOG.info("bot={} introduced itself", bot.name());
			return Duration.ZERO;
		} catch (ApiRefused e) {
			LOG.info("bot={} keeps its old commands, name or description: {}", bot.name(), e.getMessage());
			return Duration.ZERO;
		} catch (IOException e) {
			// who receives tells of it
			LOG.debug("bot={} not introduced yet", bot.name(), e);
			return pauses.afterFailures(++failures);
		}
	}

	/** Spanish is also what is shown to those with neither language. */
	private void commands(Language language) throws ApiRefused, IOException, InterruptedException {
		List<BotCommand> commands = COMMANDS.stream().map(name -> new BotCommand(name, messages.text(language, "command." + name)))
				.toList();
		api.call(SetMyCommands.builder().commands(commands).languageCode(language.code()).build());
		if (language == Language.ES) {
			api.call(new SetMyCommands(commands));
		}
	}

	private void name(Language language) throws ApiRefused, IOException, InterruptedException {
		String name = messages.text(language, "bot.name");
		if (!name.equals(api.call(new GetMyName(language.code())).getName())) {
			api.call(new SetMyName(name, language.code()));
		}
	}

	private void description(Language language) throws ApiRefused, IOException, InterruptedException {
		String description = messages.text(language, "bot.description");
		if (!description.equals(api.call(new GetMyDescription(language.code())).getDescription())) {
			api.call(new SetMyDescription(description, language.code()));
		}
	}
}
