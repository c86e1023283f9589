package dev.puente.admin;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Logging in, and the first administrator's own password. */
@Controller
class StaffLogin {

	private final ConsoleFrame frame;
	private final Accounts accounts;
	private final PasswordEncoder encoder;
	private final AuditLog audit;
	private final AdminSettings settings;

	StaffLogin(ConsoleFrame frame, Accounts accounts, PasswordEncoder encoder, AuditLog audit, AdminSettings settings) {
		this.frame = frame;
		this.accounts = accounts;
		this.encoder = encoder;
		this.audit = audit;
		this.settings = settings;
	}

	@GetMapping(AdminSecurity.LOGIN)
	String login(HttpServletRequest request, HttpServletResponse response, Model model) {
		frame.put(request, response, model, AdminSecurity.LOGIN);
		model.addAttribute("trouble", request.getParameterMap().containsKey("wait")
				? "wait"
				: request.getParameterMap().containsKey("wrong") ? "wrong" : "");
		model.addAttribute("oidc", settings.oidc().on());
		return "staff/login";
	}

	@GetMapping("/admin/password")
	String ask(HttpServletRequest request, HttpServletResponse response, Model model) {
		frame.put(request, response, model, "/admin/password");
		model.addAttribute("trouble", "");
		model.addAttribute("shortest", NewPassword.SHORTEST);
		return "staff/password";
	}

	@PostMapping("/admin/password")
	String change(@RequestParam(defaultValue = "") String old, @RequestParam(defaultValue = "") String fresh,
			@RequestParam(defaultValue = "") String again, Authentication who, HttpServletRequest request, HttpServletResponse response,
			Model model) throws IOException {
		String trouble = trouble(who.getName(), old, fresh, again);
		if (trouble.isEmpty()) {
			accounts.change(fresh);
			audit.append(who.getName(), AdminSecurity.address(request), "password.change", who.getName(), "");
			return "redirect:/admin";
		}
		ask(request, response, model);
		model.addAttribute("trouble", trouble);
		return "staff/password";
	}

	private String trouble(String name, String old, String fresh, String again) {
		boolean known = name.equals(Accounts.FIRST)
				&& accounts.find(name).filter(account -> encoder.matches(old, account.hash())).isPresent();
		if (!known) {
			return "old";
		}
		if (!NewPassword.fits(fresh) || fresh.equals(old)) {
			return "short";
		}
		if (NewPassword.isCommon(fresh)) {
			return "common";
		}
		return fresh.equals(again) ? "" : "again";
	}
}
