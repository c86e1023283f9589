package dev.puente.admin;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/** Counts a login, and turns it away before its password is looked at when too many failed. */
final class LoginGate extends OncePerRequestFilter {

	private static final String COUNTED = LoginGate.class.getName();

	private final LoginBrake brake;

	LoginGate(LoginBrake brake) {
		this.brake = brake;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getMethod().equals("POST") || !request.getRequestURI().equals(request.getContextPath() + AdminSecurity.LOGIN);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (brake.takes(AdminSecurity.address(request), name(request))) {
			request.setAttribute(COUNTED, true);
			chain.doFilter(request, response);
		} else {
			response.sendRedirect(request.getContextPath() + AdminSecurity.LOGIN + "?wait" + LoginOutcome.language(request));
		}
	}

	/** Tells whether a login was counted already; those that come back from an OpenID Connect issuer are not. */
	static boolean counted(HttpServletRequest request) {
		return request.getAttribute(COUNTED) != null;
	}

	static String name(HttpServletRequest request) {
		return Optional.ofNullable(request.getParameter("username")).orElse("").strip();
	}
}
