package dev.puente.admin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** This replica's copy of the audit log: {@code audit.jsonl} in the data folder, a line an entry. */
final class AuditFile {

	private final Path file;

	AuditFile(Path data) {
		this.file = data.resolve("audit.jsonl");
	}

	/** Appends lines and waits until they are on the disk. */
	void append(List<String> lines) {
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			Files.writeString(file, String.join("\n", lines) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND,
					StandardOpenOption.DSYNC);
		} catch (IOException e) {
			throw new UncheckedIOException("the audit log cannot be written to " + file, e);
		}
	}

	/** Reads all lines, in order; none when there is no file. */
	void each(Consumer<String> line) {
		if (!Files.exists(file)) {
			return;
		}
		try (BufferedReader reader = Files.newBufferedReader(file)) {
			for (String next = reader.readLine(); next != null; next = reader.readLine()) {
				line.accept(next);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Returns the lines of forgotten visitors with a receipt. */
	List<AuditEntry> forgotten(String receipt) {
		List<AuditEntry> found = new ArrayList<>();
		each(line -> {
			if (line.contains(AuditLog.FORGOTTEN)) {
				found.add(AuditEntry.of(line));
			}
		});
		return found.stream().filter(entry -> entry.action().equals(AuditLog.FORGOTTEN) && entry.detail().equalsIgnoreCase(receipt))
				.toList();
	}

	/** Follows the whole chain; returns its end, and its first fault if there is one. */
	Checked check() {
		AuditChain chain = new AuditChain();
		String[] fault = {""};
		each(line -> chain.next(line).filter(wrong -> fault[0].isEmpty()).ifPresent(wrong -> fault[0] = wrong));
		return new Checked(chain.number(), chain.hash(), Optional.of(fault[0]).filter(wrong -> !wrong.isEmpty()));
	}

	/**
	 * What the chain came to.
	 *
	 * @param number of the last entry, 0 when there is none
	 * @param hash of the last entry
	 * @param fault the first thing wrong
	 */
	record Checked(long number, String hash, Optional<String> fault) {
	}
}
