package dev.puente.admin;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/** Turns a login away before its password is looked at, when too many failed. */
final class LoginGate extends OncePerRequestFilter {

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
		if (brake.holds(AdminSecurity.address(request), name(request))) {
			response.sendRedirect(request.getContextPath() + AdminSecurity.LOGIN + "?wait" + LoginOutcome.language(request));
		} else {
			chain.doFilter(request, response);
		}
	}

	static String name(HttpServletRequest request) {
		return Optional.ofNullable(request.getParameter("username")).orElse("").strip();
	}
}
