package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.puente.conversation.FeedbackGiven;
import dev.puente.knowledge.FolderKnowledge;
import dev.puente.language.Language;
import dev.puente.testing.TestRedis;

/** Counting while others count and store: nothing is lost, and what was stored can be read. */
class CountsTogetherIT {

	private static final FeedbackGiven LIKED = new FeedbackGiven("q", "test:1", Language.ES, "¿Cuándo?", true, 0, true);

	@TempDir
	private Path folder;

	@Test
	void tellsAllThatWasCountedBeforeWhoeverStoresIt() throws Exception {
		try (TestRedis redis = TestRedis.everySecond(); ExecutorService other = Executors.newSingleThreadExecutor()) {
			Counts counts = counts(redis);
			for (long round = 1; round <= 300; round++) {
				counts.judged(LIKED);
				Future<?> stored = other.submit(counts::store);
				counts.store();
				assertThat(liked(counts)).isEqualTo(round);
				stored.get();
			}
		}
	}

	@Test
	void losesNothingThatIsCountedWhileItStores() throws Exception {
		try (TestRedis redis = TestRedis.everySecond(); ExecutorService others = Executors.newFixedThreadPool(4)) {
			Counts counts = counts(redis);
			List<Future<?>> counting = new ArrayList<>();
			for (int thread = 0; thread < 4; thread++) {
				counting.add(others.submit(() -> {
					for (int i = 0; i < 50_000; i++) {
						counts.judged(LIKED);
					}
				}));
			}
			while (!counting.stream().allMatch(Future::isDone)) {
				counts.store();
			}
			counts.store();
			assertThat(liked(counts)).isEqualTo(200_000);
		}
	}

	private static long liked(Counts counts) {
		return counts.of(List.of(counts.today())).getOrDefault(counts.today(), Map.of()).getOrDefault("thumb.up", 0L);
	}

	private Counts counts(TestRedis redis) throws IOException {
		Files.createDirectories(folder.resolve("documents"));
		return new Counts(redis.redis(), FolderKnowledge.over(folder), OutboundIT.settings(9),
				Clock.fixed(Instant.parse("2026-11-29T08:00:00Z"), ZoneOffset.UTC));
	}
}
