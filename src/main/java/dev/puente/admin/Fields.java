package dev.puente.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.puente.language.Language;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a JSON object and gathers everything that is wrong with them. */
final class Fields {

	private final JsonNode object;
	private final String path;
	private final List<FieldFault> faults = new ArrayList<>();

	/** @param path of the object, with a dot at its end, or empty */
	Fields(JsonNode object, String path) {
		this.object = object;
		this.path = path;
	}

	/** Returns a text that must be there. */
	String text(String name, int longest) {
		String text = optional(name, longest).strip();
		if (text.isEmpty() && !object.path(name).isString()) {
			wrong(name, "is missing: write a text");
		} else if (text.isEmpty()) {
			wrong(name, "is empty: write a text");
		}
		return text;
	}

	/** Returns a text that may be left out; empty then. */
	String optional(String name, int longest) {
		JsonNode node = object.path(name);
		if (!node.isMissingNode() && !node.isNull() && !node.isString()) {
			wrong(name, "is not a text");
		}
		String text = node.asString("");
		if (text.length() > longest) {
			wrong(name, "has more than " + longest + " characters");
		}
		return node.isString() ? text : "";
	}

	/** Returns the language that a field names. */
	Language language(String name) {
		Optional<Language> language = Language.ofCode(object.path(name).asString(""));
		if (language.isEmpty()) {
			wrong(name, "is not «fa» or «es»");
		}
		return language.orElse(Language.ES);
	}

	/** Returns an object that must be there. */
	JsonNode object(String name) {
		if (!object.path(name).isObject()) {
			wrong(name, "is not an object");
		}
		return object.path(name);
	}

	/** Notes that a field is wrong. */
	void wrong(String name, String reason) {
		faults.add(new FieldFault(path + name, reason));
	}

	/** Returns what was wrong so far. */
	List<FieldFault> faults() {
		return List.copyOf(faults);
	}

	/** Throws when anything was wrong. */
	void check() throws HookRefused {
		if (!faults.isEmpty()) {
			throw new HookRefused(faults);
		}
	}
}
