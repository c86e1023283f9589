package dev.puente.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import dev.puente.delivery.DeadLetters;

/** How the hook out is doing: what waits and why, what was taken last, what was given up. */
@Controller
class StaffOutbound {

	private static final int DEAD_SHOWN = 50;

	private final ConsoleFrame frame;
	private final OutboundTries tries;
	private final DeadLetters letters;
	private final AdminSettings.Outbound settings;

	StaffOutbound(ConsoleFrame frame, OutboundTries tries, DeadLetters letters, AdminSettings settings) {
		this.frame = frame;
		this.tries = tries;
		this.letters = letters;
		this.settings = settings.outbound();
	}

	@GetMapping("/admin/outbound")
	String show(HttpServletRequest request, HttpServletResponse response, Model model) {
		frame.put(request, response, model, "/admin/outbound");
		model.addAttribute("address", settings.address().map(address -> address.getScheme() + "://" + address.getAuthority()).orElse(""));
		model.addAttribute("waiting", tries.waiting());
		model.addAttribute("last", tries.last().orElse(null));
		model.addAttribute("dead", letters.list(DEAD_SHOWN).stream().filter(letter -> letter.lane().equals("events")).toList());
		return "staff/outbound";
	}
}
