package dev.puente.testing;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Queries typed after the bot's name, and the results that the bot gave. */
final class InlineQueries {

	private static final int MOST = 50;

	private final Set<String> open = ConcurrentHashMap.newKeySet();
	private final Map<String, JsonNode> results = new ConcurrentHashMap<>();
	private final Map<String, JsonNode> buttons = new ConcurrentHashMap<>();

	void opened(String query) {
		open.add(query);
	}

	Optional<JsonNode> results(String query) {
		return Optional.ofNullable(results.get(query));
	}

	/** Returns what the button above the results says, and what it starts the bot with. */
	JsonNode button(String query) {
		return buttons.getOrDefault(query, JsonNodeFactory.instance.missingNode());
	}

	JsonNode answer(Parameters parameters) {
		String query = parameters.text("inline_query_id");
		JsonNode given = parameters.structure("results");
		if (!open.remove(query)) {
			throw Refusal.badRequest("query is too old and response timeout expired or query ID is invalid");
		}
		if (given.size() > MOST) {
			throw Refusal.badRequest("RESULTS_TOO_MUCH");
		}
		Set<String> ids = new HashSet<>();
		given.forEach(result -> check(result, ids));
		JsonNode button = parameters.structure("button");
		if (!button.path("start_parameter").asString("-").matches("[A-Za-z0-9_-]{1,64}")) {
			throw Refusal.badRequest("BUTTON_START_PARAM_INVALID");
		}
		buttons.put(query, button);
		results.put(query, given);
		return JsonNodeFactory.instance.booleanNode(true);
	}

	private static void check(JsonNode result, Set<String> ids) {
		String id = result.path("id").asString("");
		int length = id.getBytes(StandardCharsets.UTF_8).length;
		if (length < 1 || length > 64) {
			throw Refusal.badRequest("RESULT_ID_INVALID");
		}
		if (!ids.add(id)) {
			throw Refusal.badRequest("RESULT_ID_DUPLICATE");
		}
		if (result.path("type").asString("").equals("article") && result.path("title").asString("").isEmpty()) {
			throw Refusal.badRequest("can't parse inline query result: Can't find field \"title\"");
		}
		JsonNode content = result.path("input_message_content");
		TextChecks.check(content.path("message_text").asString(""), content.path("entities"));
	}
}
