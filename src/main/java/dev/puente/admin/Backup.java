package dev.puente.admin;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import dev.puente.redis.KeyDump;

/**
 * A backup in one zip: {@code redis}, each key with its expiry and the server's own bytes; {@code data/…}, the published documents and the
 * audit log; {@code knowledge/…}, the editors' folder where one is set. Logins and leases are left out: they end with the host.
 */
final class Backup {

	private static final String REDIS = "redis";
	private static final String DATA = "data/";
	private static final String KNOWLEDGE = "knowledge/";
	private static final int LONGEST_KEY = 4096;
	private static final int LARGEST_VALUE = 512 * 1024 * 1024;

	private Backup() {
	}

	/** Writes a backup, whole or not at all; returns the number of keys. */
	static int write(StoredState state, Path file) throws IOException {
		Path target = file.toAbsolutePath();
		Path fresh = target.resolveSibling(target.getFileName() + ".part");
		int[] keys = {0};
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(fresh), StandardCharsets.UTF_8)) {
			zip.putNextEntry(new ZipEntry(REDIS));
			DataOutputStream out = new DataOutputStream(zip);
			state.redis().dump(Backup::lasts, dump -> {
				put(dump, out);
				keys[0]++;
			});
			out.writeInt(-1);
			out.flush();
			for (Path copied : List.of(state.data().resolve("published"), state.data().resolve("audit.jsonl"))) {
				add(zip, DATA, state.data(), copied);
			}
			if (state.knowledge().isPresent()) {
				add(zip, KNOWLEDGE, state.knowledge().get(), state.knowledge().get());
			}
		}
		Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
		return keys[0];
	}

	private static boolean lasts(String key) {
		return !key.endsWith(":lease") && !key.contains(":admin:session:") && !key.contains(":admin:failures:");
	}

	private static void put(KeyDump dump, DataOutputStream out) {
		try {
			byte[] key = dump.key().getBytes(StandardCharsets.UTF_8);
			out.writeInt(key.length);
			out.write(key);
			out.writeLong(dump.expiryMillis());
			out.writeInt(dump.value().length);
			out.write(dump.value());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void add(ZipOutputStream zip, String prefix, Path root, Path from) throws IOException {
		if (!Files.exists(from)) {
			return;
		}
		try (Stream<Path> files = Files.walk(from)) {
			for (Path one : files.filter(Files::isRegularFile).sorted().toList()) {
				zip.putNextEntry(new ZipEntry(prefix + root.relativize(one).toString().replace('\\', '/')));
				Files.copy(one, zip);
			}
		}
	}

	/**
	 * Puts a backup into an empty place; returns the number of keys.
	 *
	 * @throws IllegalArgumentException when the place is not empty or the file is no backup
	 */
	static int read(Path file, StoredState state) throws IOException {
		if (!state.redis().empty() || Files.exists(state.data().resolve("published"))
				|| Files.exists(state.data().resolve("audit.jsonl"))) {
			throw new IllegalArgumentException("there is data already; name an empty folder with puente.data and an empty Redis");
		}
		int keys = -1;
		try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				String name = entry.getName();
				if (name.equals(REDIS)) {
					keys = keys(new DataInputStream(zip), state);
				} else if (name.startsWith(DATA)) {
					place(zip, state.data(), name.substring(DATA.length()));
				} else if (name.startsWith(KNOWLEDGE) && state.knowledge().isPresent()) {
					place(zip, state.knowledge().get(), name.substring(KNOWLEDGE.length()));
				}
			}
		}
		if (keys < 0) {
			throw new IllegalArgumentException(file + " is no backup of Puente");
		}
		return keys;
	}

	private static int keys(DataInputStream in, StoredState state) throws IOException {
		int keys = 0;
		for (int length = in.readInt(); length >= 0; length = in.readInt()) {
			String key = new String(bytes(in, length, LONGEST_KEY), StandardCharsets.UTF_8);
			long expiry = in.readLong();
			state.redis().restore(new KeyDump(key, expiry, bytes(in, in.readInt(), LARGEST_VALUE)));
			keys++;
		}
		return keys;
	}

	private static byte[] bytes(DataInputStream in, int length, int most) throws IOException {
		if (length < 0 || length > most) {
			throw new IllegalArgumentException("the backup is damaged");
		}
		return in.readNBytes(length);
	}

	/** A name that leads out of the folder is a forgery. */
	private static void place(InputStream in, Path root, String name) throws IOException {
		Path target = root.resolve(name).normalize();
		if (!target.startsWith(root.normalize())) {
			throw new IllegalArgumentException("the backup names a file outside of its folder");
		}
		Files.createDirectories(target.getParent());
		Files.copy(in, target);
	}
}
