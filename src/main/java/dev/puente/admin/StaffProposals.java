package dev.puente.admin;

import java.util.List;

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

import dev.puente.knowledge.Document;
import dev.puente.knowledge.Knowledge;

/** What waits for an approver or was held back, with the answers it would break. */
@Controller
class StaffProposals {

	private final ConsoleFrame frame;
	private final Proposals proposals;
	private final Editorial editorial;
	private final Knowledge knowledge;
	private final DraftReview review;
	private final StaffDocuments documents;
	private final AdminSettings settings;

	StaffProposals(ConsoleFrame frame, Proposals proposals, Editorial editorial, Knowledge knowledge, DraftReview review,
			StaffDocuments documents, AdminSettings settings) {
		this.frame = frame;
		this.proposals = proposals;
		this.editorial = editorial;
		this.knowledge = knowledge;
		this.review = review;
		this.documents = documents;
		this.settings = settings;
	}

	/**
	 * A proposal as somebody decides on it.
	 *
	 * @param inService version that it would replace, 0 for none
	 * @param changes what it changes of that version
	 */
	record Waiting(Proposal proposal, int inService, List<DraftReview.Changed> changes) {

		/** Tells whether it was written on another version. */
		public boolean stale() {
			return proposal.stale(inService);
		}
	}

	@GetMapping("/admin/proposals")
	String list(@RequestParam(defaultValue = "") String again, HttpServletRequest request, HttpServletResponse response, Model model) {
		frame.put(request, response, model, "/admin/proposals");
		model.addAttribute("waiting", proposals.all().stream().map(this::waiting).toList());
		model.addAttribute("again", again);
		model.addAttribute("fourEyes", settings.fourEyes());
		return "staff/proposals";
	}

	private Waiting waiting(Proposal proposal) {
		return new Waiting(proposal, version(proposal), review.changes(proposal.document(), proposal.text()));
	}

	private int version(Proposal proposal) {
		return knowledge.current().document(proposal.document()).map(Document::version).orElse(0);
	}

	/** Puts what was proposed into the editor, to go on with it. */
	@GetMapping("/admin/proposals/{id}/edit")
	String edit(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model) {
		Proposal proposal = proposals.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		frame.put(request, response, model, "/admin/documents/" + proposal.document());
		documents.begin(proposal.document(), proposal.text(), model);
		model.addAttribute("review", review.of(proposal.document(), proposal.text()));
		model.addAttribute("stale", proposal.stale(version(proposal)) ? version(proposal) : 0);
		model.addAttribute("leftOut", proposal.leftOut());
		return "staff/document";
	}

	@PostMapping("/admin/proposals/{id}/approve")
	String approve(@PathVariable String id, @RequestParam(defaultValue = "-1") int over, Authentication who, HttpServletRequest request) {
		Proposal proposal = proposals.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (settings.fourEyes() && proposal.by().equals(who.getName())) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return editorial.approve(id, over, ConsoleFrame.origin(request, who, ""))
				.map(outcome -> "redirect:" + StaffDocuments.after(outcome) + (outcome.state() == Outcome.State.HELD ? "?again=" + id : ""))
				.orElse("redirect:/admin/proposals");
	}

	@PostMapping("/admin/proposals/{id}/reject")
	String reject(@PathVariable String id, Authentication who, HttpServletRequest request) {
		editorial.reject(id, ConsoleFrame.origin(request, who, ""));
		return "redirect:/admin/proposals";
	}
}
