package dev.puente.admin;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.Script;

/** Slows down who guesses passwords: after ten failures of an address, or for a name, nobody there gets in for a quarter of an hour. */
@Component
class LoginBrake {

	static final int FAILURES = 10;
	private static final Duration WINDOW = Duration.ofMinutes(15);
	private static final Script TAKE = new Script("""
			if tonumber(redis.call('GET', KEYS[1]) or '0') >= tonumber(ARGV[2]) then return {0} end
			if redis.call('INCR', KEYS[1]) == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
			return {1}""");
	private static final Script GIVE_BACK = new Script("""
			if tonumber(redis.call('GET', KEYS[1]) or '0') > 0 then redis.call('DECR', KEYS[1]) end
			return {}""");

	private final Redis redis;

	LoginBrake(Redis redis) {
		this.redis = redis;
	}

	/**
	 * Counts a login as a failure, before its password is looked at: many at once are no way around it.
	 *
	 * @return whether the password may be looked at; {@code false}: too many failed
	 */
	boolean takes(String address, String name) {
		if (!take(byName(name))) {
			return false;
		}
		boolean taken = take(byAddress(address));
		if (!taken) {
			giveBack(byName(name));
		}
		return taken;
	}

	private boolean take(String key) {
		return redis.run(TAKE, List.of(key), Long.toString(WINDOW.toMillis()), Integer.toString(FAILURES)).getFirst().equals("1");
	}

	/** What was counted was no failure. */
	void givesBack(String address, String name) {
		giveBack(byName(name));
		giveBack(byAddress(address));
	}

	private void giveBack(String key) {
		redis.run(GIVE_BACK, List.of(key));
	}

	/** Forgets the failures for a name whose owner got in; those of the address may be somebody else's. */
	void passed(String name) {
		redis.delete(byName(name));
	}

	static String byAddress(String address) {
		String where = Keys.digest(address);
		return Keys.of(where, "admin", "failures", "address", where);
	}

	private static String byName(String name) {
		String who = Keys.digest(name.toLowerCase(Locale.ROOT));
		return Keys.of(who, "admin", "failures", "name", who);
	}
}
