package dev.puente.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import redis.embedded.core.ExecutableProvider;

/** One run of the redis-server program in a folder. */
final class RedisProcess {

	private static final String LOOPBACK = "127.0.0.1";
	private static final String LOG_FILE = "redis.log";
	private static final long START_SECONDS = 300;
	private static final long STOP_SECONDS = 15;
	private static final int BUSY_TRIES = 100;
	private static final long BUSY_PAUSE_MILLIS = 50;

	private final Path folder;
	private final Process process;

	private RedisProcess(Path folder, Process process) {
		this.folder = folder;
		this.process = process;
	}

	/**
	 * Starts the program and waits until it answers, however long it reads its file.
	 *
	 * @throws StartRefused when it ends instead, with the reason
	 */
	static RedisProcess start(Path folder, int port, String password, RedisSettings settings) {
		try {
			Process process = launch(new ProcessBuilder(program(folder, settings), "-").directory(folder.toFile()).redirectErrorStream(true)
					.redirectOutput(folder.resolve(LOG_FILE).toFile()), BUSY_TRIES);
			RedisProcess started = new RedisProcess(folder, process);
			started.configure(port, password, settings);
			started.awaitAnswer(port, password);
			return started;
		} catch (IOException e) {
			throw new StartRefused("The embedded Redis cannot run in " + folder + " (" + e.getMessage()
					+ "). Mend that, name another folder with puente.data, or name your own server with spring.data.redis.host.", e);
		}
	}

	/**
	 * A program that was just unpacked is busy (ETXTBSY) for as long as a child of this process, started while it was written and not yet at
	 * its own program, still holds the file open.
	 */
	private static Process launch(ProcessBuilder builder, int tries) throws IOException {
		try {
			return builder.start();
		} catch (IOException e) {
			if (tries == 1 || !e.toString().contains("Text file busy")) {
				throw e;
			}
		}
		LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BUSY_PAUSE_MILLIS));
		return launch(builder, tries - 1);
	}

	private static String program(Path folder, RedisSettings settings) throws IOException {
		Path own = settings.program();
		return own != null
				? own.toAbsolutePath().toString()
				: ExecutableProvider.newJarResourceProvider(folder.toFile()).get().getAbsolutePath();
	}

	/** Returns a port of the loopback address that is free at this moment. */
	static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
			return socket.getLocalPort();
		} catch (IOException e) {
			throw new StartRefused("No port of 127.0.0.1 is free for the embedded Redis. Close some programs and start again.", e);
		}
	}

	/** Tells whether the last run in the folder ended because somebody else had the port. */
	static boolean portWasTaken(Path folder) {
		return logged(folder.resolve(LOG_FILE)).contains("Address already in use");
	}

	/** Waits for the end of the program. */
	void await() throws InterruptedException {
		process.waitFor();
	}

	long pid() {
		return process.pid();
	}

	/** Ends the program the gentle way, in which it writes its file out, and hard only when that takes too long. */
	void stop() {
		process.destroy();
		try {
			if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
				process.destroyForcibly();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** The configuration goes through standard input: neither a file nor the list of processes shows the password. */
	private void configure(int port, String password, RedisSettings settings) throws IOException {
		String configuration = """
				bind %s
				port %d
				requirepass %s
				dir "%s"
				pidfile "%s"
				appendonly yes
				appendfsync %s
				save ""
				maxmemory-policy noeviction
				""".formatted(LOOPBACK, port, password, quoted(folder), quoted(folder.resolve(Leftover.PID_FILE)), settings.fsync().word());
		try (OutputStream input = process.getOutputStream()) {
			input.write(configuration.getBytes(StandardCharsets.UTF_8));
		}
	}

	private static String quoted(Path path) {
		return path.toString().replace("\\", "\\\\").replace("\"", "\\\"");
	}

	private void awaitAnswer(int port, String password) {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
		try {
			while (!answers(port, password)) {
				if (process.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
					throw refusal();
				}
			}
		} catch (InterruptedException e) {
			process.destroy();
			Thread.currentThread().interrupt();
			throw new StartRefused("The start of the embedded Redis was interrupted.", e);
		}
	}

	private static boolean answers(int port, String password) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(LOOPBACK, port), 500);
			socket.setSoTimeout(2_000);
			socket.getOutputStream().write(("AUTH " + password + "\r\nPING\r\n").getBytes(StandardCharsets.US_ASCII));
			BufferedReader replies = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
			return "+OK".equals(replies.readLine()) && "+PONG".equals(replies.readLine());
		} catch (IOException e) {
			return false;
		}
	}

	private StartRefused refusal() {
		process.destroy();
		Path log = folder.resolve(LOG_FILE);
		if (logged(log).contains("reading the append only file")) {
			return new StartRefused("The file " + appendOnlyFile(folder) + " is damaged. Repair a copy of it with "
					+ "\"redis-check-aof --fix\" or put a backup in its place, then start Puente again; without the file it starts empty.",
					null);
		}
		return new StartRefused("The embedded Redis did not start; " + log + " tells why. Mend that, or name your own server with "
				+ "spring.data.redis.host.", null);
	}

	/** Redis 7 keeps it in parts, and its tools take the list of them. */
	private static Path appendOnlyFile(Path folder) {
		Path parts = folder.resolve("appendonlydir").resolve("appendonly.aof.manifest");
		return Files.exists(parts) ? parts : folder.resolve("appendonly.aof");
	}

	private static String logged(Path log) {
		try {
			return Files.readString(log, StandardCharsets.ISO_8859_1);
		} catch (IOException e) {
			return "";
		}
	}
}
