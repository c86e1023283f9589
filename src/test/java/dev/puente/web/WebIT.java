package dev.puente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.Knowledge;
import dev.puente.language.Language;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Execution(ExecutionMode.SAME_THREAD)
class WebIT {

	private static final String QUESTION = "{\"question\": \"¿Qué memorando de servicios postales firmaron Irán y Cuba?\"}";
	private static final List<String> NAMES = List.of("outcome", "language", "conversation", "text", "sentences", "citations", "notes",
			"choices",
			"nearest", "asOf", "generation");

	private final HttpClient client = HttpClient.newHttpClient();
	private final JsonMapper mapper = JsonMapper.builder().build();
	@LocalServerPort
	private int port;
	@Autowired
	private Knowledge knowledge;

	@ParameterizedTest
	@ValueSource(strings = {"", "*/*", "application/json", "text/html;q=0.5, application/*"})
	void answersInJsonUnlessEventsAreWanted(String accept) throws Exception {
		HttpResponse<String> reply = ask(QUESTION, accept.isEmpty() ? Map.of() : Map.of("Accept", accept));
		assertThat(reply.statusCode()).isEqualTo(200);
		assertThat(type(reply)).startsWith("application/json");
		JsonNode json = mapper.readTree(reply.body());
		assertThat(json.propertyNames()).containsExactlyElementsOf(NAMES);
		assertThat(json.get("language").stringValue()).isEqualTo("es");
		assertThat(json.get("conversation").isNull()).isTrue();
		assertThat(json.get("sentences")).allSatisfy(sentence -> assertThat(sentence.get("citations").isEmpty()).isFalse());
	}

	@Test
	void keepsTheIdOfATalk() throws Exception {
		JsonNode json = mapper
				.readTree(ask("{\"question\": \"¿FIHAV?\", \"language\": \"fa\", \"conversation\": \"a_B-9\"}", Map.of()).body());
		assertThat(json.get("conversation").stringValue()).isEqualTo("a_B-9");
		assertThat(json.get("language").stringValue()).isEqualTo("fa");
	}

