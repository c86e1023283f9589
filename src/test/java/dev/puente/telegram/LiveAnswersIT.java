package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.puente.conversation.VisitorMessage;
import dev.puente.conversation.VisitorMessage.Kind;
import dev.puente.delivery.RateBudget;
import dev.puente.language.Messages;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.Call;
import dev.puente.testing.Fault;
import dev.puente.testing.HeldCall;
import dev.puente.testing.Seen;
import dev.puente.testing.TestRedis;

/** The beginning of an answer, against the Bot API server. */
@Timeout(60)
class LiveAnswersIT {

	private static final TestRedis REDIS = TestRedis.everySecond();
	private static final Duration SOON = Duration.ofSeconds(10);
	private static int chats = 4000;

	private final BotApiServer server = BotApiServer.start();
	private final long chat = ++chats;
	private final TelegramChat here = new TelegramChat("telegram", chat);
	private final MovedClock clock = new MovedClock();
	private final SentAnswers answers = new SentAnswers(REDIS.redis());
	private final Sending sending = new Sending(answers);
	private final Rendering rendering = new Rendering(new Messages());
	private Bots bots;
	private LiveAnswers live;

	@BeforeEach
	void open() {
		bots = bots(0, false);
		live = live(bots);
		server.userSays(chat, "?");
	}

	@AfterEach
	void close() {
		bots.close();
		server.close();
	}

	@AfterAll
	static void stop() throws IOException {
		REDIS.close();
	}

	@Test
	void growsByEditsAndGivesWayToTheAnswer() throws Exception {
		tell(live.of(question("m7", false), 1), "El memorando se firmó en La Habana.", "Lo firmaron dos ministros.");
		assertThat(seen()).singleElement().satisfies(message -> {
			assertThat(message.text()).isEqualTo("El memorando se firmó en La Habana.\n\nLo firmaron dos ministros. …");
			assertThat(message.entities()).singleElement().satisfies(bold -> assertThat(bold.path("length").asInt()).isEqualTo(35));
			assertThat(message.edits()).isEqualTo(1);
		});
		finish("m7.0");
		assertThat(seen()).singleElement().satisfies(message -> {
			assertThat(message.text()).isEqualTo("La respuesta entera.");
			assertThat(message.edits()).isEqualTo(2);
		});
	}

	@Test
	void showsNoMoreThanOneBeginningInOneAndAHalfSeconds() {
		try (Growing growing = live.of(question("m8", false), 1)) {
			for (int i = 0; i < 10; i++) {
				growing.accept("Frase " + i + ".");
				growing.awaitCall();
				clock.pass(Duration.ofMillis(500));
			}
		}
		assertThat(calls("sendMessage", "editMessageText")).isEqualTo(4);
	}

	/** Once in time: a chat's place is free again after a second, for which the machine may stand still. */
	@Test
	void leavesTheChatsPlaceToWhatMustBeSent() {
		try (Bots paced = bots(30, false)) {
			LiveAnswers hurried = live(paced);
			for (boolean inTime = false; !inTime;) {
				int shown = calls("sendMessage", "editMessageText");
				long begin = System.nanoTime();
				boolean taken = paced.named("telegram").orElseThrow().budget().take(here).isZero();
				tell(hurried.of(question("m9", false), 1), "Frase.");
				inTime = taken && System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(1);
				assertThat(inTime && calls("sendMessage", "editMessageText") > shown).as("shown all the same").isFalse();
			}
		}
	}

	@Test
	void leavesHalfOfWhatMayGoAtOnceToWhatMustBeSent() {
		try (Bots paced = bots(30, false)) {
			SendBudget budget = paced.named("telegram").orElseThrow().budget();
			long other = 100;
			while (budget.takeSpare(new TelegramChat("telegram", other))) {
				other++;
				assertThat(other).as("beginnings at once").isLessThan(1_000);
			}
			assertThat(budget.take(new TelegramChat("telegram", other))).as("an answer where the beginning of one had to wait").isZero();
		}
	}

	@Test
	void isSilentInGroupsAndWhenAMessageIsHandledAgain() {
		tell(live.of(question("m10", true), 1), "Frase.");
		tell(live.of(question("m10", false), 2), "Frase.");
		assertThat(calls("sendMessage", "editMessageText")).isZero();
	}

