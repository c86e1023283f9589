package dev.puente.search;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;

/** Turns texts into vectors of length one; a question gets none where that takes too long or keeps failing. */
final class Embedder {

	private static final Logger log = LoggerFactory.getLogger(Embedder.class);

	private final EmbeddingModel forQuestions;
	private final EmbeddingModel forPassages;
	private final EmbeddingSettings settings;
	private final CircuitBreaker breaker;

	Embedder(EmbeddingModel forQuestions, EmbeddingModel forPassages, EmbeddingSettings settings, Clock clock) {
		this.forQuestions = forQuestions;
		this.forPassages = forPassages;
		this.settings = settings;
		this.breaker = ServerBreaker.of("embedding", clock);
	}

	/** Whether the server failed so often of late that it is left alone. */
	boolean resting() {
		return breaker.getState() == CircuitBreaker.State.OPEN;
	}

	/** Begins to compute the vector of a question, on another thread. */
	Pending begin(String question) {
		if (!breaker.tryAcquirePermission()) {
			return new Pending(Optional.empty(), System.nanoTime());
		}
		CompletableFuture<float[]> vector = new CompletableFuture<>();
		Thread.ofVirtual().name("embedding").start(() -> {
			try {
				vector.complete(unit(forQuestions.embed(settings.queryPrefix() + question).content()));
			} catch (RuntimeException e) {
				// LangChain4j wraps what is not the JSON it expects in whatever RuntimeException the parser threw
				vector.completeExceptionally(e);
			}
		});
		return new Pending(Optional.of(vector), System.nanoTime());
	}

	/** A vector that is on its way, if it is. */
	final class Pending {

		private final Optional<CompletableFuture<float[]>> vector;
		private final long begun;

		private Pending(Optional<CompletableFuture<float[]>> vector, long begun) {
			this.vector = vector;
			this.begun = begun;
		}

		/** Returns the vector, or nothing when it did not come in time. */
		Optional<float[]> await() {
			if (vector.isEmpty()) {
				return Optional.empty();
			}
			long left = Math.max(0, settings.timeout().toNanos() - (System.nanoTime() - begun));
			try {
				float[] value = vector.get().get(left, TimeUnit.NANOSECONDS);
				breaker.onSuccess(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
				return Optional.of(value);
			} catch (TimeoutException | ExecutionException e) {
				breaker.onError(System.nanoTime() - begun, TimeUnit.NANOSECONDS, e);
				log.warn("event=question-without-vector cause={}", e.getClass().getSimpleName());
			} catch (InterruptedException e) {
				breaker.releasePermission();
				Thread.currentThread().interrupt();
			}
			return Optional.empty();
		}
	}

	/** Returns the vectors of passages, in their order; takes as long as it takes. */
	List<float[]> embed(List<String> passages) {
		List<Embedding> vectors = forPassages
				.embedAll(passages.stream().map(text -> TextSegment.from(settings.passagePrefix() + text)).toList()).content();
		if (vectors.size() != passages.size()) {
			throw new IllegalStateException("the server sent " + vectors.size() + " vectors for " + passages.size() + " texts");
		}
		return vectors.stream().map(Embedder::unit).toList();
	}

	private static float[] unit(Embedding embedding) {
		float[] vector = embedding.vector().clone();
		double sum = 0;
		for (float value : vector) {
			sum += value * value;
		}
		if (!(sum > 0) || Double.isInfinite(sum)) {
			throw new IllegalStateException("a vector without a direction");
		}
		float length = (float) Math.sqrt(sum);
		for (int i = 0; i < vector.length; i++) {
			vector[i] /= length;
		}
		return vector;
	}
}
