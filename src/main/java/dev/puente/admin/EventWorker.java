package dev.puente.admin;

import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import dev.puente.delivery.Lanes;
import dev.puente.delivery.Letter;
import dev.puente.language.Language;
import dev.puente.redis.Keys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes the events of the house from their lane: remembers what was asked in vain and passes all of them on. */
@Component
class EventWorker implements SmartInitializingSingleton, DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(EventWorker.class);

	private final Lanes lanes;
	private final Outbound outbound;
	private final GapStore gaps;
	private final JsonMapper json;
	private @Nullable AutoCloseable consumption;

	EventWorker(Lanes lanes, Outbound outbound, GapStore gaps, JsonMapper json) {
		this.lanes = lanes;
		this.outbound = outbound;
		this.gaps = gaps;
		this.json = json;
	}

	@Override
	public void afterSingletonsInstantiated() {
		consumption = lanes.events().consume(this::handle,
				(letter, failure) -> log.error("event=outbound-given-up subject={} reason=\"{}\"",
						Keys.digest(letter.key()).substring(0, 8), failure.getMessage()));
	}

	private void handle(Letter letter) throws Exception {
		JsonNode event = json.readTree(letter.payload());
		if (event.path("type").asString("").equals("question.unanswered")) {
			JsonNode data = event.path("data");
			gaps.put(new Gap(data.path("question").asString(""), Language.ofCode(data.path("language").asString("")).orElse(Language.ES),
					data.path("text").asString(""), Instant.parse(event.path("timestamp").asString(""))));
		}
		outbound.post(letter);
	}

	/** Waits for what is under way, before the connection to Redis is stopped. */
	@Override
	@EventListener(ContextClosedEvent.class)
	public void destroy() throws Exception {
		if (consumption != null) {
			consumption.close();
		}
	}
}
