package dev.puente.admin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.puente.knowledge.DocumentText;
import dev.puente.knowledge.Publishing;
import dev.puente.language.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A message of the hook, read and checked as far as it can be by itself. */
sealed interface HookMessage {

	/** Characters of a document's text, an answer or a reply. */
	int LONGEST_TEXT = 1_000_000;
	int LONGEST_REPLY = 3_500;
	int LONGEST_LINE = 500;
	TypeReference<Map<String, Object>> HEAD = new TypeReference<>() {
	};

	/**
	 * A document is to go public.
	 *
	 * @param head of the document
	 * @param texts what is written in the languages that it has
	 * @param attachments files that hold the other languages
	 */
	record Published(String id, Map<String, Object> head, Map<Language, String> texts, List<Attachment> attachments)
			implements
				HookMessage {

		public Published {
			texts = Map.copyOf(texts);
			attachments = List.copyOf(attachments);
		}

		/** Returns what is written. */
		DocumentText text() {
			return DocumentText.ofHead(head, texts);
		}
	}

	/** A document is to be taken away. */
	record Withdrawn(String id, String reason) implements HookMessage {
	}

	/**
	 * A person answered a question.
	 *
	 * @param question id of an unanswered one, or the words of a new one
	 * @param sources as in {@code document.yaml}
	 */
	record AnswerGiven(String question, Language language, String text, List<AnswerSource> sources) implements HookMessage {
	}

	/** Staff say something to a visitor; {@code conversation} is the id of the case, as {@code person.requested} told it. */
	record Replied(String conversation, String text) implements HookMessage {
	}

	/** Subscribers of a topic are to be told something. */
	record Broadcast(String topic, Map<Language, String> texts) implements HookMessage {

		public Broadcast {
			texts = Map.copyOf(texts);
		}
	}

	/**
	 * Reads a message.
	 *
	 * @throws HookRefused with everything that is wrong, field by field
	 */
	static HookMessage read(String body, JsonMapper mapper) throws HookRefused {
		JsonNode root;
		try {
			root = mapper.readTree(body);
		} catch (JacksonException e) {
			throw new HookRefused("body", "is not JSON: " + e.getOriginalMessage());
		}
		Fields fields = new Fields(root, "");
		String type = fields.text("type", LONGEST_LINE);
		JsonNode object = fields.object("data");
		fields.check();
		Fields data = new Fields(object, "data.");
		HookMessage message = switch (type) {
			case "document.published" -> published(data, object, mapper);
			case "document.withdrawn" -> new Withdrawn(id(data), data.optional("reason", LONGEST_LINE));
			case "answer.given" -> answer(data, object);
			case "conversation.replied" ->
				new Replied(data.text("conversation", LONGEST_LINE), data.text("text", LONGEST_REPLY));
			case "broadcast.requested" -> broadcast(data);
			default -> throw new HookRefused("type",
					"is none of document.published, document.withdrawn, answer.given, conversation.replied, broadcast.requested");
		};
		data.check();
		return message;
	}

	private static String id(Fields data) {
		String id = data.text("id", LONGEST_LINE);
		if (!id.isEmpty() && !Publishing.isId(id)) {
			data.wrong("id", "is not up to 100 lower-case letters, digits and hyphens");
		}
		return id;
	}

	private static HookMessage published(Fields data, JsonNode object, JsonMapper mapper) {
		String id = id(data);
		JsonNode head = data.object("document");
		Map<Language, String> texts = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			String text = data.optional(language.code(), LONGEST_TEXT);
			if (!text.isBlank()) {
				texts.put(language, text);
			}
		}
		List<Attachment> attachments = AttachmentFields.read(data, object.path("attachments"));
		if (texts.isEmpty() && object.path("attachments").isEmpty()) {
			data.wrong("fa", "is missing, and so is «es»: write the text in at least one language");
		}
		if (head instanceof ObjectNode written && !written.has("id")) {
			written.put("id", id);
		}
		return new Published(id, head.isObject() ? mapper.convertValue(head, HEAD) : Map.of(), texts, attachments);
	}

	private static HookMessage broadcast(Fields data) {
		Map<Language, String> texts = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			String text = data.optional(language.code(), LONGEST_REPLY).strip();
			if (!text.isEmpty()) {
				texts.put(language, text);
			}
		}
		if (texts.isEmpty()) {
			data.wrong("fa", "is missing, and so is «es»: write the text in at least one language");
		}
		return new Broadcast(data.text("topic", LONGEST_LINE), texts);
	}

	private static HookMessage answer(Fields data, JsonNode object) {
		List<AnswerSource> sources = new ArrayList<>();
		int number = 0;
		for (JsonNode source : object.path("sources")) {
			Fields fields = new Fields(source, "sources[" + number++ + "].");
			if (source.isString()) {
				sources.add(AnswerSource.of(source.stringValue()));
			} else {
				sources.add(new AnswerSource(fields.text("publisher", LONGEST_LINE), fields.text("title", LONGEST_LINE),
						fields.optional("url", LONGEST_LINE), fields.optional("date", LONGEST_LINE),
						fields.optional("language", LONGEST_LINE)));
			}
			fields.faults().forEach(fault -> data.wrong(fault.field(), fault.reason()));
		}
		if (object.has("sources") && !object.path("sources").isArray()) {
			data.wrong("sources", "is not a list");
		}
		return new AnswerGiven(data.text("question", LONGEST_LINE), data.language("language"), data.text("text", LONGEST_REPLY), sources);
	}
}
