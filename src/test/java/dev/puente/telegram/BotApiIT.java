package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

import dev.puente.testing.BotApiServer;
import dev.puente.testing.Fault;

@Timeout(30)
class BotApiIT {

	private final BotApiServer telegram = BotApiServer.start();
	private final BotApi api = api(telegram.url(), BotApiServer.TOKEN, "");

	@AfterEach
	void stop() {
		api.close();
		telegram.close();
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
		assertThatThrownBy(() -> api.call(new SendMessage("7", "uno"))).isInstanceOf(IOException.class).rootCause()
				.hasMessageContaining("502");
	}

	@Test
	void givesUpAResponseThatTakesTooLong() {
		telegram.failNext("getMe", Fault.slow(Duration.ofSeconds(20)));
		long start = System.nanoTime();
		assertThatThrownBy(() -> api.call(new GetMe())).isInstanceOf(IOException.class);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
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

	private static BotApi api(URI url, String token, String proxy) {
		return new BotApi(new BotSettings(token, url, BotSettings.Mode.POLLING, "", "", proxy, ""), Duration.ofSeconds(3),
				Clock.systemUTC());
	}
}
