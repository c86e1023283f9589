package dev.puente.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/** A small HTTP server of a test, on a free port of loopback. */
abstract class LoopbackServer implements AutoCloseable {

	private static final int PATIENT = 120;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
	private final CountDownLatch closed = new CountDownLatch(1);
	private final HttpServer server;

	LoopbackServer() {
		try {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		server.setExecutor(threads);
	}

	/** Begins to serve. */
	final void listen(String path, HttpHandler handler) {
		server.createContext(path, handler);
		server.start();
	}

	/** Returns the address up to and with {@code /v1}. */
	public final String address() {
		return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
	}

	static void reply(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
	}

	/** Says nothing, but not longer than the server lives. */
	final void hang() {
		try {
			if (!closed.await(PATIENT, TimeUnit.SECONDS)) {
				throw new IllegalStateException("nobody gave up");
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public final void close() {
		closed.countDown();
		server.stop(0);
		threads.shutdownNow();
	}
}
