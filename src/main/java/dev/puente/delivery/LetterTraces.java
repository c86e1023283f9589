package dev.puente.delivery;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import org.slf4j.MDC;

import dev.puente.redis.Keys;

/**
 * Marks what happens with a letter: one id for a question from its coming in to the sending of its answer, in the log and, where tracing is
 * built in ({@code -Potel}), as the trace that both belong to. Both ids are made of the letter's own, so that replicas need not hand them over.
 */
final class LetterTraces {

	private static final String LOGGED = "question";
	/** W3C Trace Context, version 00, sampled as the settings of tracing say. */
	private static final String TRACE_PARENT = "traceparent";
	/** Nobody counts letters a second time as an observation where nothing traces them. */
	private static volatile ObservationRegistry registry = ObservationRegistry.NOOP;

	private LetterTraces() {
	}

	/** Traces letters from now on. */
	static void tracedBy(ObservationRegistry tracing) {
		registry = tracing;
	}

	/** What is done with a letter. */
	@FunctionalInterface
	interface Work<T> {

		/** Does it. */
		T done() throws InterruptedException;
	}

	/** Does something with a letter under its mark. */
	static <T> T marked(String lane, Letter letter, Work<T> work) throws InterruptedException {
		Observation observation = Observation.createNotStarted("puente.letter", () -> context(letter), registry)
				.contextualName(lane + " letter").lowCardinalityKeyValue("lane", lane).highCardinalityKeyValue(LOGGED, question(letter))
				.start();
		try (MDC.MDCCloseable marked = MDC.putCloseable(LOGGED, question(letter)); Observation.Scope scope = observation.openScope()) {
			return work.done();
		} finally {
			observation.stop();
		}
	}

	/** What is logged about a letter and about the letters that answer it (their ids begin with its own) bears the same mark. */
	static String question(Letter letter) {
		return digest(letter).substring(0, 12);
	}

	private static ReceiverContext<Letter> context(Letter letter) {
		ReceiverContext<Letter> context = new ReceiverContext<>((carrier, key) -> key.equals(TRACE_PARENT) ? traceParent(carrier) : null);
		context.setCarrier(letter);
		return context;
	}

	static String traceParent(Letter letter) {
		String digest = digest(letter);
		return "00-" + digest + "-" + digest.substring(16) + "-01";
	}

	private static String digest(Letter letter) {
		int end = letter.id().indexOf('.');
		return Keys.digest(letter.key(), end < 0 ? letter.id() : letter.id().substring(0, end));
	}
}
