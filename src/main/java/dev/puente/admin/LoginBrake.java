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
	private static final Script COUNT = new Script("""
			local count = redis.call('INCR', KEYS[1])
			if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
			return {count}""");

	private final Redis redis;

	LoginBrake(Redis redis) {
		this.redis = redis;
	}

	/** Tells whether a login is to be refused unseen. */
	boolean holds(String address, String name) {
		return keys(address, name).stream().anyMatch(key -> Integer.parseInt(redis.get(key).orElse("0")) >= FAILURES);
	}

	/** Counts a failure. */
	void failed(String address, String name) {
		keys(address, name).forEach(key -> redis.run(COUNT, List.of(key), Long.toString(WINDOW.toMillis())));
	}

	/** Forgets the failures for a name whose owner got in; those of the address may be somebody else's. */
	void passed(String name) {
		redis.delete(byName(name));
	}

	private static List<String> keys(String address, String name) {
		return List.of(byName(name), byAddress(address));
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
