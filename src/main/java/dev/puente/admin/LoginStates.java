package dev.puente.admin;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import tools.jackson.databind.json.JsonMapper;

/**
 * Logins that were begun and sent to the issuer, for ten minutes, in Redis under the digest of a cookie: whoever comes back with somebody
 * else's code, or to another replica, is told apart.
 */
@Component
class LoginStates implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

	static final String COOKIE = "puente-oidc";
	private static final Duration KEPT = Duration.ofMinutes(10);
	private static final int TOKEN_BYTES = 32;

	private final Redis redis;
	private final JsonMapper json;
	private final SecureRandom random = new SecureRandom();

	LoginStates(Redis redis, JsonMapper json) {
		this.redis = redis;
		this.json = json;
	}

	/** What is needed of a request when its answer comes. */
	record Begun(String authorizationUri, String requestUri, String clientId, String redirectUri, Set<String> scopes, String state,
			Map<String, String> parameters, Map<String, String> attributes) {

		Begun {
			scopes = Set.copyOf(scopes);
			parameters = Map.copyOf(parameters);
			attributes = Map.copyOf(attributes);
		}

		static Begun of(OAuth2AuthorizationRequest request) {
			return new Begun(request.getAuthorizationUri(), request.getAuthorizationRequestUri(), request.getClientId(),
					String.valueOf(request.getRedirectUri()), request.getScopes(), String.valueOf(request.getState()),
					texts(request.getAdditionalParameters()), texts(request.getAttributes()));
		}

		private static Map<String, String> texts(Map<String, Object> values) {
			return values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> String.valueOf(one.getValue())));
		}

		OAuth2AuthorizationRequest request() {
			return OAuth2AuthorizationRequest.authorizationCode().authorizationUri(authorizationUri).authorizationRequestUri(requestUri)
					.clientId(clientId).redirectUri(redirectUri).scopes(scopes).state(state)
					.additionalParameters(values -> values.putAll(parameters)).attributes(values -> values.putAll(attributes)).build();
		}
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
		return begun(request).map(Begun::request).orElse(null);
	}

	private Optional<Begun> begun(HttpServletRequest request) {
		return token(request).flatMap(token -> redis.get(key(token))).map(stored -> json.readValue(stored, Begun.class))
				.filter(begun -> begun.state().equals(request.getParameter("state")));
	}

	@Override
	public void saveAuthorizationRequest(@Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request,
			HttpServletResponse response) {
		if (begun == null) {
			removeAuthorizationRequest(request, response);
			return;
		}
		byte[] bytes = new byte[TOKEN_BYTES];
		random.nextBytes(bytes);
		String token = HexFormat.of().formatHex(bytes);
		redis.set(key(token), json.writeValueAsString(Begun.of(begun)), KEPT);
		response.addHeader(HttpHeaders.SET_COOKIE, cookie(token, KEPT, request));
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request, HttpServletResponse response) {
		Optional<Begun> begun = begun(request);
		token(request).ifPresent(token -> redis.delete(key(token)));
		response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
		return begun.map(Begun::request).orElse(null);
	}

	private static Optional<String> token(HttpServletRequest request) {
		return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream).filter(cookie -> cookie.getName().equals(COOKIE))
				.map(Cookie::getValue).filter(value -> value.matches("[0-9a-f]{" + 2 * TOKEN_BYTES + "}")).findFirst();
	}

	private static String cookie(String value, Duration age, HttpServletRequest request) {
		return ResponseCookie.from(COOKIE, value).httpOnly(true).secure(request.isSecure()).sameSite("Lax").path("/admin/oidc").maxAge(age)
				.build().toString();
	}

	private static String key(String token) {
		String digest = Keys.digest(token);
		return Keys.of(digest, "admin", "oidc", digest);
	}
}
