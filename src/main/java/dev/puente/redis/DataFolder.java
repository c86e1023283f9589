package dev.puente.redis;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

import org.jspecify.annotations.Nullable;

/** The data folder while this process, and no other, works in it. */
final class DataFolder implements AutoCloseable {

	private final Path path;
	private final FileChannel channel;

	/**
	 * Creates the folder where it is missing, and locks it until {@link #close()} or the end of the process.
	 *
	 * @throws StartRefused when it cannot be written or another process has it
	 */
	DataFolder(Path path) {
		this.path = path.toAbsolutePath().normalize();
		this.channel = lock(this.path);
	}

	/** Returns a folder inside that only this user may look into, created where it is missing. */
	Path folder(String name) {
		try {
			Path folder = Files.createDirectories(path.resolve(name)).toRealPath();
			PosixFileAttributeView rights = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
			if (rights != null) {
				rights.setPermissions(PosixFilePermissions.fromString("rwx------"));
			}
			return folder;
		} catch (IOException e) {
			throw unwritable(path, e);
		}
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}

	private static FileChannel lock(Path path) {
		FileChannel channel = openLock(path);
		if (tryLock(channel) == null) {
			throw new StartRefused("The data folder " + path + " is in use by another Puente process. Stop that process, or give this one "
					+ "a folder of its own with puente.data.", null);
		}
		return channel;
	}

	private static FileChannel openLock(Path path) {
		try {
			Files.createDirectories(path);
			return FileChannel.open(path.resolve("puente.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		} catch (IOException e) {
			throw unwritable(path, e);
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) {
		try {
			return channel.tryLock();
		} catch (IOException | OverlappingFileLockException e) {
			return null;
		}
	}

	private static StartRefused unwritable(Path path, IOException cause) {
		return new StartRefused("The data folder " + path + " cannot be written. Make it writable for this user, or name another folder "
				+ "with puente.data.", cause);
	}
}
