package dev.puente.telegram;

import java.io.IOException;
import java.util.ArrayList;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Reads updates one by one. The library's types are bound to Jackson 2, which is why it is used here and nowhere else; the library itself
 * refuses a whole batch for the sake of one update of a kind that it does not know.
 */
final class UpdateJson {

	private static final Logger LOG = LoggerFactory.getLogger(UpdateJson.class);
	private static final ObjectMapper JSON = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

	private UpdateJson() {
	}

	/** {@code getUpdates} that takes what the library cannot read for an update of no kind. */
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
	static Update read(byte[] body) throws IOException {
		JsonNode node = JSON.readTree(body);
		if (node == null || !node.path("update_id").canConvertToInt() || !node.has("update_id")) {
			throw new IOException("not an update");
		}
		return update(node);
	}

	private static Update update(JsonNode node) {
		try {
			return JSON.treeToValue(node, Update.class);
		} catch (JsonProcessingException e) {
			LOG.warn("update={} skipped: it cannot be read", node.path("update_id").asText());
			Update unknown = new Update();
			unknown.setUpdateId(node.path("update_id").asInt());
			return unknown;
		}
	}
}
