package dev.puente.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A way to a port of this host that can be blocked or cut, while the server at its end goes on; it counts what passes. */
public final class Road implements AutoCloseable {

	private final ServerSocket entrance;
	private final int target;
	private final Set<Socket> open = ConcurrentHashMap.newKeySet();
	private volatile boolean blocked;
	private final AtomicInteger refused = new AtomicInteger();
	private final AtomicInteger accepted = new AtomicInteger();
	private final AtomicLong bytes = new AtomicLong();

	/** @param target the port that it leads to */
	public Road(int target) {
		this.target = target;
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

	/** Returns the address of an HTTP server at its end. */
	public URI url() {
		return URI.create("http://127.0.0.1:" + port());
	}

	/** Ends what is under way, and lets nobody through until it is opened. */
	public void block() {
		blocked = true;
		cut();
	}

	/** Lets everybody through again. */
	public void open() {
		blocked = false;
	}

	/** Ends what is under way; whoever calls again gets through. */
	public void cut() {
		open.forEach(Road::end);
	}

	/** Returns how many were turned back. */
	public int refused() {
		return refused.get();
	}

	/** Returns how many came, those turned back among them. */
	public int accepted() {
		return accepted.get();
	}

	/** Returns how many bytes have passed, both ways together. */
	public long bytes() {
		return bytes.get();
	}

	@Override
	public void close() throws IOException {
		entrance.close();
		cut();
	}

	private void accept() {
		while (!entrance.isClosed()) {
			try {
				lead(entrance.accept());
			} catch (IOException e) {
				// closed, or nobody answers at its end: whoever called sees the connection end
			}
		}
	}

	private void lead(Socket near) throws IOException {
		accepted.incrementAndGet();
		if (blocked) {
			refused.incrementAndGet();
			end(near);
			return;
		}
		open.add(near);
		try {
			Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
			open.add(far);
			Thread.ofVirtual().start(() -> carry(near, far));
			Thread.ofVirtual().start(() -> carry(far, near));
		} catch (IOException e) {
			end(near);
			open.remove(near);
			throw e;
		}
	}

	private void carry(Socket from, Socket to) {
		try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
			byte[] buffer = new byte[8192];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				bytes.addAndGet(read);
				out.write(buffer, 0, read);
				out.flush();
			}
		} catch (IOException e) {
			// cut
		} finally {
			end(from);
			end(to);
			open.remove(from);
			open.remove(to);
		}
	}

	private static void end(Socket socket) {
		try {
			socket.close();
		} catch (IOException e) {
			// it is no longer open
		}
	}
}
