package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import dev.puente.conversation.Reply;
import dev.puente.delivery.Lanes;
import dev.puente.delivery.Letter;
import dev.puente.delivery.RateBudget;
import dev.puente.language.Language;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.Fault;
import dev.puente.testing.InMemoryLane;
import dev.puente.testing.Seen;
import dev.puente.testing.TestRedis;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
@TestInstance(Lifecycle.PER_CLASS)
class WebhookIT {

	private static final String SECRET = "a-Secret_1";
	private static final Duration SOON = Duration.ofSeconds(10);
	private static final String UPDATE = "{\"update_id\":5,\"message\":{\"message_id\":1,\"date\":1,\"text\":\"hola\","
			+ "\"chat\":{\"id\":7,\"type\":\"private\"},\"from\":{\"id\":7,\"is_bot\":false,\"first_name\":\"A\"}}}";

	private final BotApiServer telegram = BotApiServer.start();
	private final InMemoryLane inbound = new InMemoryLane(3, Duration.ofMillis(10));
	private final InMemoryLane outbound = new InMemoryLane(3, Duration.ofMillis(10));
	private final HttpClient http = HttpClient.newHttpClient();
	private final TestRedis redis = TestRedis.start();
	private ConfigurableApplicationContext context;
	private int port;

	/** The controller in a real web server, without the other rooms. */
	@EnableAutoConfiguration(exclude = {ServletWebSecurityAutoConfiguration.class, ManagementWebSecurityAutoConfiguration.class,
			UserDetailsServiceAutoConfiguration.class})
	@Import(WebhookController.class)
	static class App {

		@Bean
		Letters letters(JsonMapper json) {
			return new Letters(json);
		}

		@Bean
		Intake intake(Lanes lanes) {
			return HandmadeRoom.intake(lanes);
		}
	}

	@BeforeAll
	void start() {
		Bots bots = new Bots(
				new TelegramSettings(Map.of("main", settings(BotSettings.Mode.WEBHOOK), "polled", settings(BotSettings.Mode.POLLING))),
				new RateBudget(redis.redis()), Clock.systemUTC());
		context = new SpringApplicationBuilder(App.class).properties("server.port=0", "server.address=127.0.0.1").initializers(starting -> {
			starting.getBeanFactory().registerSingleton("lanes", new Lanes(inbound, outbound, outbound));
			starting.getBeanFactory().registerSingleton("bots", bots);
		}).run();
		port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
	}

	@BeforeEach
	void forget() {
		inbound.clear();
		outbound.clear();
	}

	@AfterAll
	void stop() throws IOException {
		redis.close();
		http.shutdownNow();
		telegram.close();
		context.close();
	}

