package dev.puente.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.puente.testing.TestRedis;
import io.lettuce.core.RedisClient;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;

@Timeout(60)
class ConnectionIT {

	/** Who is told to end while it waits for Redis, such as a poller at a shutdown, must not take the connection from letters under way. */
	@Test
	void outlivesTheInterruptionOfOneWhoUsesIt() throws Exception {
		try (TestRedis server = TestRedis.start(); ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Redis redis = server.redis();
			redis.set("key", "value", Duration.ofHours(1));
			server.pause();
			CompletableFuture<Optional<String>> patient = CompletableFuture.supplyAsync(() -> redis.get("key"), threads);
			CountDownLatch asking = new CountDownLatch(1);
			Future<?> ending = threads.submit(() -> {
				asking.countDown();
				redis.get("key");
			});
			asking.await();
			ending.cancel(true);
			server.goOn();
			assertThat(patient.get(20, TimeUnit.SECONDS)).contains("value");
		}
	}

	/** As when the application ends while a worker connects: a client that is shut down never says so. */
	@Test
	void givesUpOnAClientThatWasShutDown(@TempDir Path folder) throws Exception {
		try (StartedRedis server = new StartedRedis(folder)) {
			RedisClient client = server.client();
			client.shutdown();
			Connection connection = new Connection(() -> client, Duration.ZERO, Duration.ofSeconds(1));
			assertThatThrownBy(() -> connection.call(RedisClusterCommands::ping)).isInstanceOf(RedisUnavailable.class);
		}
	}
}
