package dev.puente.testing;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The methods of the Bot API that Puente calls, with their documented effects and refusals. */
final class BotMethods {

	private static final Duration LONGEST_POLL = Duration.ofSeconds(50);
	private static final Set<String> ACTIONS = Set.of("typing", "upload_photo", "record_video", "upload_video", "record_voice",
			"upload_voice",
			"upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note");
	private static final int LONGEST_TOAST = 200;
	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private final JsonMapper json;
	private final Clock clock;
	private final Chats chats;
	private final UpdateQueue queue;
	private final WebhookDelivery webhook;
	private final Map<String, Long> openQueries = new ConcurrentHashMap<>();
	private final Map<Long, List<String>> toasts = new ConcurrentHashMap<>();
	private final Profile profile = new Profile();
	private final InlineQueries inline = new InlineQueries();
	private final Map<String, Method> methods = Map.ofEntries(Map.entry("getme", p -> me()), Map.entry("getupdates", this::updates),
			Map.entry("sendmessage", this::send), Map.entry("sendchataction", this::action), Map.entry("editmessagetext", this::edit),
			Map.entry("sendmessagedraft", this::draft), Map.entry("deletemessage", this::delete),
			Map.entry("answercallbackquery", this::answerQuery), Map.entry("setmycommands", profile::setCommands),
			Map.entry("getmycommands", profile::getCommands), Map.entry("setmyname", profile::setName),
			Map.entry("getmyname", profile::getName), Map.entry("setmydescription", profile::setDescription),
			Map.entry("getmydescription", profile::getDescription),
			Map.entry("setmyshortdescription", profile::setShortDescription),
			Map.entry("getmyshortdescription", profile::getShortDescription), Map.entry("answerinlinequery", inline::answer),
			Map.entry("senddocument", this::sendDocument), Map.entry("setwebhook", this::setWebhook),
			Map.entry("deletewebhook", this::deleteWebhook), Map.entry("getwebhookinfo", p -> webhookInfo()));

	BotMethods(JsonMapper json, Clock clock, Chats chats, UpdateQueue queue, WebhookDelivery webhook) {
		this.json = json;
		this.clock = clock;
		this.chats = chats;
		this.queue = queue;
		this.webhook = webhook;
	}

	/** One method of the API: parameters in, result out, or a {@link Refusal}. */
	@FunctionalInterface
	interface Method {
		JsonNode call(Parameters parameters) throws InterruptedException;
	}

	/** Calls a method; names are case-insensitive, as on the real server. */
	JsonNode call(String name, Parameters parameters) throws InterruptedException {
		Method method = methods.get(name);
		if (method == null) {
			throw new Refusal(404, "Not Found: method not found");
		}
		return method.call(parameters);
	}

	void opened(String query, long user) {
		openQueries.put(query, user);
	}

	/** Returns what somebody was told by answers to their presses, which nobody else sees. */
	List<String> told(long user) {
		return List.copyOf(toasts.getOrDefault(user, List.of()));
	}

	Profile profile() {
		return profile;
	}

	InlineQueries inline() {
		return inline;
	}

	static ObjectNode bot() {
		return NODES.objectNode().put("id", 100200300).put("is_bot", true).put("first_name", "Puente").put("username", "puente_test_bot");
	}

	private JsonNode me() {
		return bot().put("can_join_groups", true).put("can_read_all_group_messages", false).put("supports_inline_queries", true);
	}

