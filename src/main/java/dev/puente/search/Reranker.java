package dev.puente.search;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.scoring.ScoringModel;
import dev.puente.language.Language;
import dev.puente.language.LanguageDetector;
import dev.puente.search.ScoringMeters.Outcome;
import dev.puente.search.SearchEngine.Findings;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;

/**
 * Lets a model score the first passages found; its order and the one found are fused by rank. Whatever goes wrong with the model, the
 * passages stay as they were found.
 */
final class Reranker {

	/** So many passages are scored. */
	static final int MOST_PASSAGES = 16;
	/** Many models read 512 tokens of question and passage; llama.cpp's server refuses all passages when one is longer. */
	private static final int MOST_CHARACTERS = 1_200;
	/** With equal weights two passages whose order is disputed would mostly tie; the model has read more than their words. */
	private static final int WEIGHT = 2;
	private static final Logger log = LoggerFactory.getLogger(Reranker.class);

	private final Optional<ScoringModel> model;
	private final long patience;
	private final CircuitBreaker breaker;
	/** Whether the last call failed, which the log says once. */
	private final AtomicBoolean failing = new AtomicBoolean();

	Reranker(Optional<ScoringModel> model, ScoringSettings settings, Clock clock) {
		this.model = model;
		this.patience = settings.timeout().toNanos();
		this.breaker = ServerBreaker.of("scoring", clock);
	}

	/** Whether there is a model. */
	boolean present() {
		return model.isPresent();
	}

	/** Whether the model failed when it was last asked. */
	boolean failing() {
		return failing.get();
	}

	/** Returns the model's say in one question; nothing where there is no model. */
	Optional<Say> say() {
		return model.map(Say::new);
	}

	/** The model's say in one question: however many searches that takes, they wait for it no longer than the time-out in all. */
	final class Say {

		private final ScoringModel scoring;
		private final AtomicLong left = new AtomicLong(patience);

		private Say(ScoringModel scoring) {
			this.scoring = scoring;
		}

		/**
		 * Returns the findings in the order that was found and the model's, fused; as they are where no scores come in time.
		 *
		 * @param question as it was typed
		 * @param language of the passages that are scored; empty = the question's
		 */
		Findings order(Findings found, String question, Optional<Language> language) {
			Language read = language.orElseGet(() -> LanguageDetector.languageOf(question));
			List<Hit> hits = found.hits();
			List<Integer> places = IntStream.range(0, hits.size()).filter(place -> hits.get(place).language() == read)
					.limit(MOST_PASSAGES).boxed().toList();
			if (question.isBlank() || places.size() < 2) {
				return found;
			}
			List<TextSegment> texts = places.stream().map(place -> text(hits.get(place))).toList();
			return scores(texts, question).map(scores -> new Findings(fused(hits, places, scores), found.terms())).orElse(found);
		}

		private Optional<List<Double>> scores(List<TextSegment> texts, String question) {
			long most = left.get();
			if (most <= 0 || !breaker.tryAcquirePermission()) {
				return Optional.empty();
			}
			long begun = System.nanoTime();
			CompletableFuture<List<Double>> scores = new CompletableFuture<>();
			Thread call = Thread.ofVirtual().name("scoring").start(() -> {
				try {
					scores.complete(checked(scoring.scoreAll(texts, question).content(), texts.size()));
				} catch (RuntimeException e) {
					// whatever the server, or reading what it sent, brings: the search goes on without
					scores.completeExceptionally(e);
				}
			});
			try {
				List<Double> value = scores.get(most, TimeUnit.NANOSECONDS);
				worked(System.nanoTime() - begun);
				return Optional.of(value);
			} catch (TimeoutException e) {
				call.interrupt();
				late(most, System.nanoTime() - begun, e);
			} catch (ExecutionException e) {
				failed(Outcome.FAILED, System.nanoTime() - begun, e.getCause() == null ? e : e.getCause());
			} catch (InterruptedException e) {
				call.interrupt();
				breaker.releasePermission();
				Thread.currentThread().interrupt();
			} finally {
				left.addAndGet(begun - System.nanoTime());
			}
			return Optional.empty();
		}
	}

	private static TextSegment text(Hit hit) {
		String text = hit.title() + "\n" + hit.text();
		return TextSegment.from(text.substring(0, Math.min(MOST_CHARACTERS, text.length())));
	}

	private static List<Double> checked(List<Double> scores, int texts) {
		if (scores.size() != texts) {
			throw new IllegalStateException("the model gave " + scores.size() + " scores for " + texts + " texts");
		}
		if (!scores.stream().allMatch(Double::isFinite)) {
			throw new IllegalStateException("the model gave a score that is no number");
		}
		return scores;
	}

	private void worked(long nanos) {
		breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
		ScoringMeters.called(Outcome.SCORED, nanos);
		if (failing.compareAndSet(true, false)) {
			log.info("event=scoring-works-again");
		}
	}

	/** A server that was given only what an earlier search left of the time is not to blame. */
	private void late(long most, long nanos, TimeoutException e) {
		if (most >= patience) {
			failed(Outcome.LATE, nanos, e);
		} else {
			breaker.releasePermission();
			ScoringMeters.called(Outcome.LATE, nanos);
		}
	}

	private void failed(Outcome outcome, long nanos, Throwable cause) {
		breaker.onError(nanos, TimeUnit.NANOSECONDS, cause);
		ScoringMeters.called(outcome, nanos);
		if (failing.compareAndSet(false, true)) {
			// no message: a server may repeat the question in it
			log.warn("event=search-without-scoring cause={} status={}", cause.getClass().getSimpleName(),
					cause instanceof HttpException http ? http.statusCode() : "none");
		}
	}

	/** Places keep their scores, which answers compare with one another; passages change places. */
	private static List<Hit> fused(List<Hit> hits, List<Integer> places, List<Double> scores) {
		List<Integer> byScore = IntStream.range(0, scores.size()).boxed()
				.sorted(Comparator.<Integer>comparingDouble(scores::get).reversed())
				.toList();
		double[] worth = new double[scores.size()];
		for (int rank = 0; rank < worth.length; rank++) {
			worth[rank] += PassageVectors.worth(rank);
			worth[byScore.get(rank)] += WEIGHT * PassageVectors.worth(rank);
		}
		List<Integer> order = IntStream.range(0, worth.length).boxed().sorted(Comparator.<Integer>comparingDouble(i -> worth[i]).reversed())
				.toList();
		List<Hit> fused = new ArrayList<>(hits);
		for (int i = 0; i < order.size(); i++) {
			fused.set(places.get(i), hits.get(places.get(order.get(i))).scoring(hits.get(places.get(i)).score()));
		}
		return fused;
	}
}
