package dev.puente.web;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says in the terminal where the page is, once it can be opened. */
@Component
class FirstScreen {

	private static final Logger LOG = LoggerFactory.getLogger(FirstScreen.class);

	private final Environment environment;

	FirstScreen(Environment environment) {
		this.environment = environment;
	}

	@EventListener
	void show(ApplicationReadyEvent ready) {
		Duration taken = ready.getTimeTaken();
		String seconds = taken == null ? "" : " after " + (taken.toMillis() + 99) / 100 / 10.0 + " s";
		LOG.info("Puente is ready{}. Open the page: {}", seconds, address());
	}

	private String address() {
		boolean secure = environment.containsProperty("server.ssl.bundle") || environment.containsProperty("server.ssl.key-store")
				|| environment.containsProperty("server.ssl.certificate");
		return (secure ? "https" : "http") + "://localhost:" + environment.getProperty("local.server.port", "8080")
				+ environment.getProperty("server.servlet.context-path", "");
	}
}
