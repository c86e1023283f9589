package dev.puente.search;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Vectors of texts on the disk, by the hash of each text. A file that cannot be read is computed anew. */
final class VectorFile {

	private static final Logger log = LoggerFactory.getLogger(VectorFile.class);
	/** "PUV1" in ASCII. */
	private static final int MAGIC = 0x50555631;
	private static final int LONGEST = 100_000;

	private final Path file;

	VectorFile(Path file) {
		this.file = file;
	}

	/** Returns what the file holds; nothing when there is none or it is no such file. */
	Map<String, float[]> read() {
		Map<String, float[]> vectors = new HashMap<>();
		if (!Files.exists(file)) {
			return vectors;
		}
		try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
			int magic = in.readInt();
			int length = in.readInt();
			int count = in.readInt();
			if (magic != MAGIC || length < 1 || length > LONGEST || count < 0) {
				throw new IOException("not a file of vectors");
			}
			for (int i = 0; i < count; i++) {
				String text = in.readUTF();
				float[] vector = new float[length];
				for (int j = 0; j < length; j++) {
					vector[j] = in.readFloat();
				}
				vectors.put(text, vector);
			}
			return vectors;
		} catch (IOException e) {
			log.warn("event=vectors-unreadable file={} cause={}", file, e.getMessage());
			return new HashMap<>();
		}
	}

	/** Writes all vectors aside and puts them in the old file's place at once. */
	void write(Map<String, float[]> vectors) {
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			Path next = file.resolveSibling(file.getFileName() + ".next");
			try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(next)))) {
				out.writeInt(MAGIC);
				out.writeInt(vectors.values().stream().mapToInt(vector -> vector.length).findFirst().orElse(1));
				out.writeInt(vectors.size());
				for (Map.Entry<String, float[]> entry : vectors.entrySet()) {
					out.writeUTF(entry.getKey());
					for (float value : entry.getValue()) {
						out.writeFloat(value);
					}
				}
			}
			Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
