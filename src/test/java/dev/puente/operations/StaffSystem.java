package dev.puente.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;

/** Where the events of the house go: takes each of them, or answers with a status that says that it does not. */
final class StaffSystem implements AutoCloseable {

	private static final int TAKEN = 204;

	private final HttpServer server;
	private final AtomicInteger taken = new AtomicInteger();
	private volatile int status = TAKEN;

	StaffSystem() {
		try {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		server.createContext("/", exchange -> {
			exchange.sendResponseHeaders(status, -1);
			exchange.close();
			taken.addAndGet(status == TAKEN ? 1 : 0);
		});
		server.start();
	}

	String url() {
		return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
	}

	/** Takes nothing from now on. */
	void fails(int with) {
		status = with;
	}

	/** Takes everything again. */
	void works() {
		status = TAKEN;
	}

	int taken() {
		return taken.get();
	}

	@Override
	public void close() {
		server.stop(0);
	}
}
