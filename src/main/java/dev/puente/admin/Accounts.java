package dev.puente.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.RedisUnavailable;
import dev.puente.redis.Script;

/**
 * Who may log in: the users of the settings, or else one administrator whose one-time password lies in the data folder until it was used.
 */
@Component
class Accounts implements AutoCloseable {

	static final String FIRST = "admin";
	private static final Logger log = LoggerFactory.getLogger(Accounts.class);
	private static final String KEY = Keys.at(0, "admin", "administrator");
	/** Letters and digits that nobody mixes up; 20 of them are about 98 bits. */
	private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
	private static final int LENGTH = 20;
	private static final Script CREATE = new Script("return {redis.call('SETNX', KEYS[1], ARGV[1])}");
	private static final Script CHANGE = new Script("return {redis.call('SET', KEYS[1], ARGV[1])}");

	private final AdminSettings settings;
	private final Redis redis;
	private final PasswordEncoder encoder;
	private final Path file;
	/** Made beside the rest of a start: hashing takes half a second. */
	private final CompletableFuture<Optional<FirstPassword>> first;
	/** Stands for the password that somebody does not have. */
	private final String nobodys = hashOfNothing();

	Accounts(AdminSettings settings, Redis redis, PasswordEncoder encoder, @Value("${puente.data:./data}") Path data) {
		this.settings = settings;
		this.redis = redis;
		this.encoder = encoder;
		this.file = data.toAbsolutePath().normalize().resolve("admin-password.txt");
		this.first = CompletableFuture.supplyAsync(this::firstPassword, Thread.ofVirtual().name("first-password")::start);
	}

	private record FirstPassword(String password, String hash) {
	}

	/** Returns a password for the first administrator, where one is needed. */
	private Optional<FirstPassword> firstPassword() {
		try {
			if (settings.users().isEmpty() && redis.get(KEY).isEmpty()) {
				String password = password();
				return Optional.of(new FirstPassword(password, encoder.encode(password)));
			}
		} catch (RedisUnavailable e) {
			log.info("console=no-administrator-yet cause={}", e.getMessage());
		}
		return Optional.empty();
	}

	/** Where a start fails, Redis goes before long: nobody may be connecting to it any more. */
	@Override
	public void close() {
		first.join();
	}

	/** Finds who has a name. */
	Optional<Account> find(String name) {
		if (!settings.users().isEmpty()) {
			return settings.users().stream().filter(user -> user.name().equals(name))
					.map(user -> new Account(user.name(), user.password().isEmpty() ? nobodys : user.password(), user.role(), false))
					.findFirst();
		}
		return name.equals(FIRST) ? redis.get(KEY).map(Accounts::administrator) : Optional.empty();
	}

	/** Gives the first administrator another password; the file with the one-time password goes. */
	void change(String password) throws IOException {
		redis.run(CHANGE, List.of(KEY), "own " + encoder.encode(password));
		Files.deleteIfExists(file);
	}

	/** Makes the first administrator where there is none, and says where the password is. */
	@EventListener
	void prepare(ApplicationReadyEvent ready) {
		try {
			first.join().ifPresent(this::create);
		} catch (RedisUnavailable e) {
			log.info("console=no-administrator-yet cause={}", e.getMessage());
		}
		if (Files.exists(file)) {
			log.info("The staff console is at /admin. Log in as {}; the one-time password is in {}", FIRST, file);
		}
	}

	private void create(FirstPassword made) {
		if (redis.run(CREATE, List.of(KEY), "once " + made.hash()).getFirst().equals("1")) {
			write(made.password());
		}
	}

	private void write(String password) {
		try {
			Files.createDirectories(file.getParent());
			Files.deleteIfExists(file);
			if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
				Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			}
			Files.writeString(file, password + "\n");
		} catch (IOException e) {
			throw new UncheckedIOException("the one-time password cannot be written to " + file, e);
		}
	}

	/**
	 * Returns what looks like a hash and was made of no password: trying one takes as long as anywhere else, with the costs of
	 * {@link AdminSecurity#passwordEncoder()}. Making a real one would take half a second of each start.
	 */
	static String hashOfNothing() {
		SecureRandom random = new SecureRandom();
		byte[] salt = new byte[16];
		byte[] hash = new byte[32];
		random.nextBytes(salt);
		random.nextBytes(hash);
		Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
		return "$argon2id$v=19$m=16384,t=2,p=1$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
	}

	private static Account administrator(String stored) {
		String[] parts = stored.split(" ", 2);
		return new Account(FIRST, parts[1], Role.ADMINISTRATOR, parts[0].equals("once"));
	}

	private static String password() {
		SecureRandom random = new SecureRandom();
		StringBuilder password = new StringBuilder();
		random.ints(LENGTH, 0, LETTERS.length()).forEach(i -> password.append(LETTERS.charAt(i)));
		return password.toString();
	}
}
