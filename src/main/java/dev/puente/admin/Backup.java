package dev.puente.admin;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.puente.redis.KeyDump;

/**
 * A backup in one zip: {@code redis}, each key with its expiry and the server's own bytes; {@code data/…}, the published documents and the
 * audit log; {@code knowledge/…} and {@code prompts/…}, the editors' folders where they are set. Logins and leases are left out: they end with
 * the host. {@link Restore} reads it.
 */
final class Backup {

	static final String REDIS = "redis";
	static final String DATA = "data/";
	static final String KNOWLEDGE = "knowledge/";
	static final String PROMPTS = "prompts/";
	/** What of the data folder is not made anew from the rest. */
	static final List<String> KEPT = List.of("published", "audit.jsonl", "audit-set-aside.jsonl");

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
			for (String kept : KEPT) {
				add(zip, DATA, state.data(), state.data().resolve(kept));
			}
			if (state.knowledge().isPresent()) {
				add(zip, KNOWLEDGE, state.knowledge().get(), state.knowledge().get());
			}
			if (state.prompts().isPresent()) {
				add(zip, PROMPTS, state.prompts().get(), state.prompts().get());
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
}
