package dev.puente.admin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** This replica's copy of the audit log: {@code audit.jsonl} in the data folder, a line an entry. */
final class AuditFile {

	private static final int BLOCK = 8192;
	private static final String SET_ASIDE = "audit-set-aside.jsonl";

	private final Path data;
	private final Path file;

	AuditFile(Path data) {
		this(data, "audit.jsonl");
	}

	private AuditFile(Path data, String name) {
		this.data = data;
		this.file = data.resolve(name);
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

	/** Ends the last line when a crash left it without its end: a whole entry is kept, a torn one is cut off and comes from Redis again. */
	void mend() {
		if (!Files.exists(file)) {
			return;
		}
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
			long begin = afterLastEnd(channel);
			byte[] torn = bytes(channel, begin, Math.toIntExact(channel.size() - begin));
			if (torn.length == 0) {
				return;
			}
			if (AuditChain.isEntry(new String(torn, StandardCharsets.UTF_8))) {
				channel.write(ByteBuffer.wrap(new byte[]{'\n'}), channel.size());
			} else {
				channel.truncate(begin);
			}
			channel.force(true);
		} catch (IOException e) {
			throw new UncheckedIOException("the audit log cannot be mended in " + file, e);
		}
	}

	private static long afterLastEnd(FileChannel channel) throws IOException {
		long end = channel.size();
		while (end > 0) {
			long begin = Math.max(0, end - BLOCK);
			byte[] block = bytes(channel, begin, (int) (end - begin));
			for (int i = block.length - 1; i >= 0; i--) {
				if (block[i] == '\n') {
					return begin + i + 1;
				}
			}
			end = begin;
		}
		return 0;
	}

	private static byte[] bytes(FileChannel channel, long from, int length) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(length);
		while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
			// a read may bring less than was asked for
		}
		return buffer.array();
	}

	/** Returns the last lines, in order. */
	List<String> tail(int most) {
		Deque<String> last = new ArrayDeque<>();
		each(line -> {
			last.addLast(line);
			if (last.size() > most) {
				last.removeFirst();
			}
		});
		return List.copyOf(last);
	}

	/** Returns the file {@code audit-set-aside.jsonl} of the same folder. */
	AuditFile aside() {
		return new AuditFile(data, SET_ASIDE);
	}

	/** Moves the last lines into {@link #aside()}, where they are kept. */
	void setAside(List<String> last) {
		aside().append(last);
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.truncate(channel.size() - (String.join("\n", last) + "\n").getBytes(StandardCharsets.UTF_8).length);
			channel.force(true);
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

	/** Follows the whole chain; returns its beginning, its end, and its first fault if there is one. */
	Checked check() {
		AuditChain chain = new AuditChain();
		String[] fault = {""};
		each(line -> chain.next(line).filter(wrong -> fault[0].isEmpty()).ifPresent(wrong -> fault[0] = wrong));
		return new Checked(chain.first(), chain.since(), chain.number(), chain.hash(),
				Optional.of(fault[0]).filter(wrong -> !wrong.isEmpty()).or(chain::missing));
	}

	/** Writes the file anew, whole or not at all. */
	void keep(Predicate<AuditEntry> stays) {
		if (!Files.exists(file)) {
			return;
		}
		Path fresh = file.resolveSibling(file.getFileName() + ".part");
		try {
			Files.deleteIfExists(fresh);
			Files.createFile(fresh);
			List<String> lines = new ArrayList<>();
			each(line -> {
				if (stays.test(AuditEntry.of(line))) {
					lines.add(line);
				}
			});
			if (!lines.isEmpty()) {
				Files.writeString(fresh, String.join("\n", lines) + "\n", StandardOpenOption.DSYNC, StandardOpenOption.WRITE);
			}
			Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException e) {
			throw new UncheckedIOException("the audit log cannot be cut in " + file, e);
		}
	}

	@Override
	public String toString() {
		return file.toString();
	}

	/**
	 * What the chain came to.
	 *
	 * @param first number of the first entry, 0 when there is none
	 * @param since when that was written
	 * @param number of the last entry, 0 when there is none
	 * @param hash of the last entry
	 * @param fault the first thing wrong
	 */
	record Checked(long first, Instant since, long number, String hash, Optional<String> fault) {

		/** Returns how many entries there are. */
		public long entries() {
			return first == 0 ? 0 : number - first + 1;
		}
	}
}
