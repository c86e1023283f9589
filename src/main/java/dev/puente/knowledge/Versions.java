package dev.puente.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lives of the documents across restarts, where they are remembered. */
interface Versions {

	/**
	 * Records what is in service: a document that differs from its newest version becomes the next one, one that is gone is withdrawn.
	 *
	 * @param published files of the documents in service
	 * @param present ids that are not gone, be they in service or broken
	 * @param seen number of the newest publication known here; what a newer one brought is not for this replica to record
	 * @return the version of each published document by its id; empty when versions are not remembered
	 * @throws dev.puente.redis.RedisUnavailable when the record may be incomplete; recording again completes it
	 */
	Map<String, Integer> record(Collection<DocumentFiles> published, Set<String> present, long seen);

	/**
	 * Returns the remembered versions of a document, the newest first.
	 *
	 * @throws dev.puente.redis.RedisUnavailable when they cannot be read
	 */
	List<Version> of(String id);

	/**
	 * Returns the files of a version, if they are remembered.
	 *
	 * @throws dev.puente.redis.RedisUnavailable when they cannot be read
	 */
	Optional<DocumentFiles> files(String id, int number);
}