	@Test
	void takesAnUpdateWithTheSecretOnce() throws Exception {
		assertThat(post("main", UPDATE, SECRET).statusCode()).isEqualTo(200);
		assertThat(post("main", UPDATE, SECRET).statusCode()).isEqualTo(200);
		assertThat(inbound.appended()).extracting(Letter::key).containsExactly("telegram:main:7");
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "a-Secret_", "a-Secret_1 x", "A-SECRET_1", "a-Secret_12"})
	void refusesAnyOtherSecret(String secret) throws Exception {
		assertThat(post("main", UPDATE, secret).statusCode()).isEqualTo(401);
		assertThat(inbound.appended()).isEmpty();
	}

	@Test
	void refusesAMissingOrDoubledSecret() throws Exception {
		assertThat(post("main", UPDATE).statusCode()).isEqualTo(401);
		assertThat(post("main", UPDATE, "wrong", SECRET).statusCode()).isEqualTo(401);
		assertThat(post("main", UPDATE, SECRET, "wrong").statusCode()).isEqualTo(401);
		assertThat(inbound.appended()).isEmpty();
	}

	@Test
	void knowsNoOtherBots() throws Exception {
		assertThat(post("nobody", UPDATE, SECRET).statusCode()).isEqualTo(404);
		assertThat(post("polled", UPDATE, SECRET).statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "not json", "[]", "null", "{}", "{\"update_id\":\"x\"}", "{\"update_id\":", "\u0000"})
	void refusesWhatIsNoUpdate(String body) throws Exception {
		HttpResponse<String> response = post("main", body, SECRET);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).doesNotContain("Exception");
	}

	@ParameterizedTest
	@ValueSource(strings = {"'brand_new':{'a':1}", "'message':null", "'message':[]", "'inline_query':{}",
			"'message':{'message_id':1,'date':1,'text':'x'}",
			"'message':{'message_id':1,'date':1,'text':'x','chat':{'id':5,'type':'channel'}}"})
	void confirmsUpdatesThatItDoesNotServe(String content) throws Exception {
		assertThat(post("main", ("{'update_id':6," + content + "}").replace('\'', '"'), SECRET).statusCode()).isEqualTo(200);
		assertThat(inbound.appended()).isEmpty();
	}

	/** What the library cannot read is neither lost nor sent again and again. */
	@ParameterizedTest
	@ValueSource(strings = {"'message':{'message_id':'x'}", "'message':{'message_id':1,'date':1,'text':'x','chat':{}}",
			"'message':{'message_id':1,'date':1,'text':'x','chat':{'type':'private'}}", "'message':{'chat':{'id':'x'}}",
			"'callback_query':{'id':'1','data':'x','message':{'chat':{'id':1}}}"})
	void confirmsAndKeepsWhatItCannotRead(String content) throws Exception {
		assertThat(post("main", ("{'update_id':6," + content + "}").replace('\'', '"'), SECRET).statusCode()).isEqualTo(200);
		assertThat(inbound.appended()).singleElement()
				.satisfies(letter -> assertThat(letter.payload().replace("\\\"", "'")).contains(content));
	}

	@Test
	void refusesAHugeBody() throws Exception {
		assertThat(post("main", " ".repeat(2 << 20), SECRET).statusCode()).isEqualTo(413);
	}

	@Test
	void asksToComeAgainWhenAnUpdateCannotBeStored() throws Exception {
		inbound.broken(true);
		HttpResponse<String> refused = post("main", UPDATE, SECRET);
		assertThat(refused.statusCode()).isEqualTo(503);
		assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
		inbound.broken(false);
		assertThat(post("main", UPDATE, SECRET).statusCode()).isEqualTo(200);
		assertThat(inbound.appended()).hasSize(1);
	}

	@Test
	void answersWhatTelegramDeliversAfterRegistering() throws Exception {
		telegram.failNext("setWebhook", Fault.badGateway(), Fault.droppedBeforeEffect());
		Reply yes = new Reply(Language.ES, List.of(new Reply.Paragraph("sí", List.of())), List.of(), List.of());
		Pauses quick = new Pauses(Duration.ofMillis(5), Duration.ofMillis(50), SOON, SOON);
		try (HandmadeRoom receiving = new HandmadeRoom(Map.of("main", settings(BotSettings.Mode.WEBHOOK)),
				new Lanes(inbound, outbound, outbound), redis.redis(), (message, said) -> yes, quick, words -> {
				}, context.getBean(Intake.class)).started()) {
			long update = telegram.userSays(7, "hola");
			assertThat(telegram.awaitSeen(7, 1, SOON)).extracting(Seen::text).containsExactly("sí");
			telegram.redeliver(update, 5);
			assertThat(telegram.awaitConfirmed(SOON)).isTrue();
			assertThat(inbound.appended()).hasSize(1);
		}
	}

	private BotSettings settings(BotSettings.Mode mode) {
		return new BotSettings(BotApiServer.TOKEN, telegram.url(), mode, "http://127.0.0.1:" + port + "/", SECRET, "", 30, "", false);
	}

	private HttpResponse<String> post(String bot, String body, String... secrets) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/telegram/" + bot))
				.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
		for (String secret : secrets) {
			request.header("X-Telegram-Bot-Api-Secret-Token", secret);
		}
		return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}
}