	private JsonNode updates(Parameters parameters) throws InterruptedException {
		if (webhook.isSet()) {
			throw new Refusal(409,
					"Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
		}
		allow(parameters);
		Duration timeout = Duration.ofSeconds(Math.clamp(parameters.number("timeout", 0), 0, LONGEST_POLL.toSeconds()));
		var result = json.createArrayNode();
		queue.poll(parameters.number("offset", 0), (int) parameters.number("limit", 100), timeout)
				.forEach(update -> result.add(update.json()));
		return result;
	}

	private JsonNode send(Parameters parameters) {
		long chat = chat(parameters);
		TextChecks.Checked text = text(parameters);
		JsonNode markup = parameters.structure("reply_markup");
		TextChecks.checkButtons(markup);
		return message(chats.send(chat, text, markup, chats.replyTo(chat, parameters.structure("reply_parameters"))));
	}

	/** A file comes as a part of a form; the caption may be empty. */
	private JsonNode sendDocument(Parameters parameters) {
		long chat = chat(parameters);
		SentFile file = parameters.file("document");
		ObjectNode message = message(chats.send(chat, file));
		message.remove("text");
		message.putObject("document").put("file_id", "BQAC" + file.name()).put("file_unique_id", "u" + file.name())
				.put("file_name", file.name())
				.put("file_size", file.content().length);
		return message;
	}

	private JsonNode edit(Parameters parameters) {
		long chat = chat(parameters);
		TextChecks.Checked text = text(parameters);
		JsonNode markup = parameters.structure("reply_markup");
		TextChecks.checkButtons(markup);
		Seen edited = chats.edit(chat, (int) parameters.number("message_id", 0), text, markup);
		return message(edited).put("edit_date", clock.instant().getEpochSecond());
	}

	private JsonNode draft(Parameters parameters) {
		long chat = chat(parameters);
		if (chat < 0) {
			throw Refusal.badRequest("a draft is for private chats only");
		}
		if (parameters.number("draft_id", 0) == 0) {
			throw Refusal.badRequest("draft_id must be non-zero");
		}
		chats.draft(chat, text(parameters).text());
		return NODES.booleanNode(true);
	}

	private JsonNode action(Parameters parameters) {
		chats.checkOpen(chat(parameters));
		if (!ACTIONS.contains(parameters.text("action"))) {
			throw Refusal.badRequest("wrong parameter action in request");
		}
		return NODES.booleanNode(true);
	}

	private JsonNode answerQuery(Parameters parameters) {
		String text = parameters.text("text");
		if (text.length() > LONGEST_TOAST) {
			throw Refusal.badRequest("MESSAGE_TOO_LONG");
		}
		Long user = openQueries.remove(parameters.text("callback_query_id"));
		if (user == null) {
			throw Refusal.badRequest("query is too old and response timeout expired or query ID is invalid");
		}
		if (!text.isEmpty()) {
			toasts.computeIfAbsent(user, id -> new CopyOnWriteArrayList<>()).add(text);
		}
		return NODES.booleanNode(true);
	}

	private JsonNode delete(Parameters parameters) {
		chats.delete(chat(parameters), (int) parameters.number("message_id", 0));
		return NODES.booleanNode(true);
	}

	private JsonNode setWebhook(Parameters parameters) {
		String secret = parameters.has("secret_token") ? parameters.text("secret_token") : "";
		webhook.set(parameters.text("url"), secret);
		allow(parameters);
		if (parameters.flag("drop_pending_updates")) {
			queue.clear();
		}
		queue.endPoll();
		webhook.deliverAll();
		return NODES.booleanNode(true);
	}

	private JsonNode deleteWebhook(Parameters parameters) {
		webhook.remove();
		if (parameters.flag("drop_pending_updates")) {
			queue.clear();
		}
		return NODES.booleanNode(true);
	}

	private JsonNode webhookInfo() {
		return webhook.info(NODES.objectNode()).put("pending_update_count", queue.size());
	}

	private void allow(Parameters parameters) {
		if (parameters.has("allowed_updates")) {
			Set<String> types = new HashSet<>();
			parameters.structure("allowed_updates").forEach(type -> types.add(type.asString()));
			queue.allow(types);
		}
	}

	private static long chat(Parameters parameters) {
		if (parameters.text("chat_id").isBlank()) {
			throw Refusal.badRequest("chat_id is empty");
		}
		return parameters.number("chat_id", 0);
	}

	private static TextChecks.Checked text(Parameters parameters) {
		if (!parameters.text("parse_mode").isEmpty()) {
			throw Refusal.badRequest("can't parse entities: this server takes entities, not markup");
		}
		return TextChecks.check(parameters.text("text"), parameters.structure("entities"));
	}

	private ObjectNode message(Seen seen) {
		ObjectNode message = json.createObjectNode().put("message_id", seen.messageId()).put("date", seen.at().getEpochSecond());
		message.set("from", bot());
		message.set("chat", Updates.chat(seen.chat()));
		message.put("text", seen.text());
		if (!seen.entities().isEmpty()) {
			message.putArray("entities").addAll(seen.entities());
		}
		return message;
	}
}
