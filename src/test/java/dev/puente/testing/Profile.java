package dev.puente.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a bot tells of itself, for each language apart: commands, name and descriptions, within the limits of the Bot API. */
public final class Profile {

	private static final Pattern COMMAND = Pattern.compile("[a-z0-9_]{1,32}");
	private static final int LONGEST_NAME = 64;
	private static final int LONGEST_DESCRIPTION = 512;
	private static final int LONGEST_SHORT = 120;
	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private final Map<String, JsonNode> commands = new ConcurrentHashMap<>();
	private final Map<String, String> names = new ConcurrentHashMap<>();
	private final Map<String, String> descriptions = new ConcurrentHashMap<>();
	private final Map<String, String> shorts = new ConcurrentHashMap<>();

	/** Returns the commands for a language; the empty text stands for all others. */
	public JsonNode commands(String language) {
		return commands.getOrDefault(language, NODES.arrayNode());
	}

	/** Returns the name that was set for a language; the empty text stands for all others. */
	public String name(String language) {
		return names.getOrDefault(language, "");
	}

	/** Returns the description for a language. */
	public String description(String language) {
		return descriptions.getOrDefault(language, "");
	}

	/** Returns the short description for a language. */
	public String shortDescription(String language) {
		return shorts.getOrDefault(language, "");
	}

	JsonNode setCommands(Parameters parameters) {
		JsonNode list = parameters.structure("commands");
		for (JsonNode command : list) {
			int length = command.path("description").asString("").length();
			if (!COMMAND.matcher(command.path("command").asString("")).matches()) {
				throw Refusal.badRequest("BOT_COMMAND_INVALID");
			}
			if (length < 1 || length > 256) {
				throw Refusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
			}
		}
		commands.put(language(parameters), list);
		return NODES.booleanNode(true);
	}

	JsonNode getCommands(Parameters parameters) {
		return commands(language(parameters));
	}

	JsonNode setName(Parameters parameters) {
		names.put(language(parameters), checked(parameters.text("name"), LONGEST_NAME, "BOT_TITLE_INVALID"));
		return NODES.booleanNode(true);
	}

	JsonNode getName(Parameters parameters) {
		return NODES.objectNode().put("name", names.getOrDefault(language(parameters), "Puente"));
	}

	JsonNode setDescription(Parameters parameters) {
		descriptions.put(language(parameters), checked(parameters.text("description"), LONGEST_DESCRIPTION, "BOT_DESCRIPTION_INVALID"));
		return NODES.booleanNode(true);
	}

	JsonNode getDescription(Parameters parameters) {
		return NODES.objectNode().put("description", description(language(parameters)));
	}

	JsonNode setShortDescription(Parameters parameters) {
		shorts.put(language(parameters), checked(parameters.text("short_description"), LONGEST_SHORT, "BOT_SHORT_DESCRIPTION_INVALID"));
		return NODES.booleanNode(true);
	}

	JsonNode getShortDescription(Parameters parameters) {
		return NODES.objectNode().put("short_description", shortDescription(language(parameters)));
	}

	private static String language(Parameters parameters) {
		String code = parameters.text("language_code");
		if (!code.isEmpty() && !code.matches("[a-z]{2}")) {
			throw Refusal.badRequest("LANGUAGE_CODE_INVALID");
		}
		return code;
	}

	private static String checked(String text, int longest, String fault) {
		if (text.length() > longest) {
			throw Refusal.badRequest(fault);
		}
		return text;
	}
}
