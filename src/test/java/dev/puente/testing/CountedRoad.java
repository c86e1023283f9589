package dev.puente.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/** A way to a port of this host that counts the bytes that pass, both ways. */
public final class CountedRoad implements AutoCloseable {

	private static final int BUFFER = 8192;

	private final ServerSocket entrance;
	private final int exit;
	private final AtomicLong bytes = new AtomicLong();

	/** @param exit the port that it leads to */
	public CountedRoad(int exit) {
		this.exit = exit;
		try {
			entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		Thread.ofVirtual().start(this::accept);
	}

	/** Returns the port to call. */
	public int port() {
		return entrance.getLocalPort();
	}

	/** Returns how many bytes have passed. */
	public long bytes() {
		return bytes.get();
	}

	private void accept() {
		while (!entrance.isClosed()) {
			try {
				Socket here = entrance.accept();
				Socket there = new Socket(InetAddress.getLoopbackAddress(), exit);
				Thread.ofVirtual().start(() -> carry(here, there));
				Thread.ofVirtual().start(() -> carry(there, here));
			} catch (IOException e) {
				// closed, or nobody answers: whoever called sees the connection end
			}
		}
	}

	private void carry(Socket from, Socket to) {
		byte[] buffer = new byte[BUFFER];
		try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				bytes.addAndGet(read);
				out.write(buffer, 0, read);
				out.flush();
			}
		} catch (IOException e) {
			// one side has gone; closing both tells the other
			return;
		}
	}

	@Override
	public void close() throws IOException {
		entrance.close();
	}
}
