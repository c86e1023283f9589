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
import org.springframework.web.server.ResponseStatusException;

/** What waits for an approver or was held back, with the answers it would break. */
@Controller
class StaffProposals {

	private final ConsoleFrame frame;
	private final Proposals proposals;
	private final Editorial editorial;
	private final Gaps gaps;
	private final AdminSettings settings;

	StaffProposals(ConsoleFrame frame, Proposals proposals, Editorial editorial, Gaps gaps, AdminSettings settings) {
		this.frame = frame;
		this.proposals = proposals;
		this.editorial = editorial;
		this.gaps = gaps;
		this.settings = settings;
	}

	@GetMapping("/admin/proposals")
	String list(HttpServletRequest request, HttpServletResponse response, Model model) {
		frame.put(request, response, model, "/admin/proposals");
		model.addAttribute("proposals", proposals.all());
		model.addAttribute("fourEyes", settings.fourEyes());
		return "staff/proposals";
	}

	@PostMapping("/admin/proposals/{id}/approve")
	String approve(@PathVariable String id, Authentication who, HttpServletRequest request) {
		Proposal proposal = proposals.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (settings.fourEyes() && proposal.by().equals(who.getName())) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return editorial.approve(id, ConsoleFrame.origin(request, who, "")).map(outcome -> "redirect:" + StaffDocuments.after(outcome))
				.orElse("redirect:/admin/proposals");
	}

	@PostMapping("/admin/proposals/{id}/reject")
	String reject(@PathVariable String id, Authentication who, HttpServletRequest request) {
		proposals.find(id).ifPresent(proposal -> gaps.reopen(proposal.document()));
		editorial.reject(id, ConsoleFrame.origin(request, who, ""));
		return "redirect:/admin/proposals";
	}
}
