package dev.puente.admin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import dev.puente.delivery.Lanes;
import dev.puente.redis.Keys;

/** Takes the events of the house from their lane and passes them on. */
@Component
class EventWorker implements SmartInitializingSingleton, DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(EventWorker.class);

	private final Lanes lanes;
	private final Outbound outbound;
	private @Nullable AutoCloseable consumption;

	EventWorker(Lanes lanes, Outbound outbound) {
		this.lanes = lanes;
		this.outbound = outbound;
	}

	@Override
	public void afterSingletonsInstantiated() {
		consumption = lanes.events().consume(outbound::post, (letter, failure) -> log.error(
				"event=outbound-given-up subject={} reason=\"{}\"", Keys.digest(letter.key()).substring(0, 8), failure.getMessage()));
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
