package dev.puente.knowledge;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.puente.language.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What staff or a staff system did to one document last: a text put into service, or a withdrawal. It goes before what the knowledge folder
 * says.
 *
 * @param id of the document
 * @param number counts the publications of the house, from 1; the higher one of a document holds
 * @param text what went into service; empty = the document was withdrawn
 * @param reason of a withdrawal, or empty
 * @param at when it was accepted
 */
record Publication(String id, long number, Optional<DocumentText> text, String reason, Instant at) {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	/** Returns its files; empty when the document was withdrawn. */
	Optional<DocumentFiles> files() {
		return text.map(own -> own.files(id, number));
	}

	/** Returns the JSON form, without the number. */
	String json() {
		ObjectNode json = MAPPER.createObjectNode().put("id", id).put("at", at.toString()).put("reason", reason);
		text.ifPresent(own -> {
			json.put("yaml", own.yaml());
			own.texts().forEach((language, content) -> json.put(language.code(), content));
		});
		return MAPPER.writeValueAsString(json);
	}

	/**
	 * Reads the JSON form.
	 *
	 * @throws RuntimeException when it is none
	 */
	static Publication of(String json, long number) {
		JsonNode node = MAPPER.readTree(json);
		Map<Language, String> texts = new LinkedHashMap<>();
		for (Language language : Language.values()) {
			if (node.has(language.code())) {
				texts.put(language, node.path(language.code()).asString(""));
			}
		}
		Optional<DocumentText> text = node.has("yaml")
				? Optional.of(new DocumentText(node.path("yaml").asString(""), texts))
				: Optional.empty();
		return new Publication(node.path("id").asString(""), number, text, node.path("reason").asString(""),
				Instant.parse(node.path("at").asString("")));
	}
}
