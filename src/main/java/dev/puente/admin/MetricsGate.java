package dev.puente.admin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.filter.OncePerRequestFilter;

import dev.puente.redis.RedisUnavailable;

/**
 * Lets this host read the metrics, and whoever has a login of the console (RFC 7617, Basic) these and the bill of materials. What a proxy on
 * this host passes on comes from elsewhere.
 */
final class MetricsGate extends OncePerRequestFilter {

	private static final String METRICS = "/actuator/prometheus";
	/** What stands behind the gate. */
	static final String[] PATHS = {METRICS, "/actuator/sbom", "/actuator/sbom/*"};
	private static final String BASIC = "Basic ";
	/** Tomcat marks so what a believed proxy passed on, whose headers it takes away. */
	private static final String PASSED_ON = "org.apache.tomcat.request.forwarded";

	private final Accounts accounts;
	private final PasswordEncoder encoder;
	private final LoginBrake brake;

	MetricsGate(Accounts accounts, PasswordEncoder encoder, LoginBrake brake) {
		this.accounts = accounts;
		this.encoder = encoder;
		this.brake = brake;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getRequestURI().equals(METRICS) && isLocal(request) || login(request)) {
			chain.doFilter(request, response);
		} else {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Puente\", charset=\"UTF-8\"");
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
		}
	}

	private static boolean isLocal(HttpServletRequest request) {
		try {
			return request.getHeader("X-Forwarded-For") == null && request.getHeader("Forwarded") == null
					&& request.getAttribute(PASSED_ON) == null
					&& InetAddress.getByName(AdminSecurity.address(request)).isLoopbackAddress();
		} catch (UnknownHostException e) {
			return false;
		}
	}

	/** Who was given a one-time password changes it in the console first. */
	private boolean login(HttpServletRequest request) {
		String[] given = credentials(request).split(":", 2);
		String address = AdminSecurity.address(request);
		try {
			if (given.length < 2 || !brake.takes(address, given[0])) {
				return false;
			}
			Optional<Account> account = accounts.find(given[0]).filter(found -> !found.oneTime());
			boolean right = account.isPresent() && encoder.matches(given[1], account.get().hash());
			if (right) {
				brake.givesBack(address, given[0]);
			}
			return right;
		} catch (RedisUnavailable e) {
			return false;
		}
	}

	private static String credentials(HttpServletRequest request) {
		String header = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)).orElse("");
		if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
			return "";
		}
		try {
			return new String(Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
		} catch (IllegalArgumentException e) {
			return "";
		}
	}
}
