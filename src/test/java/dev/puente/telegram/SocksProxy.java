package dev.puente.telegram;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A SOCKS5 proxy (RFC 1928) without login that leads one connection at a time to one port, whatever host was asked for. */
final class SocksProxy implements AutoCloseable {

	private static final byte[] GRANTED = {5, 0, 0, 1, 0, 0, 0, 0, 0, 0};

	private final ServerSocket server;
	private final int target;
	private volatile String asked = "";

	private SocksProxy(int target) throws IOException {
		this.target = target;
		this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
		Thread.ofVirtual().start(this::run);
	}

	static SocksProxy to(int target) throws IOException {
		return new SocksProxy(target);
	}

	int port() {
		return server.getLocalPort();
	}

	/** Returns the host's name as the client sent it. */
	String asked() {
		return asked;
	}

	@Override
	public void close() throws IOException {
		server.close();
	}

	private void run() {
		while (!server.isClosed()) {
			try (Socket client = server.accept(); Socket onward = new Socket(InetAddress.getLoopbackAddress(), target)) {
				greet(client);
				Thread back = Thread.ofVirtual().start(() -> copy(onward, client));
				copy(client, onward);
				back.join();
			} catch (IOException e) {
				// the client went away or the test is over
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

	private void greet(Socket client) throws IOException {
		DataInputStream in = new DataInputStream(client.getInputStream());
		in.readByte();
		in.skipNBytes(in.readUnsignedByte());
		client.getOutputStream().write(new byte[]{5, 0});
		in.skipNBytes(3);
		if (in.readUnsignedByte() != 3) {
			throw new IOException("not asked by name");
		}
		asked = new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.US_ASCII);
		in.skipNBytes(2);
		client.getOutputStream().write(GRANTED);
	}

	private static void copy(Socket from, Socket to) {
		try {
			from.getInputStream().transferTo(to.getOutputStream());
			to.shutdownOutput();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
