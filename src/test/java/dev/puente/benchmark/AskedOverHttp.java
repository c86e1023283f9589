package dev.puente.benchmark;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.puente.answer.Question;
import dev.puente.language.Language;
import tools.jackson.databind.json.JsonMapper;

/** The questions of the evaluation as requests of {@code POST /api/ask}. */
final class AskedOverHttp {

	private AskedOverHttp() {
	}

	static List<HttpRequest> all(ServedJar puente) {
		return Stream.of(Language.values()).flatMap(language -> PackagedAnswers.questions(language).stream())
				.map(question -> request(puente, question)).toList();
	}

	private static HttpRequest request(ServedJar puente, Question question) {
		String body = JsonMapper.builder().build()
				.writeValueAsString(Map.of("question", question.text(), "language", question.language().orElseThrow().code()));
		return puente.request("/api/ask").header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body))
				.build();
	}
}
