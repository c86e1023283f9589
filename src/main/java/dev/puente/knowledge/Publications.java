package dev.puente.knowledge;

import java.util.List;
import java.util.OptionalLong;

/** The publications that hold, on top of the knowledge folder. */
interface Publications {

	/** Returns the publications that hold, by the ids of their documents. */
	List<Publication> all();

	/** Returns the number of the newest publication known here, 0 when there is none. */
	long newest();

	/**
	 * Takes over what was published elsewhere.
	 *
	 * @return whether there was anything new
	 * @throws dev.puente.redis.RedisUnavailable when that cannot be told
	 */
	boolean catchUp();

	/**
	 * Makes a publication durable; it is known here after the next {@link #catchUp()}.
	 *
	 * @param change its number does not count
	 * @param cause what made it; the same cause publishes once
	 * @return the number that it got
	 * @throws dev.puente.redis.RedisUnavailable when it may not be durable; the same cause may try again
	 */
	long add(Publication change, String cause);

	/**
	 * Makes a publication durable as {@link #add} does, unless something else was published for its document since.
	 *
	 * @param last number of the publication that the document is in service with
	 * @return the number that it got; empty when the document has changed since
	 * @throws dev.puente.redis.RedisUnavailable when it may not be durable; the same cause may try again
	 */
	OptionalLong addAfter(long last, Publication change, String cause);
}
