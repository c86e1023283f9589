package dev.puente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import dev.puente.conversation.HandOver;
import dev.puente.language.Language;
import dev.puente.testing.TestRedis;

/** The dialogue on the page, as a browser without scripts holds it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Execution(ExecutionMode.SAME_THREAD)
class PageTalkIT {

	private static final TestRedis REDIS = TestRedis.start();
	private static final String SUSPENDED = "¿Por qué se suspendió FIHAV 2024?";

	private final HttpClient client = HttpClient.newHttpClient();
	@LocalServerPort
	private int port;
	@Autowired
	private HandOver handOver;

	@DynamicPropertySource
	static void redis(DynamicPropertyRegistry registry) {
		REDIS.arguments().forEach(argument -> {
			String[] setting = argument.substring(2).split("=", 2);
			registry.add(setting[0], () -> setting[1]);
		});
	}

	@AfterAll
	static void close() throws Exception {
		REDIS.close();
	}

	@Test
	void leadsFromAnAnswerToTheOtherLanguageAndToAReason() throws Exception {
		String talk = UUID.randomUUID().toString();
		String answer = ask(talk, SUSPENDED).body();
		assertThat(answer).contains("huracán Rafael", "name=\"pressed\"", "Preguntar a una persona").doesNotContain("/src ");
		String persian = press(talk, button(answer, "به فارسی")).body();
		assertThat(persian).contains("dir=\"rtl\"", "توفان رافائل", "|En español\"");
		String reasons = press(talk, button(answer, "👎")).body();
		assertThat(reasons).contains("¿Qué le faltó a la respuesta?");
		assertThat(press(talk, button(reasons, "Está desactualizada")).body()).contains("el equipo lo revisará");
	}

	/** A source opens with the words of both languages and the date in both calendars, without a script. */
	@Test
	void showsASourceInBothLanguages() throws Exception {
		String answer = ask(UUID.randomUUID().toString(), SUSPENDED).body();
		assertThat(answer).containsPattern("<blockquote lang=\"es\" dir=\"auto\">[^<]*huracán Rafael")
				.containsPattern("<blockquote lang=\"fa\" dir=\"rtl\">[^<]*رافائل")
				.containsPattern("تاریخ انتشار: [^<]*۱۴۰۳ \\([^)]*۲۰۲۴\\)");
		assertThat(answer.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(60_000);
	}

	@Test
	void givesTheFilesOfATalkToNobodyElse() throws Exception {
		assertThat(get("/talk/" + UUID.randomUUID() + "/files/checklist-es.pdf", "").statusCode()).isEqualTo(404);
		assertThat(get("/talk/c1/files/checklist-es.pdf", "").statusCode()).isEqualTo(404);
		assertThat(get("/talk/" + UUID.randomUUID() + "/files/..%2F..%2Fetc", "").statusCode()).isBetween(400, 404);
	}

	@Test
	void tellsHowAMistypedQuestionWasRead() throws Exception {
		assertThat(ask(UUID.randomUUID().toString(), "¿Por qué se suspendió FIHAV 2024 por el huracab?").body())
				.contains("En su pregunta he leído «huracán».").doesNotContain("He leído su pregunta como: «huracab»");
		assertThat(ask(UUID.randomUUID().toString(), "¿Cuánto pesa el elefante del memorabdo postal?").body())
				.contains("En su pregunta he leído «memorando».", "No encuentro en los documentos");
	}

	@Test
	void showsWhatAPersonWritesWheneverTheVisitorComesBy() throws Exception {
		String talk = UUID.randomUUID().toString();
		String answer = ask(talk, SUSPENDED).body();
		HttpResponse<String> asked = press(talk, button(answer, "Preguntar a una persona"));
		assertThat(asked.body()).contains("Su consulta está en manos del equipo con el número C-");
		String cookie = asked.headers().firstValue("Set-Cookie").orElseThrow();
		assertThat(cookie).startsWith("puente-talk=" + talk).contains("HttpOnly", "SameSite=Lax");

		handOver.reply(handOver.of("web:" + talk).orElseThrow().id(), "Ana <i>", "Aquí tiene el detalle.", "1");
		assertThat(get("/", cookie.split(";", 2)[0]).body()).contains("Ana &lt;i&gt;, del equipo, atiende su consulta",
				"Aquí tiene el detalle.");
		assertThat(get("/letters?lang=es&conversation=" + talk, "").body()).contains("data-number=\"1\"", "data-number=\"2\"");
		assertThat(get("/letters?lang=es&conversation=" + talk + "&after=1", "").body()).contains("Aquí tiene el detalle.")
				.doesNotContain("data-number=\"1\"");
		assertThat(get("/", "").body()).doesNotContain("Aquí tiene");
		assertThat(ask(talk, "Gracias, lo espero.").body()).contains("Su mensaje ha llegado a Ana");
		assertThat(press(talk, "/end|Volver a Puente").body()).contains("Vuelve a conversar con Puente.");
	}

	@Test
	void showsLettersToNobodyWhoGuessedAnId() throws Exception {
		handOver.reply(handOver.request("web:c1", Language.ES, ""), "Ana", "Solo para usted.");
		assertThat(get("/letters?conversation=c1", "").body()).doesNotContain("Solo para usted.");
		assertThat(get("/", "puente-talk=c1").body()).doesNotContain("Solo para usted.");
	}

	@Test
	void forgetsATalkAndBeginsAnother() throws Exception {
		String talk = UUID.randomUUID().toString();
		ask(talk, SUSPENDED);
		handOver.reply(handOver.request("web:" + talk, Language.ES, ""), "Ana", "Secreto.");
		String kept = press(talk, "/forget|Qué hay guardado de mí").body();
		assertThat(kept).contains("respuestas recientes con su pregunta: 1", "su consulta C-");
		HttpResponse<String> done = press(talk, button(kept, "Sí, borrar todo"));
		assertThat(done.body()).contains("Constancia R-").doesNotContain(talk);
		assertThat(done.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("puente-talk=;").contains("Max-Age=0");
		assertThat(get("/letters?conversation=" + talk, "").body()).doesNotContain("Secreto.");
		assertThat(handOver.of("web:" + talk)).isEmpty();
	}

	@Test
	void takesNoButtonsThatItDidNotMake() throws Exception {
		String talk = UUID.randomUUID().toString();
		String answer = ask(talk, SUSPENDED).body();
		assertThat(press(UUID.randomUUID().toString(), button(answer, "👍")).body()).contains("Este botón pertenece a una conversación");
		assertThat(press(talk, "<b>|x").statusCode()).isEqualTo(400);
		assertThat(press(talk, "/up <script>|<script>alert(1)</script>").body()).contains("&lt;script&gt;").doesNotContain("<script>alert");
	}

	/** Returns the value of the button with a label. */
	private static String button(String html, String label) {
		Matcher matcher = Pattern.compile("name=\"pressed\" value=\"([^\"]*\\|" + Pattern.quote(label) + ")\"").matcher(html);
		assertThat(matcher.find()).as(label).isTrue();
		return matcher.group(1);
	}

	private HttpResponse<String> ask(String talk, String question) throws Exception {
		return post("question=" + encoded(question) + "&conversation=" + talk);
	}

	private HttpResponse<String> press(String talk, String value) throws Exception {
		return post("pressed=" + encoded(value) + "&conversation=" + talk);
	}

	private HttpResponse<String> post(String form) throws Exception {
		return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/?lang=es"))
				.header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "text/html")
				.POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
	}

	private HttpResponse<String> get(String path, String cookie) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept", "text/html")
				.header("Accept-Language", "es");
		if (!cookie.isEmpty()) {
			request.header("Cookie", cookie);
		}
		return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}
}
