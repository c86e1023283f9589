package dev.puente.admin;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

import dev.puente.redis.KeyDump;

/**
 * Puts a {@link Backup} into an empty place: whole or not at all. The file is read to its end and every place is looked at before anything
 * is written; what was written before something failed is taken away again.
 */
final class Restore {

	private static final int LONGEST_KEY = 4096;
	private static final int LARGEST_VALUE = 512 * 1024 * 1024;

	private final StoredState state;
	private final Map<String, Optional<Path>> folders;
	private final Deque<Path> files = new ArrayDeque<>();
	private final Deque<String> keys = new ArrayDeque<>();

	Restore(StoredState state) {
		this.state = state;
		this.folders = Map.of(Backup.DATA, Optional.of(state.data()), Backup.KNOWLEDGE, state.knowledge(), Backup.PROMPTS, state.prompts());
	}

	/**
	 * Restores a backup; returns the number of keys.
	 *
	 * @throws IllegalArgumentException when the place is not empty, a folder is not named, or the file is no whole backup
	 */
	int read(Path file) throws IOException {
		if (!state.redis().empty() || Backup.KEPT.stream().anyMatch(kept -> Files.exists(state.data().resolve(kept)))) {
			throw new IllegalArgumentException("there is data already; name an empty folder with puente.data and an empty Redis");
		}
		try {
			new ZipFile(file.toFile()).close(); // its directory stands at the end: a file that was cut off has none
			each(file, this::check, dump -> {
			});
		} catch (EOFException | ZipException e) {
			throw new IllegalArgumentException("the backup is damaged: " + e.getMessage(), e);
		}
		try {
			return each(file, this::place, dump -> {
				keys.push(dump.key());
				state.redis().restore(dump);
			});
		} catch (IOException | RuntimeException e) {
			takeAway();
			throw e;
		}
	}

	/** What is done with a file of the backup. */
	private interface Taker {
		void take(Path target, InputStream content) throws IOException;
	}

	private int each(Path file, Taker taker, Consumer<KeyDump> dumps) throws IOException {
		int found = -1;
		try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().equals(Backup.REDIS)) {
					found = keys(new DataInputStream(zip), dumps);
				} else {
					taker.take(target(entry.getName()), zip);
				}
			}
		}
		if (found < 0) {
			throw new IllegalArgumentException(file + " is no backup of Puente");
		}
		return found;
	}

	/** A name that leads out of the folder is a forgery. */
	private Path target(String name) {
		String folder = name.substring(0, name.indexOf('/') + 1);
		if (!folders.containsKey(folder)) {
			throw new IllegalArgumentException("the backup holds " + name + ", which this version does not know");
		}
		Path root = folders.getOrDefault(folder, Optional.empty()).orElseThrow(() -> new IllegalArgumentException(
				"the backup holds a folder of its own for puente." + folder.replace("/", "") + "; name an empty one with that setting"));
		Path absolute = root.toAbsolutePath().normalize();
		Path target = absolute.resolve(name.substring(folder.length())).normalize();
		if (!target.startsWith(absolute) || target.equals(absolute)) {
			throw new IllegalArgumentException("the backup names a file outside of its folder");
		}
		return target;
	}

	private void check(Path target, InputStream content) throws IOException {
		if (Files.exists(target)) {
			throw new IllegalArgumentException(target + " is there already; nothing was restored");
		}
		content.transferTo(OutputStream.nullOutputStream());
	}

	private void place(Path target, InputStream content) throws IOException {
		Files.createDirectories(target.getParent());
		files.push(target);
		Files.copy(content, target);
	}

	private static int keys(DataInputStream in, Consumer<KeyDump> taker) throws IOException {
		int keys = 0;
		for (int length = in.readInt(); length >= 0; length = in.readInt()) {
			String key = new String(bytes(in, length, LONGEST_KEY), StandardCharsets.UTF_8);
			long expiry = in.readLong();
			taker.accept(new KeyDump(key, expiry, bytes(in, in.readInt(), LARGEST_VALUE)));
			keys++;
		}
		return keys;
	}

	private static byte[] bytes(DataInputStream in, int length, int most) throws IOException {
		if (length < 0 || length > most) {
			throw new IllegalArgumentException("the backup is damaged");
		}
		byte[] bytes = in.readNBytes(length);
		if (bytes.length < length) {
			throw new EOFException("it ends in the middle of a key");
		}
		return bytes;
	}

	private void takeAway() throws IOException {
		for (Path file : files) {
			Files.deleteIfExists(file);
		}
		keys.forEach(state.redis()::delete);
	}
}
