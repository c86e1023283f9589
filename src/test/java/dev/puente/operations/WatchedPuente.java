package dev.puente.operations;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A Puente with all that it stands on, and a Prometheus that watches it, which the tests of a class share. */
abstract class WatchedPuente {

	static final Duration SOON = Duration.ofSeconds(90);
	/** What no document answers. */
	static final String UNKNOWN = "¿Cuál es la capital de Mongolia?";

	static Site site;
	static Served puente;
	static Prometheus prometheus;

	@BeforeAll
	static void start(@TempDir Path folder) {
		site = new Site(folder);
		puente = site.puente("puente");
		prometheus = new Prometheus(folder.resolve("prometheus"), puente.port());
		puente.start();
	}

	@AfterAll
	static void stop() throws Exception {
		prometheus.close();
		puente.close();
		site.close();
	}
}