	@Test
	void streamsTokensAndEndsWithTheAnswer() throws Exception {
		HttpResponse<String> reply = ask(QUESTION, Map.of("Accept", "text/event-stream"));
		assertThat(type(reply)).startsWith("text/event-stream");
		List<String[]> events = Stream.of(reply.body().split("\n\n", -1)).filter(event -> !event.isEmpty())
				.map(event -> event.split("\n", 2)).toList();
		assertThat(events.subList(0, events.size() - 1)).allSatisfy(event -> assertThat(event[0]).isEqualTo("event: token"));
		assertThat(events.getLast()[0]).isEqualTo("event: answer");
		JsonNode answer = mapper.readTree(events.getLast()[1].substring("data: ".length()));
		String tokens = events.subList(0, events.size() - 1).stream()
				.map(event -> mapper.readTree(event[1].substring("data: ".length())).get("text").stringValue()).reduce("", String::concat);
		assertThat(answer.propertyNames()).containsExactlyElementsOf(NAMES);
		assertThat(tokens).isEqualTo(answer.get("text").stringValue());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"{\"question\": \"\"}|400|question-missing",
			"{\"question\": \"\\u0000\\u0007\"}|400|question-missing",
			"{}|400|question-missing", "{\"question\":|400|json-unreadable", "[]|400|json-unreadable",
			"{\"question\": 5}|400|json-unreadable",
			"{\"question\": \"a\", \"languaje\": \"fa\"}|400|field-unknown",
			"{\"question\": \"a\", \"language\": \"de\"}|400|language-unknown",
			"{\"question\": \"a\", \"conversation\": \"a b\"}|400|conversation-invalid",
			"{\"question\": \"a\", \"conversation\": \"\"}|400|conversation-invalid"})
	void tellsWhatIsWrongWithABody(String body, int status, String name) throws Exception {
		assertProblem(ask(body, Map.of()), status, name);
	}

	@Test
	void namesAFieldThatIsNotKnownUnlessItIsNoName() throws Exception {
		assertThat(ask("{\"question\": \"a\", \"languaje\": \"fa\"}", Map.of()).body()).contains("«languaje»");
		assertThat(ask("{\"question\": \"a\", \"<b>\": 1}", Map.of()).body()).contains("«?»").doesNotContain("<b>");
	}

	@Test
	void refusesLongQuestionsAndLargeBodies() throws Exception {
		assertThat(ask("{\"question\": \"" + "a".repeat(2000) + "\"}", Map.of()).statusCode()).isEqualTo(200);
		assertProblem(ask("{\"question\": \"" + "a".repeat(2001) + "\"}", Map.of()), 400, "question-too-long");
		assertProblem(ask("{\"question\": \"" + "a".repeat(100_000) + "\"}", Map.of()), 413, "body-too-large");
	}

	@Test
	void refusesOtherMethodsAndMediaTypes() throws Exception {
		assertProblem(get("/api/ask", Map.of()), 405, "method");
		assertProblem(ask("a=b", Map.of("Content-Type", "text/plain")), 415, "media-type");
		assertProblem(ask(QUESTION, Map.of("Accept", "image/png")), 406, "not-acceptable");
		assertProblem(get("/api/nothing", Map.of("Accept", "text/html")), 404, "page-unknown");
	}

	@ParameterizedTest
	@ValueSource(strings = {"a AND (b:*?", "😀😀😀", "\\\"<script>alert(1)</script>\\\"", "../../etc/passwd", "%00{{7*7}}${x}"})
	void takesStrangeQuestionsCalmly(String question) throws Exception {
		HttpResponse<String> reply = ask("{\"question\": \"" + question + "\"}", Map.of());
		assertThat(reply.statusCode()).isEqualTo(200);
		assertThat(reply.body()).doesNotContain("script", "passwd", "${x}");
	}

	@Test
	void speaksTheLanguageThatIsAskedForInProblems() throws Exception {
		String persian = mapper.readTree(ask("{}", Map.of("Accept-Language", "fa-IR, en;q=0.5")).body()).get("title").stringValue();
		String both = mapper.readTree(ask("{}", Map.of()).body()).get("title").stringValue();
		assertThat(persian).isEqualTo("پرسشی نوشته نشده است");
		assertThat(both).isEqualTo("Falta la pregunta · پرسشی نوشته نشده است");
	}

	@Test
	void findsPassages() throws Exception {
		String word = document().titleIn(Language.ES).split(" ", -1)[0];
		JsonNode hits = mapper.readTree(get("/api/search?k=2&lang=es&q=" + word, Map.of()).body()).get("hits");
		assertThat(hits.size()).isBetween(1, 2);
		assertThat(hits).allSatisfy(
				hit -> assertThat(hit.propertyNames()).containsExactly("document", "anchor", "language", "title", "text", "score"));
		assertThat(hits).allSatisfy(hit -> assertThat(hit.get("language").stringValue()).isEqualTo("es"));
	}

	@ParameterizedTest
	@CsvSource({"q=a&k=0,k-out-of-range", "q=a&k=51,k-out-of-range", "q=a&k=x,k-out-of-range", "q=a&lang=de,language-unknown",
			"k=1,question-missing"})
	void tellsWhatIsWrongWithASearch(String query, String name) throws Exception {
		assertProblem(get("/api/search?" + query, Map.of()), 400, name);
	}

	@ParameterizedTest
	@ValueSource(strings = {"/", "/documents"})
	void showsPagesInTheLanguageOfTheBrowser(String path) throws Exception {
		assertThat(get(path, Map.of("Accept-Language", "fa")).body()).contains("<html lang=\"fa\" dir=\"rtl\">");
		assertThat(get(path, Map.of("Accept-Language", "en")).body()).contains("<html lang=\"es\" dir=\"ltr\">");
		assertThat(get(path + "?lang=fa", Map.of("Accept-Language", "es")).body()).contains("<html lang=\"fa\" dir=\"rtl\">");
	}

	@Test
	void keepsEveryPageUnder60Kilobytes() throws Exception {
		int frame = weight("/puente.css") + weight("/puente.svg");
		Stream<String> documents = knowledge.current().documents().stream().map(document -> "/documents/" + document.id());
		for (String path : Stream.concat(Stream.of("/documents"), documents).toList()) {
			assertThat(frame + weight(path + "?lang=fa")).as(path).isLessThanOrEqualTo(60_000);
		}
		assertThat(frame + weight("/puente.js") + weight("/?lang=fa")).isLessThanOrEqualTo(60_000);
	}

	@Test
	void showsADocumentWithItsAnchorsAndAddress() throws Exception {
		Document document = document();
		HttpResponse<String> page = get("/documents/" + document.id() + "?lang=es", Map.of("Accept", "text/html"));
		assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("script-src 'self'");
		assertThat(page.body())
				.contains("id=\"" + document.passages().getFirst().anchor() + "\"", "rel=\"canonical\"", "lang=\"fa\" dir=\"rtl\"")
				.doesNotContain("style=\"");
	}

	@Test
	void showsTheVersionsOfADocument() throws Exception {
		String path = "/documents/" + document().id();
		int version = document().version();
		assertThat(get(path + "?lang=es", Map.of("Accept", "text/html")).body()).contains("id=\"_versions\"", "Versión " + version)
				.doesNotContain("class=\"notice\"");
		assertThat(get(path + "?lang=es&version=" + version, Map.of("Accept", "text/html")).statusCode()).isEqualTo(200);
		HttpResponse<String> changes = get(path + "/changes?lang=es&from=" + version + "&to=" + version, Map.of("Accept", "text/html"));
		assertThat(changes.statusCode()).isEqualTo(200);
		assertThat(changes.body()).contains("no cambia nada", "rel=\"canonical\" href=\"http://localhost:" + port + path + "?lang=es\"");
	}

	@ParameterizedTest
	@ValueSource(strings = {"?version=9999", "?version=x", "?version=-1", "/changes?from=9999", "/changes?to=0"})
	void tellsThatAVersionIsUnknown(String query) throws Exception {
		assertProblem(get("/documents/" + document().id() + query, Map.of()), 404, "version-unknown");
	}

	@Test
	void showsFaultsToBrowsersAsAPageInBothLanguages() throws Exception {
		HttpResponse<String> page = get("/documents/none", Map.of("Accept", "text/html", "Accept-Language", "fa"));
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).contains("سند پیدا نشد", "Documento no encontrado").doesNotContain("Exception");
		assertProblem(get("/documents/none", Map.of()), 404, "document-unknown");
	}

	@Test
	void answersAPlainForm() throws Exception {
		HttpResponse<String> page = client.send(request("/?lang=es", Map.of("Content-Type", "application/x-www-form-urlencoded"))
				.POST(HttpRequest.BodyPublishers.ofString("question=%3Cb%3Epostales%3C%2Fb%3E&conversation=c1")).build(), text());
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("id=\"answer\"", "value=\"c1\"", "&lt;b&gt;postales").doesNotContain("<b>postales");
	}

	private Document document() {
		return knowledge.current().documents().getLast();
	}

	private int weight(String path) throws Exception {
		HttpResponse<String> reply = get(path, Map.of("Accept", "text/html, */*"));
		assertThat(reply.statusCode()).as(path).isEqualTo(200);
		return reply.body().getBytes(StandardCharsets.UTF_8).length;
	}

	private void assertProblem(HttpResponse<String> reply, int status, String name) {
		assertThat(reply.statusCode()).isEqualTo(status);
		assertThat(type(reply)).isEqualTo("application/problem+json");
		JsonNode problem = mapper.readTree(reply.body());
		assertThat(problem.get("type").stringValue()).isEqualTo("urn:puente:problem:" + name);
		assertThat(problem.get("status").intValue()).isEqualTo(status);
		assertThat(problem.get("detail").stringValue()).isNotBlank().doesNotContain("Exception", "{0}");
	}

	private static String type(HttpResponse<String> reply) {
		return reply.headers().firstValue("Content-Type").orElse("");
	}

	private HttpResponse<String> ask(String body, Map<String, String> headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = request("/api/ask", headers);
		if (!headers.containsKey("Content-Type")) {
			request.header("Content-Type", "application/json");
		}
		return client.send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build(), text());
	}

	private HttpResponse<String> get(String path, Map<String, String> headers) throws IOException, InterruptedException {
		return client.send(request(path, headers).build(), text());
	}

	private HttpRequest.Builder request(String path, Map<String, String> headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
		headers.forEach(request::header);
		return request;
	}

	private static HttpResponse.BodyHandler<String> text() {
		return HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
	}
}
