package dev.puente.redis;

import java.security.SecureRandom;
import java.nio.file.Path;
import java.util.HexFormat;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Redis server of our own on a free port of 127.0.0.1, behind a password of this run; started again should it end by itself. */
final class EmbeddedRedis implements AutoCloseable {

	static final String HOST = "127.0.0.1";
	private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRedis.class);
	private static final long PAUSE_MILLIS = 300;
	private static final int PORTS_TO_TRY = 3;

	private final Path folder;
	private final RedisSettings settings;
	private final String password = randomPassword();
	private final Thread watch;
	private volatile RedisProcess process;
	private volatile int port;
	private volatile boolean closing;

	/**
	 * Starts the server on what the folder holds, after ending one that an earlier run left behind.
	 *
	 * @throws StartRefused when it does not start, with the reason
	 */
	EmbeddedRedis(DataFolder data, RedisSettings settings) {
		this.folder = data.folder("redis");
		this.settings = settings;
		Leftover.reap(folder);
		this.process = startOnFreePort(PORTS_TO_TRY);
		this.watch = Thread.ofVirtual().name("redis-watch").start(this::watch);
		LOG.info("redis=embedded port={} pid={} folder={}", port, process.pid(), folder);
	}

	int port() {
		return port;
	}

	String password() {
		return password;
	}

	long pid() {
		return process.pid();
	}

	@Override
	public void close() {
		closing = true;
		watch.interrupt();
		process.stop();
	}

	/** Between asking for a free port and using it somebody else may take it. */
	private RedisProcess startOnFreePort(int tries) {
		port = RedisProcess.freePort();
		try {
			return RedisProcess.start(folder, port, password, settings);
		} catch (StartRefused e) {
			if (tries == 1 || !RedisProcess.portWasTaken(folder)) {
				throw e;
			}
			return startOnFreePort(tries - 1);
		}
	}

	private void watch() {
		try {
			while (!closing) {
				process.await();
				Thread.sleep(PAUSE_MILLIS);
				restart();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void restart() {
		if (closing) {
			return;
		}
		LOG.warn("redis=ended action=start port={}", port);
		try {
			process = RedisProcess.start(folder, port, password, settings);
		} catch (StartRefused e) {
			LOG.error("redis=down reason=\"{}\"", e.getMessage());
		}
	}

	private static String randomPassword() {
		byte[] bytes = new byte[24];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}
}
