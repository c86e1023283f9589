package dev.puente.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.puente.language.Language;

/**
 * The body of {@code POST /api/ask}.
 *
 * @param question without control characters
 * @param language to answer in; empty = the question's own
 * @param conversation id of the talk; empty = a talk of one question
 */
record AskRequest(String question, Optional<Language> language, Optional<String> conversation) {

	/** Room for the longest question with every character escaped. */
	static final int LARGEST_BODY = 32 * 1024;

	private static final Set<String> FIELDS = Set.of("question", "language", "conversation");
	private static final Pattern NAMEABLE = Pattern.compile("[A-Za-z0-9_.-]{1,40}");

	/**
	 * Reads a body. A field that is not known is refused: a mistyped «languaje» would else be answered in the wrong language without a word.
	 *
	 * @throws RequestRefused when it is too large, no JSON object, has an unknown field, or a value is wrong
	 */
	static AskRequest read(InputStream body, JsonMapper mapper) throws IOException {
		byte[] bytes = body.readNBytes(LARGEST_BODY + 1);
		if (bytes.length > LARGEST_BODY) {
			throw RequestRefused.because(HttpStatus.CONTENT_TOO_LARGE, "body-too-large");
		}
		JsonNode json = parse(bytes, mapper);
		json.propertyNames().stream().filter(name -> !FIELDS.contains(name)).findFirst().ifPresent(name -> {
			throw RequestRefused.because(HttpStatus.BAD_REQUEST, "field-unknown", NAMEABLE.matcher(name).matches() ? name : "?");
		});
		return new AskRequest(VisitorText.question(text(json, "question")), VisitorText.language(text(json, "language")),
				Optional.ofNullable(text(json, "conversation")).map(VisitorText::conversation));
	}

	private static JsonNode parse(byte[] bytes, JsonMapper mapper) {
		try {
			JsonNode json = mapper.readTree(bytes);
			if (json.isObject()) {
				return json;
			}
		} catch (JacksonException e) {
			throw unreadable();
		}
		throw unreadable();
	}

	private static @Nullable String text(JsonNode json, String name) {
		JsonNode value = json.get(name);
		if (value == null || value.isNull()) {
			return null;
		}
		if (!value.isString()) {
			throw unreadable();
		}
		return value.stringValue();
	}

	private static RequestRefused unreadable() {
		return RequestRefused.because(HttpStatus.BAD_REQUEST, "json-unreadable");
	}
}
