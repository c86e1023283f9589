package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;

import dev.puente.conversation.Card;
import dev.puente.conversation.Reply;
import dev.puente.delivery.RateBudget;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.TestRedis;
import tools.jackson.databind.JsonNode;

/** Somebody types faster than is answered. */
@Timeout(60)
class InlineAnswersIT {

	private static final Duration SOON = Duration.ofSeconds(10);
	private static final long ANA = 7;
	private static final long CAI = 8;

	private final TestRedis redis = TestRedis.start();
	private final BotApiServer telegram = BotApiServer.start();
	private final Bot bot = Bot.of("telegram",
			new BotSettings(BotApiServer.TOKEN, telegram.url(), BotSettings.Mode.POLLING, "", "", "", 0, "", false),
			new RateBudget(redis.redis()), Clock.systemUTC());
	private final List<String> looked = new CopyOnWriteArrayList<>();
	private final CountDownLatch first = new CountDownLatch(1);
	private final InlineAnswers inline = new InlineAnswers(this::cards, new Rendering(new Messages()), new Messages());

	@AfterEach
	void close() throws Exception {
		bot.close();
		telegram.close();
		redis.close();
	}

	/** The first query is held up until three more are typed; only the last of those is worth an answer. */
	@Test
	void overtakenQueriesAreNotLookedUp() throws Exception {
		type(ANA, "FIH");
		type(ANA, "FIHA");
		type(ANA, "FIHAV");
		String last = type(ANA, "FIHAV 2025");
		String other = type(CAI, "ETECSA");
		assertThat(telegram.awaitResults(other, SOON)).as("nobody waits for somebody else").hasSize(1);
		first.countDown();
		assertThat(telegram.awaitResults(last, SOON)).singleElement()
				.satisfies(card -> assertThat(card.path("description").asString()).isEqualTo("FIHAV 2025"));
		assertThat(looked).containsExactlyInAnyOrder("FIH", "ETECSA", "FIHAV 2025");
		assertThat(telegram.awaitResults(type(ANA, "FIHAV 2027"), SOON)).as("and what is typed later").hasSize(1);
	}

	@Test
	void whoeverFindsNothingIsOfferedToAskInPrivate() throws Exception {
		telegram.language(CAI, "fa");
		String query = type(ANA, "nada");
		assertThat(telegram.awaitResults(query, SOON)).isEmpty();
		assertThat(button(query)).isEqualTo(new Messages().text(Language.ES, "inline.private") + " /start inline");
		String persian = type(CAI, "nada");
		assertThat(telegram.awaitResults(persian, SOON)).isEmpty();
		assertThat(button(persian)).isEqualTo(new Messages().text(Language.FA, "inline.private") + " /start inline");
	}

	private String button(String query) {
		JsonNode button = telegram.buttonAbove(query);
		return button.path("text").asString("") + " /start " + button.path("start_parameter").asString("");
	}

	private String type(long user, String text) {
		String query = telegram.userTypesInline(user, text);
		User from = new User(user, "Ana", false);
		from.setLanguageCode(user == CAI ? "fa" : "es");
		inline.answer(bot, new InlineQuery(query, from, text, ""));
		return query;
	}

	private List<Card> cards(String typed, String language) {
		looked.add(typed);
		if (typed.equals("FIH")) {
			try {
				first.await(SOON.toMillis(), TimeUnit.MILLISECONDS);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}
		return typed.equals("nada")
				? List.of()
				: List.of(new Card("all", "Respuesta", typed, Reply.of(Language.ES, List.of("tarjeta: " + typed), List.of())));
	}
}
