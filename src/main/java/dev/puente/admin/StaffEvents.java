package dev.puente.admin;

import java.time.Clock;
import java.util.Map;

import org.springframework.stereotype.Component;

import dev.puente.delivery.Lanes;
import tools.jackson.databind.json.JsonMapper;

/** Tells staff systems what happened, over the lane of events. */
@Component
class StaffEvents {

	private final Lanes lanes;
	private final JsonMapper json;
	private final Clock clock;

	StaffEvents(Lanes lanes, JsonMapper json, Clock clock) {
		this.lanes = lanes;
		this.json = json;
		this.clock = clock;
	}

	/** What a change of a document is called outside. */
	enum Change {
		PUBLISHED, WITHDRAWN;

		String word() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}
	}

	/**
	 * Tells of a document's change, once for each cause.
	 *
	 * @param version that is in service, or was until now
	 * @throws dev.puente.delivery.LaneUnavailable when it cannot be stored
	 */
	void documentChanged(String id, int version, Change change, String cause) {
		told(id, Map.of("id", id, "version", version, "change", change.word()), cause);
	}

	/** Tells of a change that Puente made by itself, and why. */
	void documentChanged(String id, int version, Change change, String reason, String cause) {
		told(id, Map.of("id", id, "version", version, "change", change.word(), "reason", reason), cause);
	}

	private void told(String id, Map<String, Object> data, String cause) {
		Event event = new Event("document.changed", clock.instant().toString(), data);
		lanes.events().append("document." + id, "document." + cause, json.writeValueAsString(event));
	}

	/** The body of an outgoing message. */
	private record Event(String type, String timestamp, Map<String, Object> data) {
	}
}
