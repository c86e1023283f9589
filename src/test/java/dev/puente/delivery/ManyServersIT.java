package dev.puente.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

import dev.puente.redis.ManyServers;
import dev.puente.testing.Eventually;

/** The rooms redis and delivery, configured as users configure them, on Redis Cluster and under Sentinel. */
@Tag("redis7")
@Timeout(180)
class ManyServersIT {

	private static final int CHATS = 48;
	private static final int ROUNDS = 10;
	private static final Duration RECOVERY = Duration.ofSeconds(30);

	@TempDir
	private Path folder;

	/** Nothing but the two rooms. */
	@ImportAutoConfiguration(DataRedisAutoConfiguration.class)
	@ComponentScan({"dev.puente.redis", "dev.puente.delivery"})
	static class App {
	}

	@Test
	void losesNothingWhenAPrimaryOfAClusterEnds() throws Exception {
		try (ManyServers servers = ManyServers.cluster(folder)) {
			survivesTheEndOfAPrimary(servers);
		}
	}

	@Test
	void losesNothingWhenThePrimaryUnderSentinelEnds() throws Exception {
		try (ManyServers servers = ManyServers.sentinel(folder)) {
			survivesTheEndOfAPrimary(servers);
		}
	}

	private static void survivesTheEndOfAPrimary(ManyServers servers) throws Exception {
		Map<String, List<Integer>> handled = new ConcurrentHashMap<>();
		try (ConfigurableApplicationContext one = start(servers); ConfigurableApplicationContext two = start(servers)) {
			DeadLetterHandler none = (letter, failure) -> {
			};
			LetterHandler handler = letter -> handled.computeIfAbsent(letter.key(), unused -> new CopyOnWriteArrayList<>())
					.add(Integer.parseInt(letter.id()));
			try (AutoCloseable here = one.getBean(Lanes.class).inbound().consume(handler, none);
					AutoCloseable there = two.getBean(Lanes.class).inbound().consume(handler, none)) {
				append(one, 0, ROUNDS);
				Eventually.holds(RECOVERY, () -> total(handled) == CHATS * ROUNDS);
				servers.killAPrimary();
				append(two, ROUNDS, 2 * ROUNDS);
				Eventually.holds(RECOVERY, () -> total(handled) >= CHATS * 2 * ROUNDS);
			}
			List<Integer> inOrder = IntStream.range(0, 2 * ROUNDS).boxed().toList();
			assertThat(handled).hasSize(CHATS).allSatisfy((key, numbers) -> assertThat(numbers).isEqualTo(inOrder));
			everythingElseWorks(one);
		}
	}

	private static void everythingElseWorks(ConfigurableApplicationContext context) throws Exception {
		try (Lease lease = context.getBean(Leases.class).seek("test")) {
			assertThat(lease.holds(lease.await())).isTrue();
		}
		RateBudget budget = context.getBean(RateBudget.class);
		assertThat(budget.take("somebody", new Pace(Duration.ofSeconds(5), 1))).isZero();
		assertThat(budget.take("somebody", new Pace(Duration.ofSeconds(5), 1))).isPositive();
		assertThat(context.getBean(DeadLetters.class).list(10)).isEmpty();
	}

	private static ConfigurableApplicationContext start(ManyServers servers) {
		return new SpringApplicationBuilder(App.class).web(WebApplicationType.NONE).run(servers.arguments().toArray(String[]::new));
	}

	/** As whoever gave us a message does: what could not be stored is given again. */
	private static void append(ConfigurableApplicationContext context, int from, int to) throws InterruptedException {
		Lane lane = context.getBean(Lanes.class).inbound();
		for (int number = from; number < to; number++) {
			for (int chat = 0; chat < CHATS; chat++) {
				while (!stored(lane, "chat" + chat, Integer.toString(number))) {
					TimeUnit.MILLISECONDS.sleep(100);
				}
			}
		}
	}

	private static boolean stored(Lane lane, String key, String id) {
		try {
			lane.append(key, id, "");
			return true;
		} catch (LaneUnavailable e) {
			return false;
		}
	}

	private static int total(Map<String, List<Integer>> handled) {
		return handled.values().stream().mapToInt(List::size).sum();
	}
}
