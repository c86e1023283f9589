package dev.puente.admin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** An OpenID Connect issuer on this host: whoever comes is who the test says, and the code is checked as RFC 7636 has it. */
final class IssuerServer implements AutoCloseable {

	private final HttpServer server;
	private final RSAKey key;
	private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
	/** Who logs in, and how the token is falsified. */
	volatile String email = "maria@example.org";
	volatile boolean verified = true;
	volatile String audience = "puente";
	volatile boolean foreignKey;
	volatile boolean otherNonce;

	IssuerServer() throws IOException, JOSEException {
		key = new RSAKeyGenerator(2048).keyID("k1").generate();
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/.well-known/openid-configuration",
				exchange -> reply(exchange,
						"""
								{"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys",
								"subject_types_supported": ["public"], "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"],
								"token_endpoint_auth_methods_supported": ["client_secret_basic"]}"""
								.formatted(address())));
		server.createContext("/keys", exchange -> reply(exchange, new JWKSet(key.toPublicJWK()).toString()));
		server.createContext("/token", this::token);
		server.start();
	}

	String address() {
		return "http://127.0.0.1:" + server.getAddress().getPort();
	}

	/** Does what the issuer's login page does: returns where the browser is sent back to. */
	URI authorize(URI request) {
		Map<String, String> asked = form(request.getRawQuery());
		String code = UUID.randomUUID().toString();
		codes.put(code, asked);
		return URI.create(asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
	}

	private void token(HttpExchange exchange) throws IOException {
		try {
			Map<String, String> given = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
			Map<String, String> asked = codes.remove(given.getOrDefault("code", ""));
			String basic = "Basic " + Base64.getEncoder().encodeToString("puente:secreto".getBytes(StandardCharsets.UTF_8));
			if (asked == null || !basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
					|| !asked.getOrDefault("code_challenge", "").equals(challenge(given.getOrDefault("code_verifier", "")))) {
				exchange.sendResponseHeaders(400, -1);
				exchange.close();
				return;
			}
			reply(exchange,
					"{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"expires_in\": 60, \"id_token\": \"" + identity(asked) + "\"}");
		} catch (JOSEException | java.security.NoSuchAlgorithmException e) {
			throw new IOException(e);
		}
	}

	private String identity(Map<String, String> asked) throws JOSEException {
		Instant now = Clock.systemUTC().instant();
		JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(address()).subject("s-1").audience(List.of(audience))
				.issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(60)))
				.claim("nonce", otherNonce ? "other" : asked.get("nonce")).claim("email", email).claim("email_verified", verified).build();
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims);
		token.sign(new RSASSASigner(foreignKey ? new RSAKeyGenerator(2048).keyID("k1").generate() : key));
		return token.serialize();
	}

	private static String challenge(String verifier) throws java.security.NoSuchAlgorithmException {
		return Base64.getUrlEncoder().withoutPadding()
				.encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
	}

	private static Map<String, String> form(String text) {
		return Arrays.stream(text.split("&")).map(pair -> pair.split("=", 2))
				.collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
	}

	private static void reply(HttpExchange exchange, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	@Override
	public void close() {
		server.stop(0);
	}
}
