package dev.puente.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import dev.puente.redis.RedisUnavailable;

/** Puts changes into service: what an editor saves, and what another replica published or withdrew, holds here within two seconds. */
@Component
class KnowledgeWatch {

	private static final Logger log = LoggerFactory.getLogger(KnowledgeWatch.class);

	private final Knowledge knowledge;
	private final @Nullable Path folder;
	private long lastSeen;
	private boolean changed;
	private boolean outage;

	KnowledgeWatch(Knowledge knowledge, KnowledgeSettings settings) {
		this.knowledge = knowledge;
		this.folder = settings.path();
		this.lastSeen = fingerprint();
	}

	/** Waits until nothing has changed since the last look: of several files that somebody saves, none is served without the others. */
	@Scheduled(fixedDelay = 500)
	void look() {
		long now = fingerprint();
		boolean still = now == lastSeen;
		lastSeen = now;
		if (still && changed) {
			knowledge.reload();
		}
		changed = !still;
	}

	/**
	 * Looks often: a document withdrawn on one replica must be gone on all within two seconds, with the time to index included. So it has a
	 * thread of its own; all else that is done now and then shares one, and may wait for Redis or the disk.
	 */
	@Scheduled(fixedDelay = 200, initialDelay = 200, scheduler = WatchThread.NAME)
	void lookForPublications() {
		try {
			knowledge.look();
			outage = false;
		} catch (RedisUnavailable e) {
			if (!outage) {
				log.info("publications of other replicas cannot be seen: {}", e.getMessage());
			}
			outage = true;
		}
	}

	/** Records the versions that could not be recorded when Redis did not answer. */
	@Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
	void record() {
		if (!knowledge.recorded()) {
			knowledge.reload();
		}
	}

	/** Changes whenever a file is written, added or removed. */
	private long fingerprint() {
		if (folder == null) {
			return 0;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).mapToLong(KnowledgeWatch::fingerprint).sum();
		} catch (IOException e) {
			log.warn("knowledge folder={} cannot be listed: {}", folder, e.getMessage());
			return lastSeen;
		}
	}

	private static long fingerprint(Path file) {
		return file.hashCode() * 31L + file.toFile().lastModified();
	}
}
