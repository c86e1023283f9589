package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.puente.answer.ModelFault.Kind;
import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.testing.Eventually;
import dev.puente.testing.ModelServer;
import dev.puente.testing.ModelServer.Script;
import dev.puente.testing.TestRedis;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;

/** Calls of a model over real HTTP: what is tried again, when the server is left alone, and what may be spent. */
class ModelCallsIT {

	private static final Duration LONG = Duration.ofSeconds(60);
	private static final ModelSettings.Budget RICH = new ModelSettings.Budget(1_000_000, 1_000_000, 1_000_000);
	private static final Optional<Asker> ANA = Optional.of(new Asker("ana", "group"));
	private static final Optional<Asker> BEA = Optional.of(new Asker("bea", "group"));
	private static final Optional<Asker> CAI = Optional.of(Asker.alone("cai"));

	private final ModelServer server = ModelServer.start();
	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
	private final Clock clock = new Clock() {

		@Override
		public java.time.ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(java.time.ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return now.get();
		}
	};
	private final CircuitBreaker breaker = new ModelRoom().modelBreaker(clock);
	private final AtomicInteger begun = new AtomicInteger();
	private final StringBuilder heard = new StringBuilder();

	@BeforeEach
	void warm() {
		server.plays(server.honest(asked -> "hola"));
		calls(Optional.empty(), RICH).ask("i", "q", ANA, patience(LONG), listener(false));
		server.plays(server.honest(asked -> "hola"));
	}

	@AfterEach
	void close() {
		server.close();
	}

	@Test
	void triesAgainWhatMayPass() {
		for (Script failing : List.of(server.refuses(500), server.refuses(503), server.refuses(429, ""), server.refuses(429, "0"),
				server.cut(asked -> "ho"), server.unfinished(asked -> "hol"), server.body("nothing"))) {
			breaker.reset();
			server.plays(server.atFirst(2, failing, server.honest(asked -> "hola")));
			ask(patience(LONG), false);
			assertThat(heard).asString().isEqualTo("hola");
			assertThat(server.asked().size()).isEqualTo(3);
		}
	}

	@Test
	void givesUpAfterThreeTries() {
		server.plays(server.refuses(500));
		assertFault(Kind.BROKEN, patience(LONG), false);
		assertThat(server.asked().size()).isEqualTo(3);
	}

	@Test
	void doesNotRepeatWhatWillFailAgain() {
		for (int status : List.of(400, 401, 403, 404, 422)) {
			breaker.reset();
			server.plays(server.refuses(status));
			assertFault(Kind.BROKEN, patience(LONG), false);
			assertThat(server.asked().size()).as("status %d", status).isEqualTo(1);
		}
	}

	@Test
	void waitsAsLongAsTheServerWants() {
		server.plays(server.atFirst(1, server.refuses(429, "1"), server.honest(asked -> "hola")));
		long start = System.nanoTime();
		ask(patience(LONG), false);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
		assertThat(heard).asString().isEqualTo("hola");
	}

