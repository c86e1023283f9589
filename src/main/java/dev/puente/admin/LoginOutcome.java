package dev.puente.admin;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;

import dev.puente.language.Language;
import dev.puente.redis.Keys;

/** Counts and records logins, and records their ends. Whether a name exists cannot be told from what comes back. */
final class LoginOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutHandler {

	private final LoginBrake brake;
	private final AuditLog audit;

	LoginOutcome(LoginBrake brake, AuditLog audit) {
		this.brake = brake;
		this.audit = audit;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
			throws IOException {
		String address = AdminSecurity.address(request);
		if (LoginGate.counted(request)) {
			brake.givesBack(address, LoginGate.name(request));
		}
		brake.passed(authentication.getName());
		audit.append(authentication.getName(), address, "login", authentication.getName(), "");
		response.sendRedirect(request.getContextPath() + "/admin?" + language(request));
	}

	/** A name that failed may be a password typed into the wrong field, so the log holds its digest only. */
	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		String address = AdminSecurity.address(request);
		String name = LoginGate.name(request);
		if (!LoginGate.counted(request)) {
			brake.takes(address, name);
		}
		audit.append("puente", address, "login.failed", Keys.digest(name).substring(0, 12), "");
		response.sendRedirect(request.getContextPath() + AdminSecurity.LOGIN + "?wrong" + language(request));
	}

	/** Who is not logged in any more leaves no trace. */
	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
		if (authentication != null) {
			audit.append(authentication.getName(), AdminSecurity.address(request), "logout", authentication.getName(), "");
		}
	}

	/** Returns the parameter that keeps the page's language. */
	static String language(HttpServletRequest request) {
		return Language.ofCode(String.valueOf(request.getParameter("lang"))).map(language -> "&lang=" + language.code()).orElse("");
	}
}
