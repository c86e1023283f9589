package dev.puente.admin;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Looks at few passwords at a time: each costs 16 MiB and a processor for a while on purpose, which a crowd of guesses must not turn against
 * everybody else. Who comes later waits.
 */
final class BoundedEncoder implements PasswordEncoder {

	private final PasswordEncoder encoder;
	private final Semaphore places;

	/** @param places one for each password that may be looked at at a time */
	BoundedEncoder(PasswordEncoder encoder, Semaphore places) {
		this.encoder = encoder;
		this.places = places;
	}

	@Override
	public @Nullable String encode(@Nullable CharSequence password) {
		return inTurn(() -> encoder.encode(password));
	}

	@Override
	public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
		return inTurn(() -> encoder.matches(password, hash));
	}

	@Override
	public boolean upgradeEncoding(@Nullable String hash) {
		return encoder.upgradeEncoding(hash);
	}

	private <T> T inTurn(Supplier<T> work) {
		places.acquireUninterruptibly();
		try {
			return work.get();
		} finally {
			places.release();
		}
	}
}