	@Test
	void doesNotWaitLongerThanTheReader() {
		server.plays(server.refuses(429, "50"));
		long start = System.nanoTime();
		assertFault(Kind.BROKEN, patience(Duration.ofSeconds(30)), false);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).as("neither the server's time nor the reader's")
				.isLessThan(Duration.ofSeconds(15));
		assertThat(server.asked().size()).isEqualTo(1);
	}

	@Test
	void doesNotBeginAnewWhatAReaderHasSeen() {
		server.plays(server.cut(asked -> "hola"));
		assertFault(Kind.BROKEN, patience(LONG), true);
		assertThat(server.asked().size()).isEqualTo(1);
	}

	@Test
	void takesAnAnswerThatTellsNoReasonForHalfOfOne() {
		server.plays(server.unfinished(asked -> "hola"));
		assertFault(Kind.CUT, patience(LONG), true);
	}

	@Test
	void goesOnWhenTheServerHangs() {
		server.plays(server.stalled(LONG));
		assertFault(Kind.SLOW, patience(Duration.ofMillis(500)), false);
		server.plays(server.stalled(LONG, asked -> "hola"));
		assertFault(Kind.SLOW, new Patience(Duration.ofSeconds(2), Duration.ofMillis(300), LONG), true);
	}

	@Test
	void leavesAServerAloneThatKeepsFailing() {
		server.plays(server.refuses(401));
		IntStream.range(0, 4).forEach(i -> assertFault(Kind.BROKEN, patience(LONG), false));
		int before = server.asked().size();
		assertFault(Kind.RESTING, patience(LONG), false);
		assertThat(server.asked().size()).isEqualTo(before);
		server.plays(server.honest(asked -> "hola"));
		now.set(now.get().plusSeconds(21));
		ask(patience(LONG), false);
		ask(patience(LONG), false);
		assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
	}

	@Test
	void asksNothingWhereTheBudgetIsSpent() throws Exception {
		int cost = 2 + 2 + 700;
		try (TestRedis redis = TestRedis.start()) {
			ModelCalls calls = calls(Optional.of(redis.redis()), new ModelSettings.Budget(cost + ModelServer.USED, 3L * cost, 10L * cost));
			calls.ask("i", "q", ANA, patience(LONG), listener(false));
			awaitSettled(redis, "user", "ana", ModelServer.USED);
			calls.ask("i", "q", ANA, patience(LONG), listener(false));
			awaitSettled(redis, "user", "ana", 2 * ModelServer.USED);
			assertSpent(calls, ANA);
			assertThat(server.asked().size()).isEqualTo(2);
			calls.ask("i", "q", BEA, patience(LONG), listener(false));
			now.set(now.get().plus(Duration.ofDays(1)));
			calls.ask("i", "q", ANA, patience(LONG), listener(false));
			assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
		}
	}

	@Test
	void keepsAGroupFromStarvingPrivateChats() throws Exception {
		int cost = 702;
		try (TestRedis redis = TestRedis.start()) {
			ModelCalls calls = calls(Optional.of(redis.redis()), new ModelSettings.Budget(10L * cost, cost + ModelServer.USED, 10L * cost));
			for (int user = 0; user < 50; user++) {
				Optional<Asker> member = Optional.of(new Asker("member" + user, "group"));
				if (user < 2) {
					calls.ask("i", "q", member, patience(LONG), listener(false));
					awaitSettled(redis, "chat", "group", (user + 1) * ModelServer.USED);
				} else {
					assertSpent(calls, member);
				}
			}
			calls.ask("i", "q", CAI, patience(LONG), listener(false));
		}
	}

	@Test
	void spendsNoMoreThanThereIsHoweverManyAskAtOnce() throws Exception {
		int cost = 702;
		try (TestRedis redis = TestRedis.start(); ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			TokenBudget budget = new TokenBudget(Optional.of(redis.redis()), new ModelSettings.Budget(20L * cost, 20L * cost, 30L * cost),
					clock);
			List<Callable<Boolean>> tasks = IntStream.range(0, 1_000)
					.<Callable<Boolean>>mapToObj(i -> () -> budget.reserve(i % 2 == 0 ? ANA : CAI, cost).isPresent()).toList();
			int taken = 0;
			for (Future<Boolean> task : threads.invokeAll(tasks)) {
				taken += task.get() ? 1 : 0;
			}
			assertThat(taken).isBetween(25, 30);
		}
	}

	@Test
	void asksNothingThatCannotBeCounted() throws Exception {
		TestRedis redis = TestRedis.start();
		ModelCalls calls = calls(Optional.of(redis.redis()), RICH);
		redis.close();
		assertSpent(calls, ANA);
		assertThat(server.asked()).isEmpty();
	}

	/** What a call cost is booked after its answer. */
	private static void awaitSettled(TestRedis redis, String sort, String owner, int tokens) {
		String key = Keys.of(owner, "answer", "tokens", sort, Keys.digest(sort, owner), "2026-11-22");
		Eventually.holds(Duration.ofSeconds(20), () -> redis.redis().get(key).equals(Optional.of(Integer.toString(tokens))));
	}

	private void assertSpent(ModelCalls calls, Optional<Asker> asker) {
		assertThatThrownBy(() -> calls.ask("i", "q", asker, patience(LONG), listener(false))).asInstanceOf(type(ModelFault.class))
				.extracting(ModelFault::kind).isEqualTo(Kind.SPENT);
	}

	private void assertFault(Kind kind, Patience patience, boolean shown) {
		assertThatThrownBy(() -> ask(patience, shown)).asInstanceOf(type(ModelFault.class)).extracting(ModelFault::kind).isEqualTo(kind);
	}

	private void ask(Patience patience, boolean shown) {
		calls(Optional.empty(), RICH).ask("i", "q", ANA, patience, listener(shown));
	}

	private ModelCalls calls(Optional<Redis> redis, ModelSettings.Budget budget) {
		ModelSettings settings = new ModelSettings(ModelSettings.Provider.OLLAMA, server.address(), "small", null, LONG, LONG, 700, false,
				budget);
		return ModelRoom.calls(settings, breaker, redis, clock).orElseThrow();
	}

	private static Patience patience(Duration time) {
		return new Patience(time, time, time);
	}

	/** Hears everything; says that it was shown, or not. */
	private Listener listener(boolean shows) {
		return new Listener() {

			@Override
			public void begin() {
				begun.incrementAndGet();
				heard.setLength(0);
			}

			@Override
			public void hear(String piece) {
				heard.append(piece);
			}

			@Override
			public boolean shown() {
				return shows && !heard.isEmpty();
			}
		};
	}
}
