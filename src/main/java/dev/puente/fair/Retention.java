package dev.puente.fair;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import dev.puente.redis.RedisUnavailable;

/** Empties enquiries once they have been kept for as long as the settings say: people's addresses do not lie about for ever. */
@Component
@ConditionalOnWebApplication
class Retention {

	private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
	private static final long HOUR = 3_600_000;

	private final Enquiries enquiries;
	private final FairSettings settings;
	private final Clock clock;

	Retention(Enquiries enquiries, FairSettings settings, Clock clock) {
		this.enquiries = enquiries;
		this.settings = settings;
		this.clock = clock;
	}

	@Scheduled(initialDelay = HOUR / 6, fixedDelay = HOUR)
	void look() {
		try {
			int emptied = enquiries.empty(clock.instant().minus(settings.enquiriesKept()));
			if (emptied > 0) {
				LOG.info("event=enquiries-emptied number={} kept={}", emptied, settings.enquiriesKept());
			}
		} catch (RedisUnavailable e) {
			LOG.debug("event=enquiries-not-emptied cause={}", e.getMessage());
		}
	}
}
