package dev.puente.telegram;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * Reads updates one by one. The library's types are bound to Jackson 2, which is why it is used here and nowhere else; the library itself
 * refuses a whole batch for the sake of one update of a kind that it does not know.
 */
final class UpdateJson {

	private static final Logger LOG = LoggerFactory.getLogger(UpdateJson.class);
	/** What is typed after the bot's name is not among them: it is worthless a moment later. */
	private static final List<String> KEPT = List.of("message", "edited_message", "callback_query");
	private static final ObjectMapper JSON = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

	private UpdateJson() {
	}

	/** An update with all that Telegram sent; the library's own type holds what the library knows. */
	static final class Whole extends Update {

		private static final long serialVersionUID = 1L;

		private transient JsonNode sent = MissingNode.getInstance();
		private transient boolean unreadable;

		/** Tells whether the library could not read it. */
		boolean unreadable() {
			return unreadable;
		}

		/** Returns what Telegram sent. */
		String sent() {
			return sent.toString();
		}

		/** Tells whether it is of a kind that is worth being read later. */
		boolean keeps() {
			return !content().isMissingNode();
		}

		/** Returns the number of its chat; 0 where none is named. */
		long chat() {
			return inChat().path("id").asLong();
		}

		/** Tells whether nobody but the sender reads its chat. */
		boolean inPrivate() {
			return inChat().path("type").asText("private").equals("private");
		}

		/** Returns the number of whoever sent it; 0 where nobody is named. */
		long sender() {
			return content().path("from").path("id").asLong();
		}

		/** Returns the code of the sender's language, empty where it is not told. */
		String language() {
			return content().path("from").path("language_code").asText();
		}

		private JsonNode inChat() {
			return (content().has("message") ? content().path("message") : content()).path("chat");
		}

		private JsonNode content() {
			return KEPT.stream().map(sent::path).filter(JsonNode::isObject).findFirst().orElse(MissingNode.getInstance());
		}
	}

	/** {@code getUpdates} that goes on where the library cannot read an update. */
	static final class Poll extends GetUpdates {

		private static final long serialVersionUID = 1L;

		@Override
		public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
			JsonNode response;
			try {
				response = JSON.readTree(answer);
			} catch (JsonProcessingException e) {
				throw new TelegramApiRequestException("unreadable response", e);
			}
			if (!response.path("ok").asBoolean()) {
				return super.deserializeResponse(answer);
			}
			ArrayList<Update> updates = new ArrayList<>();
			response.path("result").forEach(node -> updates.add(update(node)));
			return updates;
		}
	}

	/**
	 * Reads the body of a webhook call.
	 *
	 * @throws IOException when it is not an update at all
	 */
	static Whole read(byte[] body) throws IOException {
		return whole(JSON.readTree(body));
	}

	/**
	 * Reads what {@link Whole#sent} returned.
	 *
	 * @throws UpdateUnreadable when it is not an update at all
	 */
	static Whole read(String sent) {
		try {
			return whole(JSON.readTree(sent));
		} catch (IOException e) {
			LOG.debug("not an update", e);
			throw new UpdateUnreadable();
		}
	}

	private static Whole whole(@Nullable JsonNode node) throws IOException {
		if (node == null || !node.path("update_id").canConvertToInt() || !node.has("update_id")) {
			throw new IOException("not an update");
		}
		return update(node);
	}

	private static Whole update(JsonNode node) {
		Whole update = readable(node);
		update.sent = node;
		return update;
	}

	private static Whole readable(JsonNode node) {
		try {
			return JSON.treeToValue(node, Whole.class);
		} catch (JsonProcessingException e) {
			LOG.debug("update={} cannot be read", node.path("update_id").asText(), e);
			Whole unreadable = new Whole();
			unreadable.setUpdateId(node.path("update_id").asInt());
			unreadable.unreadable = true;
			return unreadable;
		}
	}
}
