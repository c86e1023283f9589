package dev.puente.testing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The parameters of a call, in any of the four ways in which the Bot API takes them. */
final class Parameters {

	private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
	private static final Pattern PART = Pattern.compile("[; ]name=\"([^\"]+)\"(?:; filename=\"([^\"]*)\")?.*?\r\n\r\n(.*?)\r\n$",
			Pattern.DOTALL);

	private final JsonMapper json;
	private final ObjectNode values;
	private final Map<String, SentFile> files = new HashMap<>();

	private Parameters(JsonMapper json) {
		this.json = json;
		this.values = json.createObjectNode();
	}

	static Parameters read(JsonMapper json, String query, String contentType, byte[] body) {
		Parameters parameters = new Parameters(json);
		parameters.addForm(query);
		String text = new String(body, StandardCharsets.UTF_8);
		String type = contentType.toLowerCase(Locale.ROOT);
		if (type.startsWith("application/json")) {
			parameters.addJson(text);
		} else if (type.startsWith("multipart/form-data")) {
			parameters.addMultipart(contentType, body);
		} else if (type.startsWith("application/x-www-form-urlencoded")) {
			parameters.addForm(text);
		}
		return parameters;
	}

	String text(String name) {
		return values.path(name).asString("");
	}

	long number(String name, long otherwise) {
		return values.path(name).asLong(otherwise);
	}

	boolean flag(String name) {
		return values.path(name).asBoolean(false);
	}

	boolean has(String name) {
		return values.hasNonNull(name);
	}

	/** Returns an object or array, which forms carry as text. */
	JsonNode structure(String name) {
		JsonNode value = values.path(name);
		if (!value.isString()) {
			return value;
		}
		try {
			return json.readTree(value.asString());
		} catch (JacksonException e) {
			throw Refusal.badRequest("can't parse " + name + " JSON object");
		}
	}

	private void addJson(String text) {
		try {
			json.readTree(text.isBlank() ? "{}" : text).properties().forEach(entry -> values.set(entry.getKey(), entry.getValue()));
		} catch (JacksonException e) {
			throw Refusal.badRequest("can't parse JSON object");
		}
	}

	private void addForm(String form) {
		for (String pair : form.split("&")) {
			int equals = pair.indexOf('=');
			if (equals > 0) {
				values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
			}
		}
	}

	/** ISO 8859-1 keeps each byte, so that files stay whole; texts are read from their bytes again. */
	private void addMultipart(String contentType, byte[] body) {
		Matcher boundary = BOUNDARY.matcher(contentType);
		if (!boundary.find()) {
			return;
		}
		for (String part : new String(body, StandardCharsets.ISO_8859_1).split(Pattern.quote("--" + boundary.group(1)))) {
			Matcher field = PART.matcher(part);
			if (field.find()) {
				byte[] content = field.group(3).getBytes(StandardCharsets.ISO_8859_1);
				values.put(field.group(1), new String(content, StandardCharsets.UTF_8));
				if (field.group(2) != null) {
					files.put(field.group(1),
							new SentFile(new String(field.group(2).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8),
									content));
				}
			}
		}
	}

	/** Returns a file that came with the call, in the field's own part or in the one that {@code attach://} names. */
	SentFile file(String name) {
		String value = text(name);
		SentFile file = files.get(value.startsWith("attach://") ? value.substring("attach://".length()) : name);
		if (file == null || file.content().length == 0) {
			throw Refusal.badRequest("there is no " + name + " in the request");
		}
		return file;
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}
}
