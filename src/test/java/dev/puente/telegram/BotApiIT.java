package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

import dev.puente.delivery.RateBudget;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.Fault;
import dev.puente.testing.TestRedis;

@Timeout(30)
class BotApiIT {

	private static final TestRedis REDIS = TestRedis.start();

	private final BotApiServer telegram = BotApiServer.start();
	private final TestRedis.Connected process = REDIS.mortalProcess();
	private final String name = UUID.randomUUID().toString();
	private final BotApi api = api(telegram.url(), BotApiServer.TOKEN, "");

	@AfterAll
	static void stopRedis() throws IOException {
		REDIS.close();
	}

	@AfterEach
	void stop() {
		api.close();
		telegram.close();
		process.kill();
	}

	@Test
	void neverRepeatsACallByItself() throws Exception {
		telegram.userSays(7, "/start");
		api.call(new SendMessage("7", "uno"));
		telegram.failNext("sendMessage", Fault.droppedAfterEffect());
		assertThatThrownBy(() -> api.call(new SendMessage("7", "dos"))).isInstanceOf(IOException.class);
		assertThat(telegram.calls("sendMessage")).hasSize(2);
		assertThat(telegram.seenBy(7)).hasSize(2);
	}

	@Test
	void failsAtOnceWhenABodyBreaksOff() {
		telegram.userSays(7, "/start");
		telegram.failNext("sendMessage", Fault.bodyCut(), Fault.badGateway());
		assertThatThrownBy(() -> api.call(new SendMessage("7", "uno"))).isInstanceOf(IOException.class);
		assertThatThrownBy(() -> api.call(new SendMessage("7", "uno"))).isInstanceOf(NotReached.class)
				.hasMessageContaining("502");
	}

	@Test
	void givesUpAResponseThatTakesTooLong() {
		telegram.failNext("getMe", Fault.slow(Duration.ofSeconds(50)));
		long start = System.nanoTime();
		try (BotApi hasty = api(telegram.url(), BotApiServer.TOKEN, "", Duration.ofSeconds(1))) {
			assertThatThrownBy(() -> hasty.call(new GetMe())).isInstanceOf(IOException.class);
		}
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
	}

	@Test
	void callsNothingWhileRetryAfterRuns() {
		telegram.failNext("getMe", Fault.tooManyRequests(60));
		assertThatThrownBy(() -> api.call(new GetMe())).isInstanceOfSatisfying(ApiRefused.class,
				refused -> assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(60)));
		assertThatThrownBy(() -> api.call(new SendMessage("7", "x"))).isInstanceOfSatisfying(ApiRefused.class,
				refused -> assertThat(refused.tooManyRequests()).isTrue());
		assertThat(telegram.calls("sendMessage")).isEmpty();
		assertThat(api.quietFor()).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
	}

	@Test
	void callsNothingWhileAnotherProcessWasToldToWait() {
		telegram.failNext("getMe", Fault.tooManyRequests(60));
		assertThatThrownBy(() -> api.call(new GetMe())).isInstanceOf(ApiRefused.class);
		try (BotApi ofAnotherProcess = api(telegram.url(), BotApiServer.TOKEN, "")) {
			assertThatThrownBy(() -> ofAnotherProcess.call(new GetMe())).isInstanceOfSatisfying(ApiRefused.class,
					refused -> assertThat(refused.retryAfter()).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60)));
		}
		assertThat(telegram.calls("getMe")).hasSize(1);
	}

	@Test
	void knowsItsOwnSilenceWithoutRedisToo() {
		telegram.failNext("getMe", Fault.tooManyRequests(60));
		process.kill();
		assertThatThrownBy(() -> api.call(new GetMe())).isInstanceOf(ApiRefused.class);
		assertThatThrownBy(() -> api.call(new GetMe())).isInstanceOf(ApiRefused.class);
		assertThat(telegram.calls("getMe")).hasSize(1);
	}

	@Test
	void tellsCallsThatReachedNobodyFromThoseWhoseOutcomeIsUnknown() {
		telegram.userSays(7, "/start");
		telegram.failNext("sendMessage", Fault.badGateway(), Fault.serverError(), Fault.droppedBeforeEffect());
		assertThatThrownBy(() -> api.call(new SendMessage("7", "uno"))).isInstanceOf(NotReached.class);
		assertThatThrownBy(() -> api.call(new SendMessage("7", "uno"))).isInstanceOf(NotReached.class);
		assertThatThrownBy(() -> api.call(new SendMessage("7", "uno"))).isInstanceOf(IOException.class).isNotInstanceOf(NotReached.class);
		telegram.close();
		assertThatThrownBy(() -> api.call(new SendMessage("7", "uno"))).isInstanceOf(NotReached.class);
		try (BotApi lost = api(URI.create("http://telegram.invalid"), BotApiServer.TOKEN, "")) {
			assertThatThrownBy(() -> lost.call(new GetMe())).isInstanceOf(NotReached.class);
		}
	}

	@Test
	void tellsWrongTokensApart() {
		try (BotApi wrong = api(telegram.url(), "1:wrong", ""); BotApi malformed = api(telegram.url(), "no token/?#", "")) {
			assertThatThrownBy(() -> wrong.call(new GetMe())).isInstanceOfSatisfying(ApiRefused.class,
					refused -> assertThat(refused.wrongToken()).isTrue()).hasMessageNotContaining("wrong");
			assertThatThrownBy(() -> malformed.call(new GetMe())).isInstanceOfSatisfying(ApiRefused.class,
					refused -> assertThat(refused.wrongToken()).isTrue());
		}
	}

	@Test
	void goesThroughAnHttpProxy() throws Exception {
		try (BotApi proxied = api(URI.create("http://telegram.invalid"), BotApiServer.TOKEN,
				"http://u:p@127.0.0.1:" + telegram.url().getPort())) {
			assertThat(proxied.call(new GetMe()).getUserName()).isEqualTo("puente_test_bot");
		}
	}

	@Test
	void goesThroughASocksProxyThatResolvesTheName() throws Exception {
		try (SocksProxy socks = SocksProxy.to(telegram.url().getPort());
				BotApi proxied = api(URI.create("http://telegram.invalid"), BotApiServer.TOKEN, "socks5://127.0.0.1:" + socks.port())) {
			assertThat(proxied.call(new GetMe()).getUserName()).isEqualTo("puente_test_bot");
			assertThat(socks.asked()).isEqualTo("telegram.invalid");
		}
	}

	private BotApi api(URI url, String token, String proxy) {
		return api(url, token, proxy, Duration.ofSeconds(20));
	}

	private BotApi api(URI url, String token, String proxy, Duration longest) {
		return new BotApi(new BotSettings(token, url, BotSettings.Mode.POLLING, "", "", proxy, 30, "", false), longest,
				Silence.ofSending(new RateBudget(process.redis()), name), Clock.systemUTC());
	}
}