	@Test
	void stopsAtTheFirstRefusal() throws Exception {
		server.failNext("sendMessage", Fault.badGateway());
		tell(live.of(question("m11", false), 1), "Frase.", "Otra.");
		assertThat(server.calls("sendMessage")).hasSize(1);
		assertThat(seen()).isEmpty();
		finish("m11.0");
		assertThat(seen()).extracting(Seen::text).containsExactly("La respuesta entera.");
	}

	/** A hanging network holds up nobody who listens to the model; but the finished answer waits until the last beginning is through. */
	@Test
	void endsTheCallUnderWayBeforeTheAnswerMayBeSent() throws Exception {
		HeldCall held = server.holdNext("sendMessage");
		Growing growing = live.of(question("m12", false), 1);
		growing.accept("Frase.");
		held.awaitArrival(SOON);
		clock.pass(Duration.ofSeconds(9));
		growing.accept("Otra.");
		Thread closing = Thread.ofVirtual().start(growing::close);
		assertThat(closing.join(Duration.ofMillis(100))).as("closed while a call was under way").isFalse();
		held.drop();
		assertThat(closing.join(SOON)).isTrue();
		growing.accept("Una más.");
		assertThat(growing.shown()).isTrue();
		assertThat(server.calls("sendMessage")).hasSize(1);
	}

	@Test
	void isADraftWhereTheServerKnowsThemAndLeavesNothingBehind() throws Exception {
		try (Bots drafting = bots(0, true)) {
			tell(live(drafting).of(question("m13", false), 1), "Una frase.", "Otra.");
		}
		assertThat(server.draftIn(chat)).isEqualTo("Una frase.\n\nOtra. …");
		assertThat(seen()).isEmpty();
		finish("m13.0");
		assertThat(server.draftIn(chat)).isEmpty();
		assertThat(seen()).singleElement().satisfies(message -> assertThat(message.edits()).isZero());
	}

	@Test
	void asksForADraftOnceWhereTheServerDoesNotKnowThem() {
		server.failNext("sendMessageDraft", Fault.unknownMethod());
		try (Bots drafting = bots(0, true)) {
			LiveAnswers here = live(drafting);
			tell(here.of(question("m14", false), 1), "Una frase.", "Otra.");
			tell(here.of(question("m15", false), 1), "Tercera.");
		}
		assertThat(seen()).extracting(Seen::text).containsExactly("Una frase.\n\nOtra. …", "Tercera. …");
		assertThat(server.calls("sendMessageDraft")).extracting(Call::status).containsExactly(404);
	}

	@Test
	void showsTheNewBeginningWhereTheOldAnswerStands() throws Exception {
		finish("m16.0");
		try (Bots drafting = bots(0, true)) {
			tell(live(drafting).of(question("m16", false), 1), "De nuevo.");
		}
		assertThat(seen()).extracting(Seen::text).containsExactly("De nuevo. …");
	}

	/** Tells sentences as a slow model does, each after the one before it could be shown. */
	private void tell(Growing growing, String... sentences) {
		try (growing) {
			for (String sentence : sentences) {
				growing.accept(sentence);
				growing.awaitCall();
				clock.pass(Duration.ofSeconds(2));
			}
		}
	}

	private void finish(String answer) throws Exception {
		sending.show(bots.named("telegram").orElseThrow(), here,
				OutgoingMessage.of(new RichText("La respuesta entera.", List.of()), List.of()).answering(answer));
	}

	private VisitorMessage question(String id, boolean shared) {
		return new VisitorMessage(here.key(), id, Kind.QUESTION, "¿?", "es", shared);
	}

	private List<Seen> seen() {
		return server.seenBy(chat);
	}

	private int calls(String... methods) {
		return Stream.of(methods).mapToInt(method -> server.calls(method).size()).sum();
	}

	private LiveAnswers live(Bots of) {
		return new LiveAnswers(of, new Beginnings(sending, answers), rendering, clock);
	}

	private Bots bots(int rate, boolean drafts) {
		BotSettings settings = new BotSettings(BotApiServer.TOKEN, server.url(), BotSettings.Mode.POLLING, "", "", "", rate, "", drafts);
		return new Bots(new TelegramSettings(Map.of("telegram", settings)), new RateBudget(REDIS.redis()), Clock.systemUTC());
	}

	/** A clock that stands still until it is moved. */
	private static final class MovedClock extends Clock {

		private Instant now = Instant.parse("2026-11-22T12:00:00Z");

		void pass(Duration time) {
			now = now.plus(time);
		}

		@Override
		public Instant instant() {
			return now;
		}

		@Override
		public ZoneOffset getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(java.time.ZoneId zone) {
			return this;
		}
	}
}
