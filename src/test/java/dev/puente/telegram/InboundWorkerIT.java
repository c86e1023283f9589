package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import dev.puente.conversation.Reply;
import dev.puente.conversation.VisitorMessage;
import dev.puente.conversation.VisitorMessage.Kind;
import dev.puente.delivery.Lanes;
import dev.puente.delivery.RateBudget;
import dev.puente.delivery.LaneUnavailable;
import dev.puente.delivery.Letter;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.testing.InMemoryLane;
import dev.puente.testing.TestRedis;
import tools.jackson.databind.json.JsonMapper;

class InboundWorkerIT {

	private static final String KEY = "telegram:main:7";
	private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

	private static final TestRedis REDIS = TestRedis.start();

	private final InMemoryLane outbound = new InMemoryLane(3, Duration.ZERO);
	private final Letters letters = new Letters(JsonMapper.builder().build());
	private boolean talkative;
	private final InboundWorker worker = new InboundWorker(this::reply, live(), manners(), (words, chat) -> {
	}, new InboundReading(bots(30), letters, UpdateReading::read), new Rendering(new Messages()), new Farewells(REDIS.redis()),
			new Lanes(new InMemoryLane(3, Duration.ZERO), outbound, new InMemoryLane(3, Duration.ZERO)), letters,
			new VisitorPace(bots(30), new RateBudget(REDIS.redis())), new Lateness(Clock.fixed(NOW, ZoneOffset.UTC)));

	@AfterAll
	static void stop() throws IOException {
		REDIS.close();
	}

	@Test
	void owesOneReplyHoweverOftenALetterIsHandled() {
		worker.handle(letter("40"));
		worker.handle(letter("40"));
		assertThat(outbound.appended()).extracting(Letter::id).containsExactly("40.1", "40.2", "40.3");
		worker.handle(letter("41"));
		assertThat(outbound.appended()).hasSize(6);
	}

	@Test
	void comesAgainWhenTheReplyCannotBeStored() {
		outbound.broken(true);
		assertThatThrownBy(() -> worker.handle(letter("40"))).isInstanceOf(LaneUnavailable.class);
		outbound.broken(false);
		worker.handle(letter("40"));
		assertThat(outbound.appended()).hasSize(3);
	}

	@Test
	void leavesItAtTheReplyWhenPartOfItWasStoredBeforeGivingUp() {
		worker.handle(letter("40"));
		worker.givenUp(letter("40"), new IllegalStateException("too late"));
		assertThat(outbound.appended()).hasSize(3);
	}

	/** A process that stood still for a minute does not know that another one has answered; its beginning may stand over that answer. */
	@Test
	void sendsTheAnswerAgainWhereItsBeginningWasShownAndSomebodyElseHadAnswered() {
		worker.handle(letter("m40"));
		talkative = true;
		worker.handle(letter("m40"));
		assertThat(outbound.appended()).extracting(Letter::id).containsExactly("m40.1", "m40.2", "m40.3", "m40.again");
		assertThat(outbound.appended().getLast().payload()).isEqualTo(outbound.appended().getFirst().payload());
	}

	@Test
	void saysThatThereIsNoAnswerWhereTheBeginningOfOneStands() {
		worker.givenUp(letter("m41"), new IllegalStateException("poison"));
		assertThat(outbound.appended()).singleElement()
				.satisfies(notice -> assertThat(letters.outgoingMessage(notice.payload()).answers()).isEqualTo("m41.0"));
	}

	@Test
	void tellsOncePerChatThatItIsLate() {
		worker.handle(letter("40", NOW.minus(Duration.ofMinutes(9))));
		assertThat(outbound.appended()).hasSize(3);
		worker.handle(letter("41", NOW.minus(Duration.ofHours(24))));
		worker.handle(letter("42", NOW.minus(Duration.ofHours(2))));
		assertThat(outbound.appended()).hasSize(10);
		assertThat(outbound.appended().get(3).payload()).contains("mucho retraso");
		assertThat(outbound.appended().subList(4, 10)).allSatisfy(part -> assertThat(part.payload()).doesNotContain("retraso"));
	}

	/** A thousand messages a minute cost no more than may be answered; another chat has its own places. */
	@Test
	void worksOnTheMessagesOfAChatNoFasterThanTheyMayBeAnswered() {
		int taken = 0;
		for (int i = 0; i < 1000; i++) {
			taken += worker.hold(KEY + "1").isZero() ? 1 : 0;
		}
		assertThat(taken).isBetween(20, 25);
		assertThat(worker.hold("telegram:main:8")).isZero();
		assertThat(worker.hold("telegram:main:-5")).as("the staff's chat").isZero();
	}

	private static Bots bots(int rate) {
		BotSettings settings = new BotSettings("1:x", URI.create("http://127.0.0.1:1"), BotSettings.Mode.POLLING, "", "", "", rate, "-5",
				false);
		return new Bots(new TelegramSettings(Map.of("main", settings)), new RateBudget(REDIS.redis()), Clock.systemUTC());
	}

	private Reply reply(VisitorMessage message, Consumer<String> said) {
		if (talkative) {
			said.accept("Una frase larga.");
		}
		return inThreeParts();
	}

	private static Manners manners() {
		return new Manners(bots(30), new RateBudget(REDIS.redis()), Manners.RENEWAL);
	}

	private static LiveAnswers live() {
		SentAnswers sent = new SentAnswers(REDIS.redis());
		return new LiveAnswers(bots(30), new Beginnings(new Sending(sent), sent), new Rendering(new Messages()), Clock.systemUTC());
	}

	private Letter letter(String id) {
		return new Letter(KEY, id, letters.write(new VisitorMessage(KEY, id, Kind.QUESTION, "¿?", "es")), 1);
	}

	private Letter letter(String id, Instant written) {
		return new Letter(KEY, id, letters.write(new Incoming.FromVisitor(TelegramChat.ofKey(KEY), id,
				new VisitorMessage(KEY, id, Kind.QUESTION, "¿?", "es")), Optional.of(written)), 1);
	}

	private static Reply inThreeParts() {
		return new Reply(Language.ES, List.of(new Reply.Paragraph("Una frase larga. ".repeat(600), List.of())), List.of(), List.of());
	}
}
