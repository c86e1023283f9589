package dev.puente.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit log to read, newest first. */
@Controller
class StaffAudit {

	private static final int PAGE = 50;

	private final ConsoleFrame frame;
	private final AuditLog audit;

	StaffAudit(ConsoleFrame frame, AuditLog audit) {
		this.frame = frame;
		this.audit = audit;
	}

	@GetMapping("/admin/audit")
	String list(@RequestParam(defaultValue = "9223372036854775807") long before, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		frame.put(request, response, model, "/admin/audit");
		model.addAttribute("entries", audit.before(Math.max(0, before), PAGE));
		model.addAttribute("page", PAGE);
		return "staff/audit";
	}
}
