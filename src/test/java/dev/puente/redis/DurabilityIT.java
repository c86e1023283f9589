package dev.puente.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.puente.redis.Durability.Risk;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;

/**
 * A server that is set up as a cache, and mended while everything runs. It reads what is told at level INFO, which commands tested in the same
 * process may switch off: it runs alone.
 */
@Tag("alone")
@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class DurabilityIT {

	private static final String TOLD = "redis=may-lose";

	@TempDir
	private Path folder;

	@Test
	void tellsOnceWhatMayBeLostAndWhatToDo(CapturedOutput output) throws Exception {
		try (StartedRedis server = new StartedRedis(folder)) {
			RedisClient client = server.client();
			RedisCommands<String, String> commands = client.connect().sync();
			Durability durability = new Durability(server.connect());
			durability.look();
			assertThat(durability.risks()).isEmpty();
			assertThat(output).doesNotContain(TOLD);

			set(commands, "maxmemory 64mb", "maxmemory-policy allkeys-lru", "appendonly no");
			durability.look();
			durability.look();
			assertThat(durability.risks()).containsExactly(Risk.EVICTS, Risk.FORGETS);
			assertThat(output).containsOnlyOnce(TOLD).contains("set maxmemory-policy to noeviction", "set appendonly to yes");

			set(commands, "maxmemory 0");
			durability.look();
			assertThat(durability.risks()).as("what has no limit is never full").containsExactly(Risk.FORGETS);
			set(commands, "maxmemory 64mb", "maxmemory-policy noeviction", "appendonly yes");
			durability.look();
			assertThat(durability.risks()).isEmpty();
			assertThat(output).contains("redis=keeps-all");
			client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
		}
	}

	/** What is true of the setting is true of the data: such a server does remove what has no expiry. */
	@Test
	void theRiskIsReal() throws Exception {
		try (StartedRedis server = new StartedRedis(folder)) {
			RedisClient client = server.client();
			RedisCommands<String, String> commands = client.connect().sync();
			set(commands, "maxmemory 3mb", "maxmemory-policy allkeys-lru");
			String letter = "x".repeat(10_000);
			for (int i = 0; i < 500; i++) {
				commands.xadd("stream" + i, Map.of("payload", letter));
			}
			assertThat(commands.dbsize()).isLessThan(500);
			Durability durability = new Durability(server.connect());
			durability.look();
			assertThat(durability.risks()).containsExactly(Risk.EVICTS);
			client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
		}
	}

	private static void set(RedisCommands<String, String> commands, String... settings) {
		for (String setting : settings) {
			String[] parts = setting.split(" ", 2);
			commands.configSet(parts[0], parts[1]);
		}
	}
}
