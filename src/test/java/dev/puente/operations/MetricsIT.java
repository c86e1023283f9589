package dev.puente.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import dev.puente.Puente;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.Eventually;
import dev.puente.testing.Fault;
import dev.puente.testing.ModelServer;
import tools.jackson.databind.json.JsonMapper;

/** A day of the product in small, and what the metrics tell of it. It runs alone: meters and log are those of the whole process. */
@Tag("alone")
@Timeout(600)
class MetricsIT {

	private static final Duration SOON = Duration.ofSeconds(60);
	private static final String SECRET = "whsec_"
			+ Base64.getEncoder().encodeToString("a secret of the tests, 32 bytes.".getBytes(StandardCharsets.UTF_8));
	private static final String SECRET_WORD = "zarzaparrilla";
	private static final BotApiServer TELEGRAM = BotApiServer.start();
	private static final ModelServer MODEL = ModelServer.start();
	private static final HttpClient HTTP = HttpClient.newHttpClient();
	private static HttpServer staffSystem;
	private static ConfigurableApplicationContext puente;
	private static Path log;
	private static String root;
	private static String scraped;

	@BeforeAll
	static void liveThroughADay(@TempDir Path folder) throws Exception {
		log = folder.resolve("puente.log");
		staffSystem = HttpServer.create(new java.net.InetSocketAddress("127.0.0.1", 0), 0);
		staffSystem.createContext("/", exchange -> {
			exchange.sendResponseHeaders(204, -1);
			exchange.close();
		});
		staffSystem.start();
		puente = SpringApplication.run(Puente.class, "--server.port=0", "--puente.data=" + folder.resolve("data"),
				"--puente.bots.telegram.api-url=" + TELEGRAM.url(), "--puente.bots.telegram.token=" + BotApiServer.TOKEN,
				"--puente.model.provider=openai", "--puente.model.base-url=" + MODEL.address(), "--puente.model.name=scripted",
				"--puente.model.timeout=10s", "--puente.admin.hook.secrets=" + SECRET,
				"--puente.admin.outbound.url=http://127.0.0.1:" + staffSystem.getAddress().getPort() + "/",
				"--puente.admin.outbound.secret=" + SECRET, "--logging.structured.format.file=ecs", "--logging.file.name=" + log);
		root = "http://127.0.0.1:" + puente.getEnvironment().getProperty("local.server.port");
		visitorsAsk();
		staffPublish();
		// a short life may know no pause of the collector yet
		System.gc();
		Eventually.holds(SOON, () -> scrape().contains("jvm_gc_pause_seconds_max"));
		Eventually.holds(SOON, () -> scrape().contains("puente_hook_calls_total{direction=\"out\",outcome=\"taken\"}"));
		scraped = scrape();
	}

	@AfterAll
	static void stop() {
		puente.close();
		TELEGRAM.close();
		MODEL.close();
		staffSystem.stop(0);
	}

	@Test
	void everyMetricThatARuleOrThePanelsNameIsThere() throws Exception {
		List<String> there = scraped.lines().map(line -> line.split("[{ ]", 2)[0]).distinct().toList();
		assertThat(Watched.metrics()).hasSizeGreaterThan(20).isSubsetOf(there);
	}

	@Test
	void everyLabelThatARuleAsksForIsThere() throws Exception {
		assertThat(Watched.labelled()).hasSizeGreaterThan(8).allSatisfy(labelled -> {
			String name = labelled.substring(0, labelled.indexOf('{'));
			String label = labelled.substring(labelled.indexOf('{') + 1, labelled.length() - 1);
			assertThat(scraped.lines().filter(line -> line.startsWith(name + "{"))).as(labelled).anyMatch(line -> line.contains(label));
		});
	}

	@Test
	void everyStageIsCounted() {
		assertThat(value("puente_updates_total{bot=\"telegram\",outcome=\"new\"}")).isEqualTo(4);
		assertThat(value("puente_updates_total{bot=\"telegram\",outcome=\"repeated\"}")).isPositive();
		assertThat(value("puente_sends_total{bot=\"telegram\",outcome=\"shown\"}")).isEqualTo(4);
		assertThat(value("puente_sends_total{bot=\"telegram\",outcome=\"too-many\"}")).isPositive();
		assertThat(value("puente_answers_seconds_count{language=\"es\",outcome=\"unanswered\"}")).isEqualTo(1);
		assertThat(value("puente_answers_seconds_count{language=\"fa\",outcome=\"answered\"}")).isEqualTo(1);
		assertThat(value("puente_model_calls_seconds_count{outcome=\"kept\"}")).isPositive();
		assertThat(value("puente_model_calls_seconds_count{outcome=\"failed\"}")).isPositive();
		assertThat(value("puente_model_tokens_total{kind=\"input\"}")).isPositive();
		assertThat(value("puente_lane_letters{lane=\"inbound\"}")).isZero();
		assertThat(value("puente_index_generation")).isGreaterThan(1);
		assertThat(value("puente_hook_calls_total{direction=\"in\",outcome=\"accepted\"}")).isEqualTo(1);
		assertThat(value("puente_hook_calls_total{direction=\"in\",outcome=\"unsigned\"}")).isEqualTo(1);
	}

