package dev.puente.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;

/** Each replica's own copy of the publications: a file a document in {@code published/} of the data folder. */
final class PublicationFiles {

	private static final Logger log = LoggerFactory.getLogger(PublicationFiles.class);
	private static final String ENDING = ".json";

	private final Path folder;

	PublicationFiles(Path data) {
		this.folder = data.resolve("published");
	}

	/** Reads all of them; one that cannot be read is told in the log. */
	Map<String, Publication> read() {
		Map<String, Publication> all = new TreeMap<>();
		for (Path file : files()) {
			try {
				String[] parts = Files.readString(file).split("\n", 2);
				Publication publication = Publication.of(parts[1], Long.parseLong(parts[0]));
				all.put(publication.id(), publication);
			} catch (IOException | JacksonException | IllegalArgumentException | IndexOutOfBoundsException e) {
				log.error("publication file={} cannot be read: {}", file, e.toString());
			}
		}
		return all;
	}

	/** Writes one, whole or not at all, onto the disk. */
	void write(Publication publication) {
		Path file = folder.resolve(publication.id() + ENDING);
		Path fresh = folder.resolve(publication.id() + ".new");
		try {
			Files.createDirectories(folder);
			Files.writeString(fresh, publication.number() + "\n" + publication.json(), StandardCharsets.UTF_8);
			try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
				channel.force(true);
			}
			Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException e) {
			throw new UncheckedIOException("the publication cannot be written to " + file, e);
		}
	}

	private List<Path> files() {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> listed = Files.list(folder)) {
			return listed.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
