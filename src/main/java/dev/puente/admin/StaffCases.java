package dev.puente.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import dev.puente.conversation.Case;
import dev.puente.conversation.HandOver;

/** The talks that visitors asked a person to take over. */
@Controller
class StaffCases {

	private final ConsoleFrame frame;
	private final HandOver handOver;
	private final AuditLog audit;

	StaffCases(ConsoleFrame frame, HandOver handOver, AuditLog audit) {
		this.frame = frame;
		this.handOver = handOver;
		this.audit = audit;
	}

	@GetMapping("/admin/cases")
	String list(HttpServletRequest request, HttpServletResponse response, Model model) {
		frame.put(request, response, model, "/admin/cases");
		model.addAttribute("cases", handOver.open());
		return whole(request) ? "staff/cases" : "staff/cases :: live";
	}

	@GetMapping("/admin/cases/{id}")
	String open(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model) {
		Case found = handOver.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		frame.put(request, response, model, "/admin/cases/" + id);
		model.addAttribute("one", found);
		model.addAttribute("messages", handOver.messages(id));
		model.addAttribute("request", java.util.UUID.randomUUID().toString());
		return whole(request) ? "staff/case" : "staff/case :: live";
	}

	@PostMapping("/admin/cases/{id}/take")
	String take(@PathVariable String id, Authentication who, HttpServletRequest request) {
		return done(handOver.take(id, who.getName()), "case.take", id, who, request);
	}

	/** The form's own id keeps a reply that is sent twice from being said twice. */
	@PostMapping("/admin/cases/{id}/reply")
	String reply(@PathVariable String id, @RequestParam(defaultValue = "") String text,
			@RequestParam(name = "request", defaultValue = "") String form,
			Authentication who, HttpServletRequest request) {
		if (text.isBlank() || text.length() > HookMessage.LONGEST_REPLY) {
			return "redirect:/admin/cases/" + id;
		}
		return done(handOver.reply(id, who.getName(), text.strip(), form), "case.reply", id, who, request);
	}

	@PostMapping("/admin/cases/{id}/back")
	String handBack(@PathVariable String id, Authentication who, HttpServletRequest request) {
		return done(handOver.handBack(id, who.getName()), "case.back", id, who, request);
	}

	/** The script of the page asks for what changes on it alone. */
	private static boolean whole(HttpServletRequest request) {
		return request.getHeader("X-Requested-With") == null;
	}

	/** What was done is recorded by {@link CaseAudit}. */
	private String done(boolean done, String action, String id, Authentication who, HttpServletRequest request) {
		if (!done) {
			audit.append(who.getName(), AdminSecurity.address(request), action, id, "refused");
		}
		return "redirect:/admin/cases/" + id;
	}
}
