package dev.puente.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A redis-server that outlived its Puente (kill -9) and still works in the folder. */
final class Leftover {

	static final String PID_FILE = "redis.pid";
	private static final Logger LOG = LoggerFactory.getLogger(Leftover.class);
	private static final long PATIENCE_SECONDS = 15;

	private Leftover() {
	}

	/**
	 * Ends the server that the folder's pid file names, and waits until it has written its file and gone.
	 *
	 * @throws StartRefused when it does not end
	 */
	static void reap(Path folder) {
		find(folder).ifPresent(server -> {
			LOG.info("redis=leftover pid={} action=stop", server.pid());
			server.destroy();
			await(server);
		});
	}

	private static Optional<ProcessHandle> find(Path folder) {
		try {
			long pid = Long.parseLong(Files.readString(folder.resolve(PID_FILE)).strip());
			return ProcessHandle.of(pid).filter(server -> isRedis(server) && worksIn(server, folder));
		} catch (IOException | NumberFormatException e) {
			return Optional.empty();
		}
	}

	/** Some distributions build one program under several names, so that Linux tells "redis-check-rdb". */
	private static boolean isRedis(ProcessHandle process) {
		return process.info().command().filter(command -> command.contains("redis-server") || command.endsWith("redis-check-rdb"))
				.isPresent();
	}

	/** The pid may have gone to somebody else's Redis since; Linux tells where a process works. */
	private static boolean worksIn(ProcessHandle process, Path folder) {
		Path link = Path.of("/proc", Long.toString(process.pid()), "cwd");
		try {
			return !Files.isSymbolicLink(link) || Files.readSymbolicLink(link).equals(folder);
		} catch (IOException e) {
			return false;
		}
	}

	private static void await(ProcessHandle server) {
		try {
			server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw stays(server, e);
		} catch (ExecutionException | TimeoutException e) {
			throw stays(server, e);
		}
	}

	private static StartRefused stays(ProcessHandle server, Exception cause) {
		return new StartRefused("An earlier redis-server (process " + server.pid() + ") still works in the data folder and does not stop. "
				+ "End it, then start Puente again.", cause);
	}
}
