package dev.puente.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.scoring.ScoringModel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scores texts by a server that speaks the {@code /rerank} of Jina and Cohere; sent is only what all such servers understand. */
final class RerankModel implements ScoringModel {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpClient client;
	private final String address;
	private final String name;
	private final Optional<String> key;

	RerankModel(HttpClient client, String baseUrl, String name, Optional<String> key) {
		this.client = client;
		this.address = baseUrl.replaceAll("/+$", "") + "/rerank";
		this.name = name;
		this.key = key;
	}

	@Override
	public Response<List<Double>> scoreAll(List<TextSegment> texts, String question) {
		HttpRequest.Builder request = HttpRequest.builder().method(HttpMethod.POST).url(address)
				.addHeader("Content-Type", "application/json").body(JSON.writeValueAsString(Map.of("model", name, "query", question,
						"documents", texts.stream().map(TextSegment::text).toList(), "top_n", texts.size())));
		key.ifPresent(token -> request.addHeader("Authorization", "Bearer " + token));
		return Response.from(scores(JSON.readTree(client.execute(request.build()).body()).path("results")));
	}

	/** Some servers send the best first, others keep the order of the texts: the index of each result tells whose it is. */
	private static List<Double> scores(JsonNode results) {
		TreeMap<Integer, Double> scores = new TreeMap<>();
		for (JsonNode result : results) {
			int index = result.path("index").asInt(-1);
			JsonNode score = result.path("relevance_score");
			if (index < 0 || index >= results.size() || !score.isNumber() || scores.put(index, score.doubleValue()) != null) {
				throw new IllegalStateException("a result without index or score, or two of one text");
			}
		}
		return List.copyOf(scores.values());
	}
}
