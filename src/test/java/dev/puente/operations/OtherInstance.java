package dev.puente.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import dev.puente.testing.BotApiServer;

/** A program of somebody else that polls with the bot's token, as after a leak: each poll of the one ends that of the other. */
final class OtherInstance implements AutoCloseable {

	private final URI poll;
	private final Thread thread;

	OtherInstance(BotApiServer telegram) {
		poll = telegram.url().resolve("/bot" + BotApiServer.TOKEN + "/getUpdates?timeout=50");
		thread = Thread.ofVirtual().start(this::poll);
	}

	private void poll() {
		try (HttpClient client = HttpClient.newHttpClient()) {
			while (true) {
				client.send(HttpRequest.newBuilder(poll).build(), HttpResponse.BodyHandlers.discarding());
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** Ends it, as a revoked token does. */
	@Override
	public void close() throws InterruptedException {
		thread.interrupt();
		thread.join();
	}
}
