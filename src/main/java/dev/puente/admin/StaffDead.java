package dev.puente.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import dev.puente.delivery.DeadLetters;

/** What a lane gave up, to try again or to drop. */
@Controller
class StaffDead {

	private static final int SHOWN = 100;

	private final ConsoleFrame frame;
	private final DeadLetters letters;
	private final AuditLog audit;

	StaffDead(ConsoleFrame frame, DeadLetters letters, AuditLog audit) {
		this.frame = frame;
		this.letters = letters;
		this.audit = audit;
	}

	@GetMapping("/admin/dead")
	String list(HttpServletRequest request, HttpServletResponse response, Model model) {
		frame.put(request, response, model, "/admin/dead");
		model.addAttribute("letters", letters.list(SHOWN));
		return "staff/dead";
	}

	@PostMapping("/admin/dead/{id}/replay")
	String replay(@PathVariable String id, Authentication who, HttpServletRequest request) {
		record(letters.replay(id), "letter.replay", id, who, request);
		return "redirect:/admin/dead";
	}

	@PostMapping("/admin/dead/{id}/drop")
	String drop(@PathVariable String id, Authentication who, HttpServletRequest request) {
		record(letters.drop(id), "letter.drop", id, who, request);
		return "redirect:/admin/dead";
	}

	private void record(boolean done, String action, String id, Authentication who, HttpServletRequest request) {
		if (done) {
			audit.append(who.getName(), AdminSecurity.address(request), action, id, "");
		}
	}
}
