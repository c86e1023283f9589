package dev.puente.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/**
 * A directory on a disk that fails: it stops at a step, runs full, or loses what was never forced out, as Lucene's own MockDirectoryWrapper
 * does.
 */
final class FaultyDirectory extends FilterDirectory {

	private final Set<String> unsynced = new HashSet<>();
	private final Map<String, String> unsyncedNames = new LinkedHashMap<>();
	private long stepsLeft = Long.MAX_VALUE;
	private long bytesLeft = Long.MAX_VALUE;
	private boolean lying;
	private long steps;

	FaultyDirectory(Directory disk) {
		super(disk);
	}

	/** After some steps the process is gone: everything fails. */
	FaultyDirectory stopAfter(long some) {
		stepsLeft = some;
		return this;
	}

	/** After some bytes the disk is full. */
	FaultyDirectory fullAfter(long bytes) {
		bytesLeft = bytes;
		return this;
	}

	/** The disk says that it has forced out what it has not. */
	FaultyDirectory lying() {
		lying = true;
		return this;
	}

	long steps() {
		return steps;
	}

	private void step() throws IOException {
		steps++;
		if (stepsLeft-- <= 0) {
			throw new IOException("stopped");
		}
	}

	@Override
	public IndexOutput createOutput(String name, IOContext context) throws IOException {
		step();
		unsynced.add(name);
		return counted(super.createOutput(name, context));
	}

	private IndexOutput counted(IndexOutput output) {
		return new FilterIndexOutput("counted " + output.getName(), output.getName(), output) {

			@Override
			public void writeByte(byte b) throws IOException {
				take(1);
				super.writeByte(b);
			}

			@Override
			public void writeBytes(byte[] b, int offset, int length) throws IOException {
				take(length);
				super.writeBytes(b, offset, length);
			}
		};
	}

	private void take(long bytes) throws IOException {
		if (stepsLeft < 0) {
			throw new IOException("stopped");
		}
		bytesLeft -= bytes;
		if (bytesLeft < 0) {
			throw new IOException("No space left on device");
		}
	}

	@Override
	public void sync(Collection<String> names) throws IOException {
		for (String name : names) {
			step();
			if (!lying) {
				unsynced.remove(name);
			}
		}
	}

	@Override
	public void syncMetaData() throws IOException {
		step();
		if (!lying) {
			unsyncedNames.clear();
		}
	}

	@Override
	public void rename(String source, String target) throws IOException {
		step();
		super.rename(source, target);
		if (unsynced.remove(source)) {
			unsynced.add(target);
		}
		unsyncedNames.put(target, source);
	}

	@Override
	public void deleteFile(String name) throws IOException {
		step();
		super.deleteFile(name);
		unsynced.remove(name);
		unsyncedNames.remove(name);
	}

	/** Returns what is left on the disk after the power failed: of what was not forced out, this or that. */
	Directory afterPowerFailed(long seed) throws IOException {
		Random random = new Random(seed);
		Directory left = new ByteBuffersDirectory();
		for (String name : in.listAll()) {
			if (unsynced.contains(name)) {
				switch (random.nextInt(4)) {
					case 0 -> copy(name, left, 0);
					case 1 -> copy(name, left, 0.5);
					case 2 -> copy(name, left, 1);
					default -> {
						// the file itself is gone
					}
				}
			} else {
				boolean renamed = !unsyncedNames.containsKey(name) || random.nextBoolean();
				copy(name, renamed ? name : unsyncedNames.getOrDefault(name, name), left, 1);
			}
		}
		return left;
	}

	/** Returns a copy of a disk in which one file is shortened. */
	static Directory shortened(Directory disk, String file, double share) throws IOException {
		FaultyDirectory whole = new FaultyDirectory(disk);
		Directory left = new ByteBuffersDirectory();
		for (String name : disk.listAll()) {
			whole.copy(name, left, name.equals(file) ? share : 1);
		}
		return left;
	}

	/** Returns a copy of a disk in which one byte of a file is another. */
	static Directory altered(Directory disk, String file, double place) throws IOException {
		Directory left = shortened(disk, file, 1);
		byte[] bytes = bytes(left, file);
		left.deleteFile(file);
		bytes[(int) (place * (bytes.length - 1))] ^= 0x40;
		write(left, file, bytes, bytes.length);
		return left;
	}

	private void copy(String name, Directory to, double share) throws IOException {
		copy(name, name, to, share);
	}

	private void copy(String name, String newName, Directory to, double share) throws IOException {
		byte[] bytes = bytes(in, name);
		write(to, newName, bytes, (int) (share * bytes.length));
	}

	private static byte[] bytes(Directory directory, String name) throws IOException {
		try (IndexInput input = directory.openInput(name, IOContext.READONCE)) {
			byte[] bytes = new byte[(int) input.length()];
			input.readBytes(bytes, 0, bytes.length);
			return bytes;
		}
	}

	private static void write(Directory directory, String name, byte[] bytes, int length) throws IOException {
		try (IndexOutput output = directory.createOutput(name, IOContext.DEFAULT)) {
			output.writeBytes(bytes, 0, length);
		}
	}
}
