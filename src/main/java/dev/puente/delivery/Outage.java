package dev.puente.delivery;

import java.util.HashSet;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs an outage of Redis once, and its end once, although every partition feels it. */
final class Outage {

	private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

	private final String lane;
	private final Set<Integer> without = new HashSet<>();

	Outage(String lane) {
		this.lane = lane;
	}

	/** A partition could not reach Redis. */
	synchronized void felt(int partition, Exception failure) {
		if (without.isEmpty()) {
			LOG.warn("lane={} redis=unavailable action=retry failure=\"{}\"", lane, failure.getMessage());
		}
		without.add(partition);
	}

	/** A partition reached Redis. */
	synchronized void over(int partition) {
		if (without.remove(partition) && without.isEmpty()) {
			LOG.info("lane={} redis=back", lane);
		}
	}
}
