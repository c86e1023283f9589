package dev.puente.admin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import tools.jackson.databind.json.JsonMapper;

/**
 * The logins, in Redis, so that every replica knows them: a random cookie, of which Redis holds only the digest. A login ends after half an
 * hour without a click and after twelve hours in any case; its rights are looked up anew each time.
 */
@Component
class StaffSessions implements SecurityContextRepository {

	static final String COOKIE = "puente-staff";
	private static final Duration IDLE = Duration.ofMinutes(30);
	private static final Duration LONGEST = Duration.ofHours(12);
	private static final int TOKEN_BYTES = 32;

	private final Redis redis;
	private final Accounts accounts;
	private final JsonMapper json;
	private final Clock clock;
	private final SecureRandom random = new SecureRandom();

	StaffSessions(Redis redis, Accounts accounts, JsonMapper json, Clock clock) {
		this.redis = redis;
		this.accounts = accounts;
		this.json = json;
		this.clock = clock;
	}

	@Override
	@Deprecated
	public SecurityContext loadContext(HttpRequestResponseHolder holder) {
		return load(holder.getRequest());
	}

	@Override
	public org.springframework.security.core.context.DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
		SecurityContext loaded = load(request);
		boolean empty = loaded.getAuthentication() == null;
		return new Loaded(loaded, empty);
	}

	private SecurityContext load(HttpServletRequest request) {
		return session(request).<SecurityContext>map(session -> new SecurityContextImpl(authentication(session)))
				.orElseGet(SecurityContextHolder::createEmptyContext);
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		return session(request).isPresent();
	}

	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
		Authentication authentication = context.getAuthentication();
		token(request).ifPresent(old -> redis.delete(key(old)));
		if (authentication != null && authentication.isAuthenticated()) {
			accounts.find(authentication.getName()).ifPresent(account -> begin(account, request, response));
		} else {
			response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
		}
	}

	private void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
		byte[] bytes = new byte[TOKEN_BYTES];
		random.nextBytes(bytes);
		String token = HexFormat.of().formatHex(bytes);
		StaffSession session = new StaffSession(account.name(), account.role(), account.oneTime(), clock.instant());
		redis.set(key(token), json.writeValueAsString(session), IDLE);
		response.addHeader(HttpHeaders.SET_COOKIE, cookie(token, LONGEST, request));
	}

	/** Returns who is logged in; counts as a click. */
	private Optional<StaffSession> session(HttpServletRequest request) {
		return token(request).flatMap(token -> redis.touch(key(token), IDLE)).map(stored -> json.readValue(stored, StaffSession.class))
				.filter(session -> clock.instant().isBefore(session.since().plus(LONGEST))).flatMap(this::still);
	}

	/** Who was removed or has another role since is that at once. */
	private Optional<StaffSession> still(StaffSession session) {
		return accounts.find(session.name())
				.map(account -> new StaffSession(account.name(), account.role(), account.oneTime(), session.since()));
	}

	private static Authentication authentication(StaffSession session) {
		List<SimpleGrantedAuthority> rights = session.mustChange()
				? List.of(new SimpleGrantedAuthority("ROLE_NEWCOMER"))
				: Stream.of(Role.values()).filter(session.role()::may).map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
						.toList();
		return UsernamePasswordAuthenticationToken.authenticated(session.name(), null, rights);
	}

	private static Optional<String> token(HttpServletRequest request) {
		return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream).filter(cookie -> cookie.getName().equals(COOKIE))
				.map(Cookie::getValue).filter(value -> value.matches("[0-9a-f]{" + 2 * TOKEN_BYTES + "}")).findFirst();
	}

	private static String cookie(String value, Duration age, HttpServletRequest request) {
		return ResponseCookie.from(COOKIE, value).httpOnly(true).secure(request.isSecure()).sameSite("Lax").path("/admin").maxAge(age)
				.build()
				.toString();
	}

	private static String key(String token) {
		String digest = Keys.digest(token);
		return Keys.of(digest, "admin", "session", digest);
	}

	/** A context that is there already. */
	private record Loaded(SecurityContext get,
			boolean isGenerated) implements org.springframework.security.core.context.DeferredSecurityContext {
	}
}
