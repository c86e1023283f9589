package dev.puente.search;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes the vectors of each generation's passages in the background and keeps them on the disk; a text that has not changed is not computed
 * again. While the server is away it waits, and tries again until the application ends.
 */
final class VectorKeeper implements AutoCloseable {

	/** So many passages go to the server at once. */
	static final int BATCH = 32;
	private static final Logger log = LoggerFactory.getLogger(VectorKeeper.class);
	private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
	private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

	private final Optional<Embedder> embedder;
	private final boolean store;
	private final VectorFile file;
	private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("vectors").factory());
	private final CountDownLatch closed = new CountDownLatch(1);
	/** The last passages sent to the server came back without vectors. */
	private volatile boolean refused;
	/** Used by the worker's thread alone, after the first reading. */
	private final Map<String, float[]> known;

	VectorKeeper(Optional<Embedder> embedder, EmbeddingSettings settings, Path folder) {
		this.embedder = embedder;
		this.store = settings.store();
		this.file = new VectorFile(
				folder.resolve(UUID.nameUUIDFromBytes(settings.model().getBytes(StandardCharsets.UTF_8)) + ".vectors"));
		this.known = embedder.isPresent() ? file.read() : new HashMap<>();
	}

	/** Returns the vectors of passages, which come in time; nothing where there is no model. */
	Optional<PassageVectors> of(List<IndexPassage> passages) {
		return embedder.map(model -> {
			PassageVectors vectors = new PassageVectors(passages, model);
			worker.execute(() -> keep(vectors, model));
			return vectors;
		});
	}

	/** Whether there is a model. */
	boolean present() {
		return embedder.isPresent();
	}

	/** Whether the model failed of late: for questions so often that it is left alone, or for the passages that wait for it. */
	boolean failing() {
		return refused || embedder.filter(Embedder::resting).isPresent();
	}

	private void keep(PassageVectors vectors, Embedder model) {
		Map<String, String> missing = vectors.texts();
		missing.keySet().removeAll(known.keySet());
		vectors.know(known);
		Duration wait = FIRST_WAIT;
		List<String> keys = new ArrayList<>(missing.keySet());
		for (int from = 0; store && from < keys.size() && closed.getCount() > 0;) {
			List<String> batch = keys.subList(from, Math.min(keys.size(), from + BATCH));
			try {
				List<float[]> computed = model.embed(batch.stream().map(missing::get).toList());
				for (int i = 0; i < batch.size(); i++) {
					known.put(batch.get(i), computed.get(i));
				}
				refused = false;
				from += batch.size();
				wait = FIRST_WAIT;
				vectors.know(known);
			} catch (RuntimeException e) {
				// whatever the server or LangChain4j's reading of it brings: search goes on without, and the server gets another try
				refused = true;
				log.warn("event=vectors-wait missing={} cause={}", keys.size() - from, e.getClass().getSimpleName());
				rest(wait);
				wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
			}
		}
		if (store && !keys.isEmpty() && closed.getCount() > 0) {
			known.keySet().retainAll(vectors.texts().keySet());
			file.write(known);
			log.info("event=vectors-kept passages={}", known.size());
		}
	}

	private void rest(Duration wait) {
		try {
			if (closed.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
				log.debug("event=vectors-closed");
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			closed.countDown();
		}
	}

	@Override
	public void close() {
		closed.countDown();
		worker.shutdownNow();
	}
}
