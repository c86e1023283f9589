package dev.puente.redis;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.puente.testing.Eventually;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;

/** Several Redis servers that back one another up: a cluster, or a group under Sentinel. */
public final class ManyServers implements AutoCloseable {

	private static final int MASTERS = 3;
	private static final int SLOTS = 16_384;
	private static final Duration READY = Duration.ofSeconds(40);

	private final List<ServerProcess> servers;
	private final List<String> arguments;

	private ManyServers(List<ServerProcess> servers, String... arguments) {
		this.servers = servers;
		this.arguments = List.of(arguments);
	}

	/** Starts a cluster of three, each with a replica that takes its place. */
	public static ManyServers cluster(Path folder) {
		List<ServerProcess> nodes = new ArrayList<>();
		for (int i = 0; i < 2 * MASTERS; i++) {
			nodes.add(ServerProcess.start(folder, "cluster-enabled yes", "cluster-node-timeout 1000", "appendonly yes",
					"cluster-port " + RedisProcess.freePort(), "cluster-replica-validity-factor 0", "repl-diskless-sync-delay 0"));
		}
		ServerProcess first = nodes.getFirst();
		for (int i = 0; i < MASTERS; i++) {
			int epoch = i + 1;
			nodes.get(i).ask(commands -> commands.clusterSetConfigEpoch(epoch));
		}
		for (ServerProcess node : nodes.subList(1, nodes.size())) {
			String bus = node.ask(commands -> commands.configGet("cluster-port").getOrDefault("cluster-port", ""));
			CommandArgs<String, String> meet = new CommandArgs<>(StringCodec.UTF8).add("MEET").add("127.0.0.1").add(node.port()).add(bus);
			first.ask(commands -> commands.dispatch(CommandType.CLUSTER, new StatusOutput<>(StringCodec.UTF8), meet));
		}
		for (int i = 0; i < MASTERS; i++) {
			int[] slots = IntStream.range(SLOTS * i / MASTERS, SLOTS * (i + 1) / MASTERS).toArray();
			nodes.get(i).ask(commands -> commands.clusterAddSlots(slots));
		}
		for (int i = 0; i < MASTERS; i++) {
			String master = nodes.get(i).ask(commands -> commands.clusterMyId());
			ServerProcess replica = nodes.get(MASTERS + i);
			Eventually.holds(READY, () -> replica.ask(commands -> commands.clusterNodes()).contains(master));
			replica.ask(commands -> commands.clusterReplicate(master));
			Eventually.holds(READY, () -> replica.ask(commands -> commands.info("replication")).contains("master_link_status:up"));
		}
		nodes.forEach(node -> Eventually.holds(READY, () -> node.ask(commands -> commands.clusterInfo()).contains("cluster_state:ok")));
		return new ManyServers(nodes, "--spring.data.redis.cluster.nodes=" + addresses(nodes));
	}

	/** Starts a primary with two replicas, and three Sentinels that choose a new primary when the old one is gone. */
	public static ManyServers sentinel(Path folder) {
		List<ServerProcess> all = new ArrayList<>();
		ServerProcess primary = ServerProcess.start(folder, "appendonly yes", "repl-diskless-sync-delay 0");
		all.add(primary);
		for (int i = 0; i < 2; i++) {
			ServerProcess replica = ServerProcess.start(folder, "appendonly yes", "replicaof 127.0.0.1 " + primary.port());
			Eventually.holds(READY, () -> replica.ask(commands -> commands.info("replication")).contains("master_link_status:up"));
			all.add(replica);
		}
		List<ServerProcess> sentinels = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			sentinels.add(ServerProcess.sentinel(folder, "sentinel monitor puente 127.0.0.1 " + primary.port() + " 2",
					"sentinel down-after-milliseconds puente 1000", "sentinel failover-timeout puente 5000",
					"sentinel parallel-syncs puente 2"));
		}
		all.addAll(sentinels);
		return new ManyServers(all, "--spring.data.redis.sentinel.master=puente",
				"--spring.data.redis.sentinel.nodes=" + addresses(sentinels));
	}

	/** Arguments for an application that is to use them. */
	public List<String> arguments() {
		return arguments;
	}

	/** Ends the first primary as kill -9 does. */
	public void killAPrimary() {
		servers.getFirst().kill();
	}

	private static String addresses(List<ServerProcess> servers) {
		return String.join(",", servers.stream().map(ServerProcess::address).toList());
	}

	@Override
	public void close() {
		servers.forEach(ServerProcess::close);
	}
}
