package dev.puente.delivery;

import dev.puente.redis.Redis;

/** Where leases are sought. */
public final class Leases {

	private final Redis redis;

	/** Makes leases that all processes on this Redis share. */
	public Leases(Redis redis) {
		this.redis = redis;
	}

	/**
	 * Starts to seek a lease.
	 *
	 * @param name what is leased; the same in every process
	 * @return the lease, to be closed by the caller
	 */
	public Lease seek(String name) {
		return new Lease(redis, name);
	}
}
