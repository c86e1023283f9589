package dev.puente.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on loopback that speaks the {@code /rerank} of Jina and Cohere; a test says how well a text fits, or how the server fails. */
public final class RerankServer extends LoopbackServer {

	private final JsonMapper json = JsonMapper.builder().build();
	private final List<Asked> asked = new CopyOnWriteArrayList<>();
	private final Judge judge;
	private volatile Mood mood = Mood.BEST_FIRST;

	private RerankServer(Judge judge) {
		this.judge = judge;
		listen("/v1/rerank", this::serve);
	}

	/** How well texts fit. */
	@FunctionalInterface
	public interface Judge {

		/** Returns how well a text fits a question; higher is better, below 0 as well. */
		double score(String question, String text);
	}

	/** How the server is: well in one of two ways, or not. */
	public enum Mood {
		/** As Jina and Cohere reply. */
		BEST_FIRST,
		/** As llama.cpp's server replied for long. */
		IN_ORDER, SILENT,
		/** Sends the beginning of a reply and no end. */
		STALLED, FAILING, GARBAGE,
		/** Another interface's reply. */
		FOREIGN,
		/** Without the last text's score. */
		FEWER,
		/** One text's score twice, another's not. */
		TWICE, NOT_A_NUMBER, INFINITE, WITHOUT_SCORE
	}

	/**
	 * A request as it came.
	 *
	 * @param model its name
	 * @param question to be answered
	 * @param texts to be scored
	 * @param most how many results were wanted
	 * @param authorization the header, empty when there was none
	 */
	public record Asked(String model, String question, List<String> texts, int most, String authorization) {
	}

	/** Starts a server on a free port. */
	public static RerankServer start(Judge judge) {
		return new RerankServer(judge);
	}

	/** Changes how the server is from now on. */
	public void is(Mood next) {
		mood = next;
	}

	/** Returns the requests that came, in order. */
	public List<Asked> asked() {
		return List.copyOf(asked);
	}

	private void serve(HttpExchange exchange) throws IOException {
		try (exchange) {
			JsonNode request = json.readTree(exchange.getRequestBody().readAllBytes());
			List<String> texts = new ArrayList<>();
			request.path("documents").forEach(text -> texts.add(text.stringValue()));
			String question = request.path("query").stringValue();
			asked.add(new Asked(request.path("model").stringValue(), question, texts, request.path("top_n").intValue(),
					Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("")));
			List<String> results = results(question, texts);
			switch (mood) {
				case SILENT -> hang();
				case STALLED -> {
					exchange.sendResponseHeaders(200, 0);
					exchange.getResponseBody().write("{\"results\":[".getBytes(java.nio.charset.StandardCharsets.UTF_8));
					exchange.getResponseBody().flush();
					hang();
				}
				case FAILING -> reply(exchange, 500, "{\"error\":{\"message\":\"" + question + "\"}}");
				case GARBAGE -> reply(exchange, 200, "<html>busy</html>");
				case FOREIGN -> reply(exchange, 200, "[{\"index\":0,\"score\":0.9}]");
				case BEST_FIRST, IN_ORDER -> reply(exchange, 200, whole(results));
				case FEWER -> reply(exchange, 200, whole(results.subList(0, results.size() - 1)));
				case TWICE -> reply(exchange, 200, whole(spoiled(results, results.getLast())));
				case NOT_A_NUMBER -> reply(exchange, 200, whole(spoiled(results, result(0, "NaN"))));
				case INFINITE -> reply(exchange, 200, whole(spoiled(results, result(0, "1e999"))));
				case WITHOUT_SCORE -> reply(exchange, 200, whole(spoiled(results, result(0, "null"))));
			}
		}
	}

	private List<String> results(String question, List<String> texts) {
		double[] scores = texts.stream().mapToDouble(text -> judge.score(question, text)).toArray();
		Comparator<Integer> order = mood == Mood.BEST_FIRST
				? Comparator.<Integer>comparingDouble(i -> scores[i]).reversed()
				: Comparator.naturalOrder();
		return IntStream.range(0, scores.length).boxed().sorted(order).map(i -> result(i, Double.toString(scores[i]))).toList();
	}

	private static String result(int index, String score) {
		return "{\"index\":" + index + ",\"relevance_score\":" + score + ",\"document\":{\"text\":\"…\"}}";
	}

	private static List<String> spoiled(List<String> results, String first) {
		List<String> spoiled = new ArrayList<>(results);
		spoiled.set(0, first);
		return spoiled;
	}

	private String whole(List<String> results) {
		return "{\"model\":" + json.writeValueAsString("m") + ",\"object\":\"list\",\"results\":[" + String.join(",", results)
				+ "],\"usage\":" + json.writeValueAsString(Map.of("total_tokens", 1)) + "}";
	}
}
