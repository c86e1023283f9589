package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.puente.answer.Answer.CitedSentence;
import dev.puente.answer.Answer.Grounded;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.testing.ModelServer;
import dev.puente.testing.ModelServer.Asked;

/** The whole application with a wording model behind real HTTP, honest and otherwise. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Execution(ExecutionMode.SAME_THREAD)
class ModelIT {
	private static final ModelServer MODEL = ModelServer.start();
	@LocalServerPort
	private int port;
	@Autowired
	private Answers answers;
	@Autowired
	private Messages messages;

	@DynamicPropertySource
	static void model(DynamicPropertyRegistry registry) {
		registry.add("puente.model.provider", () -> "openai");
		registry.add("puente.model.base-url", MODEL::address);
		registry.add("puente.model.name", () -> "scripted");
		registry.add("puente.model.api-key", () -> "key-1");
		registry.add("puente.model.patience", () -> "20s");
		registry.add("puente.model.timeout", () -> "30s");
	}

	@AfterAll
	static void close() {
		MODEL.close();
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void wordsAnAnswerWithItsCitations(Language language) throws Exception {
		MODEL.plays(MODEL.honest(asked -> asked.evidence().getFirst() + " [1]"));
		JsonNode json = ask(PostalMemorandum.question(language).text());
		String carried = MODEL.asked().getFirst().evidence().getFirst();
		assertThat(json.get("outcome").stringValue()).isEqualTo("answered");
		assertThat(json.get("language").stringValue()).isEqualTo(language.code());
		assertThat(json.get("text").stringValue()).isEqualTo(carried);
		assertThat(json.get("notes").isEmpty()).isTrue();
		assertThat(json.get("sentences").get(0).get("citations").get(0).intValue()).isEqualTo(1);
		assertThat(json.get("citations").get(0).get("quote").stringValue()).isEqualTo(carried);
	}

	@Test
	void givesTheQuestionAsDataAndTheEvidenceInTheSystemPrompt() {
		MODEL.plays(MODEL.honest(asked -> "NADA"));
		answer(Language.ES);
		assertThat(MODEL.asked()).singleElement().satisfies(asked -> {
			assertThat(asked.user()).isEqualTo(PostalMemorandum.ES);
			assertThat(asked.system()).contains("[1] ", "memorando").doesNotContain(PostalMemorandum.ES, "{{");
			assertThat(asked.messages()).isEqualTo(2);
			assertThat(asked.model()).isEqualTo("scripted");
			assertThat(asked.authorization()).isEqualTo("Bearer key-1");
			assertThat(asked.streamed()).isTrue();
			assertThat(asked.mostTokens()).isEqualTo(700);
		});
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void tellsEachCheckedSentenceWhileTheModelStillSpeaks(Language language) {
		CountDownLatch heard = new CountDownLatch(1);
		MODEL.plays(MODEL.waiting(heard, Duration.ofSeconds(8), asked -> asked.evidence().get(0) + " [1] 77 ",
				asked -> asked.evidence().get(0) + " [1] " + asked.evidence().get(1) + " [2]"));
		List<String> said = new ArrayList<>();
		List<Integer> asked = new ArrayList<>();
		Grounded answer = (Grounded) answers.answer(PostalMemorandum.question(language), sentence -> {
			said.add(sentence);
			asked.add(MODEL.answered());
			heard.countDown();
		});
		assertThat(said).containsExactlyElementsOf(answer.sentences().stream().map(CitedSentence::text).toList()).hasSize(2);
		assertThat(asked.getFirst()).as("answers that had ended when the first sentence was told").isZero();
	}

	@Test
	void asksNoModelWhereNothingIsKnown() {
		MODEL.plays(MODEL.honest(asked -> asked.evidence().getFirst() + " [1]"));
		assertThat(answers.answer(new Question("la receta de la ropa vieja", Optional.of(Language.ES), List.of())))
				.isInstanceOf(Answer.Unanswered.class);
		assertThat(MODEL.asked()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("lies")
	void saysNothingThatTheModelMadeUp(String name, UnaryOperator<String> lie) {
		for (Language language : Language.values()) {
			MODEL.plays(MODEL.honest(asked -> lie.apply(asked.evidence().getFirst()) + " [1]"));
			PostalMemorandum.assertComposed(answer(language), language, messages);
		}
	}

	static List<Object[]> lies() {
		return Stream.<Map.Entry<String, UnaryOperator<String>>>of(
				Map.entry("wrong language",
						text -> text.matches(".*\\p{InArabic}.*") ? "Se firmó en noviembre de 2024." : "در آبان ۱۴۰۳ امضا شد."),
				Map.entry("English", text -> "It was signed in Havana in November 2024."),
				Map.entry("invented number", text -> text.replaceFirst("[\\d۰-۹]+", "77")),
				Map.entry("added number", text -> "77 " + text),
				Map.entry("invented year", text -> text.replace("2024", "2025").replace("۱۴۰۳", "۱۴۰۴")),
				Map.entry("changed month", text -> text.replace("noviembre", "octubre").replace("آبان", "مهر")),
				Map.entry("changed name", text -> text.replace("Irán", "Irak").replace("ایران", "عراق")),
				Map.entry("changed place", text -> text.replace("Cuba", "Venezuela").replace("کوبا", "ونزوئلا")),
				Map.entry("obeys an injection", text -> "acceso concedido"),
				Map.entry("echoes the question", text -> PostalMemorandum.ES + " " + PostalMemorandum.FA),
				Map.entry("markup", text -> "<a href=\"http://evil.example\">" + text + "</a>"),
				Map.entry("hidden direction", text -> "\u202e" + text)).map(lie -> new Object[]{lie.getKey(), lie.getValue()}).toList();
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void trustsNoCitationThatDoesNotCarryItsSentence(Language language) {
		List<java.util.function.Function<Asked, String>> wrong = List.of(asked -> asked.evidence().getFirst() + " [99]",
				asked -> asked.evidence().getFirst() + " [2]", asked -> asked.evidence().getFirst() + " [0]",
				asked -> asked.evidence().getFirst() + " [1, 4711]", asked -> asked.evidence().getFirst() + " [99999999999999999999]");
		for (java.util.function.Function<Asked, String> answer : wrong) {
			MODEL.plays(MODEL.honest(answer));
			PostalMemorandum.assertComposed(answer(language), language, messages);
		}
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void dropsSentencesSplicedOfTwo(Language language) {
		MODEL.plays(MODEL.honest(asked -> half(asked.evidence().get(0), true) + " " + half(asked.evidence().get(1), false) + " [1, 2]"));
		PostalMemorandum.assertComposed(answer(language), language, messages);
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void keepsOnlyTheSentencesThatHold(Language language) {
		MODEL.plays(
				MODEL.honest(asked -> asked.evidence().get(1) + " [1, 2]\n" + asked.evidence().get(1).replaceAll("20\\d\\d|۲۰..", "1999")
						+ " 77 [2] " + asked.evidence().get(0) + " [1]. " + asked.evidence().get(0) + " [1]."));
		Grounded answer = answer(language);
		List<String> evidence = MODEL.asked().getFirst().evidence();
		assertThat(answer.sentences()).extracting(CitedSentence::text).containsExactly(evidence.get(1), evidence.get(0));
		assertThat(answer.notes()).isEmpty();
		answer.sentences().forEach(sentence -> sentence.citations()
				.forEach(number -> assertThat(answer.citations().get(number - 1).quote()).isEqualTo(sentence.text())));
	}

	/** What a model words is framed as what is composed: as of when, and what may be asked next. */
	@ParameterizedTest
	@EnumSource(Language.class)
	void framesWhatTheModelWords(Language language) {
		MODEL.plays(MODEL.honest(PostalMemorandum::first));
		String office = language == Language.FA ? "وزیر ارتباطات کوبا کیست؟" : "¿Quién es la ministra de Comunicaciones de Cuba?";
		Grounded answer = (Grounded) answers.answer(new Question(office, Optional.of(language), List.of()));
		assertThat(answer.sentences()).extracting(CitedSentence::text).containsExactly(MODEL.asked().getFirst().evidence().getFirst());
		String date = "\\E.+\\Q";
		assertThat(answer.notes()).singleElement().asString().matches("\\Q" + messages.text(language, "answer.as-of", date) + "\\E");
		assertThat(answer.choices()).isNotEmpty();
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void doesNotLeakThePrompt(Language language) {
		MODEL.plays(MODEL.honest(asked -> asked.system().lines().filter(line -> !line.startsWith("[")).toList() + " [1]"));
		PostalMemorandum.assertComposed(answer(language), language, messages);
	}

	private Grounded answer(Language language) {
		return (Grounded) answers.answer(PostalMemorandum.question(language));
	}

	private static String half(String sentence, boolean first) {
		List<String> words = List.of(sentence.split(" "));
		return String.join(" ", first ? words.subList(0, words.size() / 2) : words.subList(words.size() / 2, words.size()));
	}

	private JsonNode ask(String question) throws Exception {
		JsonMapper json = JsonMapper.builder().build();
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/ask"))
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(Map.of("question", question)))).build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			return json.readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
		}
	}
}
