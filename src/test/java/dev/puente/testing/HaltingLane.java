package dev.puente.testing;

import java.time.Duration;
import java.util.function.Consumer;

import dev.puente.delivery.DeadLetterHandler;
import dev.puente.delivery.Lane;
import dev.puente.delivery.Letter;
import dev.puente.delivery.LetterHandler;

/** A lane that names the points it passes. */
public final class HaltingLane implements Lane {

	private static final Duration CONFIRMING = Duration.ofMillis(4);

	private final Lane lane;
	private final boolean inbound;
	private final Consumer<HaltPoint> passed;

	/**
	 * Wraps a lane.
	 *
	 * @param inbound whether it takes visitors' messages; otherwise it takes what is owed to them
	 * @param passed is told of every point, and may not return
	 */
	public HaltingLane(Lane lane, boolean inbound, Consumer<HaltPoint> passed) {
		this.lane = lane;
		this.inbound = inbound;
		this.passed = passed;
	}

	@Override
	public boolean append(String key, String id, String payload) {
		passed.accept(inbound ? HaltPoint.FETCH : HaltPoint.ANSWER);
		boolean isNew = lane.append(key, id, payload);
		if (inbound) {
			passed.accept(HaltPoint.PERSIST);
			Thread.ofVirtual().start(this::confirming);
		}
		return isNew;
	}

	@Override
	public AutoCloseable consume(LetterHandler handler, DeadLetterHandler deadLetters) {
		return lane.consume(inbound ? handler : new Sending(handler, passed), deadLetters);
	}

	/** Names the points before and after sending. */
	private record Sending(LetterHandler handler, Consumer<HaltPoint> passed) implements LetterHandler {

		@Override
		public void handle(Letter letter) throws Exception {
			passed.accept(HaltPoint.SEND);
			handler.handle(letter);
			passed.accept(HaltPoint.ACKNOWLEDGE);
		}

		@Override
		public Duration hold(String key) {
			return handler.hold(key);
		}
	}

	private void confirming() {
		try {
			Thread.sleep(CONFIRMING);
			passed.accept(HaltPoint.CONFIRM);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
