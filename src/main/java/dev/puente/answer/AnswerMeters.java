package dev.puente.answer;

import java.time.Duration;
import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.langchain4j.model.output.TokenUsage;
import dev.puente.language.Language;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;

/** What is counted of answering; docs/operations.md tells what each meter means. */
final class AnswerMeters {

	private static final Logger LOG = LoggerFactory.getLogger(AnswerMeters.class);
	private static final double[] PROBABILITIES = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};
	private static final Duration[] ANSWERING = {Duration.ofMillis(5), Duration.ofMillis(25), Duration.ofMillis(100),
			Duration.ofMillis(500), Duration.ofSeconds(3), Duration.ofSeconds(20)};

	private AnswerMeters() {
	}

	/** Counts an answer and leaves a line about it, without a word of question or answer. */
	static void answered(Answer answer, long nanos) {
		String outcome = switch (answer) {
			case Answer.Grounded grounded -> "answered";
			case Answer.Unanswered unanswered -> "unanswered";
			case Answer.Clarify clarify -> "clarify";
			case Answer.NeedsPerson person -> "person";
		};
		Timer.builder("puente.answers").description("Questions answered").tag("outcome", outcome)
				.tag("language", answer.language().code()).serviceLevelObjectives(ANSWERING).register(Metrics.globalRegistry)
				.record(Duration.ofNanos(nanos));
		LOG.info("event=answered outcome={} language={} ms={}", outcome, answer.language().code(), Duration.ofNanos(nanos).toMillis());
	}

	/** Notes how probable it was that the evidence for a question answers it, 0–1. */
	static void weighed(Language language, double probability) {
		DistributionSummary.builder("puente.evidence").description("Probability that the evidence answers the question")
				.tag("language", language.code()).serviceLevelObjectives(PROBABILITIES).register(Metrics.globalRegistry)
				.record(probability);
	}

	/** How a call of the wording model ended. */
	enum ModelOutcome {
		/** At least one sentence was kept. */
		KEPT,
		/** The evidence carried no sentence of it. */
		DROPPED,
		/** There was no usable reply in time. */
		FAILED
	}

	/** Counts a call of the wording model. */
	static void modelCalled(ModelOutcome outcome, long nanos) {
		Timer.builder("puente.model.calls").description("Calls of the wording model")
				.tag("outcome", outcome.name().toLowerCase(Locale.ROOT)).register(Metrics.globalRegistry)
				.record(Duration.ofNanos(nanos));
	}

	/** Counts the tokens that a model says it used; those it does not tell are not counted. */
	static void tokensUsed(TokenUsage usage) {
		tokens("input", usage.inputTokenCount());
		tokens("output", usage.outputTokenCount());
	}

	private static void tokens(String kind, Integer count) {
		if (count != null) {
			Metrics.counter("puente.model.tokens", "kind", kind).increment(count);
		}
	}
}
