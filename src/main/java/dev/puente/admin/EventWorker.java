package dev.puente.admin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import dev.puente.delivery.Lanes;
import dev.puente.redis.Keys;

/** Takes the events of the house from their lane and passes them on. */
@Component
class EventWorker implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(EventWorker.class);

	private final Lanes lanes;
	private final Outbound outbound;
	private volatile @Nullable AutoCloseable consumption;

	EventWorker(Lanes lanes, Outbound outbound) {
		this.lanes = lanes;
		this.outbound = outbound;
	}

	@Override
	public void start() {
		consumption = lanes.events().consume(outbound::post, (letter, failure) -> log.error(
				"event=outbound-given-up subject={} reason=\"{}\"", Keys.digest(letter.key()).substring(0, 8), failure.getMessage()));
	}

	/** Waits for what is under way. The latest phase is the first to stop, before the connection to Redis. */
	@Override
	public void stop() {
		AutoCloseable open = consumption;
		consumption = null;
		if (open != null) {
			try {
				open.close();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			} catch (Exception e) {
				log.warn("event=events-not-closed", e);
			}
		}
	}

	@Override
	public boolean isRunning() {
		return consumption != null;
	}
}
