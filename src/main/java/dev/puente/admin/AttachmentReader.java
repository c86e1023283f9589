package dev.puente.admin;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads the text of files that strangers may have made: each in a process with little memory and little time, at most two at once. */
@Component
class AttachmentReader {

	private static final Logger log = LoggerFactory.getLogger(AttachmentReader.class);
	private static final Duration PATIENCE = Duration.ofSeconds(20);
	private static final String MEMORY = "-Xmx320m";
	private static final int AT_ONCE = 2;
	private static final int LONGEST_REPLY = 8 * Extract.LONGEST;

	private final Duration patience;
	private final String memory;
	private final Semaphore slots = new Semaphore(AT_ONCE);

	@Autowired
	AttachmentReader() {
		this(PATIENCE, MEMORY);
	}

	/**
	 * Makes a reader with other bounds.
	 *
	 * @param memory as the Java launcher takes it
	 */
	AttachmentReader(Duration patience, String memory) {
		this.patience = patience;
		this.memory = memory;
	}

	/**
	 * Reads a file.
	 *
	 * @throws AttachmentRefused when it is not taken
	 */
	Extract read(Attachment attachment) throws AttachmentRefused, InterruptedException {
		AttachmentKind kind = AttachmentKind.of(attachment);
		if (attachment.bytes().length > Attachment.LARGEST) {
			throw new AttachmentRefused(Refusal.LONG);
		}
		if (!slots.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
			throw new AttachmentRefused(Refusal.SLOW);
		}
		try {
			return run(kind, attachment);
		} catch (IOException e) {
			throw new AttachmentRefused(Refusal.BROKEN, e);
		} finally {
			slots.release();
		}
	}

	private Extract run(AttachmentKind kind, Attachment attachment) throws IOException, AttachmentRefused, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(command(kind));
		builder.environment().clear();
		builder.redirectError(ProcessBuilder.Redirect.DISCARD);
		Process process = builder.start();
		try {
			CompletableFuture<String> reply = CompletableFuture.supplyAsync(() -> said(process), Thread::startVirtualThread);
			give(process, attachment.bytes());
			if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new AttachmentRefused(Refusal.SLOW);
			}
			return understood(process.exitValue(), reply.join());
		} finally {
			process.destroyForcibly();
		}
	}

	/** A process that died early takes no more; its exit value tells the rest. */
	private static void give(Process process, byte[] bytes) {
		try (OutputStream in = process.getOutputStream()) {
			in.write(bytes);
		} catch (IOException e) {
			log.debug("event=attachment-not-taken cause={}", e.getMessage());
		}
	}

	private static String said(Process process) {
		try {
			return new String(process.getInputStream().readNBytes(LONGEST_REPLY), StandardCharsets.UTF_8);
		} catch (IOException e) {
			return "";
		}
	}

	private static Extract understood(int exit, String reply) throws AttachmentRefused {
		if (exit == 0 && reply.startsWith("ok\n")) {
			return Extract.read(reply.substring("ok\n".length()));
		}
		if (exit == 0 && reply.startsWith("refused\n")) {
			throw new AttachmentRefused(Refusal.valueOf(reply.substring("refused\n".length())));
		}
		// -XX:+ExitOnOutOfMemoryError ends the process with 3
		log.warn("event=attachment-process-died exit={}", exit);
		throw new AttachmentRefused(exit == 3 ? Refusal.BOMB : Refusal.BROKEN);
	}

	private List<String> command(AttachmentKind kind) {
		String windows = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows") ? ".exe" : "";
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java" + windows).toString(), memory,
				"-Xss1m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true",
				"-Dfile.encoding=UTF-8", "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir")));
		String name = AttachmentProcess.class.getName();
		boolean packed = Objects.requireNonNull(AttachmentProcess.class.getResource("AttachmentProcess.class")).toString()
				.contains("BOOT-INF");
		String path = absolute(System.getProperty("java.class.path"));
		command.addAll(packed
				? List.of("-Dloader.main=" + name, "-cp", path, "org.springframework.boot.loader.launch.PropertiesLauncher")
				: List.of("-cp", path, name));
		command.add(kind.name());
		return command;
	}

	private static String absolute(String path) {
		return String.join(File.pathSeparator,
				List.of(path.split(File.pathSeparator)).stream().map(one -> Path.of(one).toAbsolutePath().toString()).toList());
	}
}
