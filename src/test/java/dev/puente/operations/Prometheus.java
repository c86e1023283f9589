package dev.puente.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import dev.puente.testing.Eventually;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Prometheus of this host that watches Puente by the project's own files: the configuration, looked at each second, and {@link ShortenedRules}. */
final class Prometheus implements AutoCloseable {

	private static final Path DEPLOYED = Path.of("deploy/prometheus");
	private static final Duration SOON = Duration.ofSeconds(120);

	private final JsonMapper json = JsonMapper.builder().build();
	private final HttpClient http = HttpClient.newHttpClient();
	private final Set<String> ended = new TreeSet<>();
	private final Path folder;
	private final URI root;
	private final Process process;

	/** Starts a server that watches these ports of this host. */
	Prometheus(Path folder, int... watched) {
		this.folder = folder;
		try {
			Files.createDirectories(folder);
			Files.writeString(folder.resolve("alerts.yaml"), ShortenedRules.of(Files.readString(Watched.ALERTS)));
			configure(watched);
			int port = freePort();
			root = URI.create("http://127.0.0.1:" + port);
			process = new ProcessBuilder("prometheus", "--config.file=" + folder.resolve("prometheus.yaml"),
					"--storage.tsdb.path=" + folder.resolve("data"), "--web.listen-address=127.0.0.1:" + port, "--web.enable-lifecycle")
					.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
		} catch (IOException e) {
			throw new UncheckedIOException("needs prometheus on the path, as the Debian package of that name brings it", e);
		}
		Eventually.holds(SOON, this::isReady);
	}

	/** Watches other ports from now on. */
	void watch(int... ports) throws IOException, InterruptedException {
		configure(ports);
		http.send(HttpRequest.newBuilder(root.resolve("/-/reload")).POST(HttpRequest.BodyPublishers.noBody()).build(),
				HttpResponse.BodyHandlers.discarding());
	}

	/** Waits until an alert fires; returns the page that it leads to. */
	Page fires(String alert) {
		Eventually.holds(SOON, () -> !isSilent(alert));
		return Page.at(firing(alert).orElseThrow().path("annotations").path("runbook").asString(""));
	}

	/** Waits until an alert that fired is over. */
	void ends(String alert) {
		silent(alert);
		ended.add(alert);
	}

	/** Waits until an alert does not fire. */
	void silent(String alert) {
		Eventually.holds(SOON, () -> isSilent(alert));
	}

	/** Tells whether an alert does not fire now. */
	boolean isSilent(String alert) {
		return firing(alert).isEmpty();
	}

	/** Returns the alerts that fired and ended. */
	Set<String> ended() {
		return ended;
	}

	/** Asks for the value of an expression, nothing when it has none. */
	Optional<Double> value(String expression) {
		return get("/api/v1/query?query=" + java.net.URLEncoder.encode(expression, java.nio.charset.StandardCharsets.UTF_8))
				.path("data").path("result").valueStream().map(one -> Double.parseDouble(one.path("value").path(1).asString("NaN")))
				.findFirst();
	}

	@Override
	public void close() throws InterruptedException {
		process.destroy();
		if (!process.waitFor(30, TimeUnit.SECONDS)) {
			process.destroyForcibly();
		}
	}

	private Optional<JsonNode> firing(String alert) {
		return get("/api/v1/alerts").path("data").path("alerts").valueStream()
				.filter(one -> one.path("state").asString("").equals("firing"))
				.filter(one -> one.path("labels").path("alertname").asString("").equals(alert)).findFirst();
	}

	private JsonNode get(String path) {
		try {
			return json
					.readTree(http.send(HttpRequest.newBuilder(root.resolve(path)).build(), HttpResponse.BodyHandlers.ofString()).body());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError(e);
		}
	}

	private boolean isReady() {
		try {
			return http.send(HttpRequest.newBuilder(root.resolve("/-/ready")).build(), HttpResponse.BodyHandlers.discarding())
					.statusCode() == 200;
		} catch (IOException e) {
			if (!process.isAlive()) {
				throw new AssertionError("ended at once: see " + folder.resolve("log"), e);
			}
			return false;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private void configure(int... ports) throws IOException {
		String targets = Arrays.stream(ports).mapToObj(port -> "\"127.0.0.1:" + port + "\"").collect(Collectors.joining(", "));
		Files.writeString(folder.resolve("prometheus.yaml"), Files.readString(DEPLOYED.resolve("prometheus.yaml"))
				.replace("interval: 15s", "interval: 1s").replace("\"localhost:8080\"", targets));
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}
}
