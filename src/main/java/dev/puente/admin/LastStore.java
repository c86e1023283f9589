package dev.puente.admin;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Stores what was gathered for staff when the application ends: after the last request, before the connection to Redis is stopped. */
@Component
class LastStore implements SmartLifecycle {

	/** Later phases stop first; the connection's is 0. */
	private static final int JUST_BEFORE_REDIS = 1;

	private final Counts counts;
	private final AskedQuestions asked;
	private volatile boolean running;

	LastStore(Counts counts, AskedQuestions asked) {
		this.counts = counts;
		this.asked = asked;
	}

	@Override
	public void start() {
		running = true;
	}

	@Override
	public void stop() {
		counts.store();
		asked.store();
		running = false;
	}

	@Override
	public boolean isRunning() {
		return running;
	}

	@Override
	public int getPhase() {
		return JUST_BEFORE_REDIS;
	}
}
