package dev.puente.telegram;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.GetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.GetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.name.GetMyName;
import org.telegram.telegrambots.meta.api.methods.name.SetMyName;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

import dev.puente.delivery.RateBudget;
import dev.puente.language.Language;
import dev.puente.language.Messages;

/**
 * Tells Telegram the bot's commands, name and descriptions in both languages and for all others, in the background. It has a connection of its own: Telegram
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
	private final Queue<Step> steps;
	private int failures;

	Introduction(Bot bot, Messages messages, RateBudget rates, Pauses pauses, Clock clock) {
		this.bot = bot;
		this.messages = messages;
		this.pauses = pauses;
		this.api = new BotApi(bot.settings(), CALL, Silence.ofIntroduction(rates, bot.name()), clock);
		this.steps = new ArrayDeque<>(steps());
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

	/** Returns the pause before the next attempt, zero when all is done. What one method is refused stays as it was; the others go on. */
	private Duration introduce() throws InterruptedException {
		while (!steps.isEmpty()) {
			try {
				steps.element().take();
			} catch (ApiRefused e) {
				if (e.tooManyRequests()) {
					return e.retryAfter();
				}
				LOG.info("bot={} keeps an old piece of its introduction: {}", bot.name(), e.getMessage());
			} catch (IOException e) {
				// who receives tells of it
				LOG.debug("bot={} not introduced yet", bot.name(), e);
				return pauses.afterFailures(++failures);
			}
			steps.remove();
		}
		LOG.info("bot={} introduced itself", bot.name());
		return Duration.ZERO;
	}

	/** Names come last: they may be changed most seldom, and whoever is told to wait for that has the rest done. */
	private List<Step> steps() {
		List<Step> made = new ArrayList<>();
		for (Language language : Language.values()) {
			made.add(() -> api.call(
					SetMyCommands.builder().commands(commands(language)).languageCode(language.code()).build()));
		}
		made.add(() -> api.call(new SetMyCommands(commands(Language.ES))));
		texts("bot.description", "\n\n").forEach((code, text) -> made.add(() -> description(code, text)));
		texts("bot.short", " · ").forEach((code, text) -> made.add(() -> shortDescription(code, text)));
		texts("bot.name", " · ").forEach((code, text) -> made.add(() -> name(code, text)));
		return made;
	}

	private List<BotCommand> commands(Language language) {
		return COMMANDS.stream().map(name -> new BotCommand(name, messages.text(language, "command." + name))).toList();
	}

	/** Returns a text for each language code; whoever's app speaks neither language, under the empty code, reads both. */
	private Map<String, String> texts(String key, String between) {
		Map<String, String> texts = new LinkedHashMap<>();
		texts.put("", messages.text(Language.ES, key) + between + messages.text(Language.FA, key));
		Stream.of(Language.values()).forEach(language -> texts.put(language.code(), messages.text(language, key)));
		return texts;
	}

	private void name(String code, String name) throws ApiRefused, IOException, InterruptedException {
		if (!name.equals(api.call(new GetMyName(code)).getName())) {
			api.call(new SetMyName(name, code));
		}
	}

	private void description(String code, String text) throws ApiRefused, IOException, InterruptedException {
		if (!text.equals(api.call(new GetMyDescription(code)).getDescription())) {
			api.call(new SetMyDescription(text, code));
		}
	}

	private void shortDescription(String code, String text) throws ApiRefused, IOException, InterruptedException {
		if (!text.equals(api.call(new GetMyShortDescription(code)).getShortDescription())) {
			api.call(new SetMyShortDescription(text, code));
		}
	}

	/** One call or two that tell one thing. */
	@FunctionalInterface
	private interface Step {
		void take() throws ApiRefused, IOException, InterruptedException;
	}
}
