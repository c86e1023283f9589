package dev.puente.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.puente.admin.SignedCalls;
import dev.puente.testing.PuenteProcess;
import dev.puente.testing.Road;

/** A Puente of a {@link Site}, on a port and a data folder that stay the same however often it is started. */
final class Served implements AutoCloseable {

	private final HttpClient http = HttpClient.newHttpClient();
	private final Site site;
	private final Path folder;
	private final int port;
	private final Road toRedis;
	private Optional<PuenteProcess> process = Optional.empty();

	Served(Site site, Path folder) {
		this.site = site;
		this.folder = folder;
		this.toRedis = new Road(site.redis.port());
		try {
			this.port = Prometheus.freePort();
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	int port() {
		return port;
	}

	/** Its own way to Redis. */
	Road toRedis() {
		return toRedis;
	}

	/** Starts it and waits until it serves; a setting is an environment variable and its value, and goes before the site's own. */
	void start(String... settings) {
		PuenteProcess started = PuenteProcess.start(folder, settings(settings));
		process = Optional.of(started);
		started.page();
	}

	/** Starts it anew with other settings. */
	void restart(String... settings) {
		stop();
		start(settings);
	}

	/** Starts it with the options of a plain {@code java -jar} and those given in {@code JDK_JAVA_OPTIONS}. */
	void startPacked(String options) {
		PuenteProcess started = PuenteProcess.startPacked(folder, settings("JDK_JAVA_OPTIONS", options));
		process = Optional.of(started);
		started.page();
	}

	/** Returns the number of its process. */
	long pid() {
		return process.orElseThrow().pid();
	}

	void stop() {
		process.ifPresent(PuenteProcess::close);
		process = Optional.empty();
	}

	/** Starts a process that has its settings, and is expected to end by itself: a command, or a start that is refused. */
	PuenteProcess run(String... arguments) {
		return PuenteProcess.start(folder, settings(), arguments);
	}

	/** Types a command where it runs, with its settings; returns what the command prints. */
	String typed(String... command) throws InterruptedException {
		try (PuenteProcess typed = run(command)) {
			assertThat(typed.exitCode()).as(typed.err()).isZero();
			return typed.out();
		}
	}

	/** Returns what it has written since it was started. */
	String out() {
		return process.orElseThrow().out();
	}

	/** Waits until it has written something. */
	void await(String words) {
		process.orElseThrow().await(words);
	}

	String get(String path) throws IOException, InterruptedException {
		return http.send(HttpRequest.newBuilder(url(path)).build(), HttpResponse.BodyHandlers.ofString()).body();
	}

	/** Returns what a visitor of the page is answered. */
	String ask(String question) throws IOException, InterruptedException {
		return http.send(
				HttpRequest.newBuilder(url("/api/ask")).header("Content-Type", "application/json")
						.POST(HttpRequest.BodyPublishers.ofString("{\"question\": \"" + question + "\"}")).build(),
				HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
	}

	/** Has a document published by the staff system. */
	void publishes(String id, String spanish) {
		assertThat(signedWith(SignedCalls.SECRET, UUID.randomUUID().toString(), SignedCalls.published(id, spanish))).isEqualTo(202);
	}

	/** Returns the status with which a call of the hook is answered that is signed with a secret. */
	int signedWith(String secret, String id, String body) {
		try {
			return new SignedCalls(port).send(id, body, secret, 0).statusCode();
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}

	/** Returns what Prometheus is told. */
	String metrics() {
		try {
			return get("/actuator/prometheus");
		} catch (IOException | InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	/** Returns the value of a series, not a number when it is not there. */
	double value(String series) {
		return metrics().lines().filter(line -> line.startsWith(series + " "))
				.mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1))).findFirst().orElse(Double.NaN);
	}

	private URI url(String path) {
		return URI.create("http://127.0.0.1:" + port + path);
	}

	private Map<String, String> settings(String... own) {
		Map<String, String> settings = new HashMap<>(site.settings(folder.resolve("data"), toRedis));
		settings.put("SERVER_PORT", Integer.toString(port));
		for (int i = 0; i < own.length; i += 2) {
			settings.put(own[i], own[i + 1]);
		}
		return settings;
	}

	@Override
	public void close() throws IOException {
		stop();
		toRedis.close();
	}
}