	@Test
	void noVisitorStandsInAMetric() {
		assertThat(scraped).doesNotContain(SECRET_WORD, "chat=", "conversation=", BotApiServer.TOKEN);
	}

	@Test
	void theLogIsJsonAndSaysNothingThatAVisitorSaid() throws IOException {
		assertThat(Files.readAllLines(log)).isNotEmpty().allSatisfy(line -> {
			assertThat(line).startsWith("{\"@timestamp\"").endsWith("}");
			assertThat(line).doesNotContain(SECRET_WORD, "Mongolia", "memorando", "تفاهم", BotApiServer.TOKEN);
		});
	}

	@Test
	void everyLineAboutAQuestionBearsItsId() throws Exception {
		JsonMapper json = JsonMapper.builder().build();
		List<String> answered = Files.readAllLines(log).stream().map(json::readTree)
				.filter(line -> line.path("message").asString("").startsWith("event=answered"))
				.map(line -> line.path("question").asString(""))
				.toList();
		assertThat(answered).hasSizeGreaterThanOrEqualTo(4).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{12}"));
		HttpResponse<String> page = HTTP.send(
				HttpRequest.newBuilder(URI.create(root + "/api/ask")).header("Content-Type", "application/json")
						.POST(HttpRequest.BodyPublishers.ofString("{\"question\": \"FIHAV\"}")).build(),
				HttpResponse.BodyHandlers.ofString());
		String id = page.headers().firstValue("X-Question-Id").orElseThrow();
		assertThat(Files.readString(log)).contains("\"question\":\"" + id + "\"");
	}

	@Test
	void thisHostReadsTheMetricsAndNobodyElseWithoutALogin() throws Exception {
		assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(200);
		assertThat(get("/actuator/prometheus", "X-Forwarded-For", "203.0.113.7").statusCode()).isEqualTo(401);
		assertThat(get("/actuator/prometheus", "X-Forwarded-For", "203.0.113.7", "Authorization", basic("admin", "guessed"))
				.statusCode()).isEqualTo(401);
		assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
	}

	private static void visitorsAsk() throws Exception {
		MODEL.plays(MODEL.honest(asked -> first(asked) + " [1]"));
		long first = TELEGRAM.userSays(7, "¿Cuándo se firmó el memorando postal entre Irán y Cuba?");
		TELEGRAM.awaitSeen(7, 1, SOON);
		TELEGRAM.redeliver(first, 2);
		TELEGRAM.failNext("sendMessage", Fault.tooManyRequests(1));
		TELEGRAM.userSays(7, "¿Cuál es la capital de Mongolia, " + SECRET_WORD + "?");
		TELEGRAM.awaitSeen(7, 2, SOON);
		TELEGRAM.userSays(8, "تفاهم‌نامهٔ پستی ایران و کوبا کی امضا شد؟");
		TELEGRAM.awaitSeen(8, 1, SOON);
		MODEL.plays(MODEL.refuses(500));
		TELEGRAM.userSays(9, "¿Por qué se suspendió FIHAV 2024?");
		TELEGRAM.awaitSeen(9, 1, SOON);
		TELEGRAM.awaitConfirmed(SOON);
	}

	/** Returns the first piece of evidence that the model was given. */
	private static String first(ModelServer.Asked asked) {
		return asked.system().lines().filter(line -> line.startsWith("[1] ")).findFirst().orElseThrow().substring(4);
	}

	private static void staffPublish() throws Exception {
		String body = """
				{"type": "document.published", "timestamp": "2026-11-22T10:00:00Z", "data": {"id": "prueba-medida", "document": {
				"id": "prueba-medida", "kind": "statement", "title": {"es": "Nota de prueba"}, "issuer": "MINCOM",
				"validity": {"status": "held", "asOf": "2026-11-22"},
				"sources": [{"id": "S1", "publisher": "MINCOM", "title": "Nota", "url": "https://example.org/nota", "language": "es"}]},
				"es": "## La nota {#nota}\\n\\nLa nota de prueba se publicó en Matanzas [S1].\\n"}}
				""";
		assertThat(call(new Webhook(SECRET), body)).isEqualTo(202);
		assertThat(call(new Webhook("whsec_" + Base64.getEncoder().encodeToString(new byte[32])), body)).isEqualTo(401);
	}

	private static int call(Webhook signing, String body) throws Exception {
		String id = UUID.randomUUID().toString();
		long at = Clock.systemUTC().instant().getEpochSecond();
		return HTTP.send(HttpRequest.newBuilder(URI.create(root + "/admin/hook")).header("Content-Type", "application/json")
				.header("webhook-id", id).header("webhook-timestamp", Long.toString(at))
				.header("webhook-signature", signing.sign(id, at, body)).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
				HttpResponse.BodyHandlers.discarding()).statusCode();
	}

	private static double value(String series) {
		return scraped.lines().filter(line -> line.startsWith(series + " ")).mapToDouble(line -> Double.parseDouble(
				line.substring(series.length() + 1))).findFirst().orElseThrow(() -> new AssertionError(series + " is not there"));
	}

	private static String scrape() {
		try {
			return get("/actuator/prometheus").body();
		} catch (IOException | InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
		List<String> pairs = new ArrayList<>(List.of(headers));
		if (!pairs.isEmpty()) {
			request.headers(headers);
		}
		return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static String basic(String name, String password) {
		return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
	}
}
