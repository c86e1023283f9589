package dev.puente.admin;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import dev.puente.conversation.HandOver;
import dev.puente.knowledge.Document;
import dev.puente.knowledge.Generation;
import dev.puente.knowledge.Knowledge;

/** What is to be done today. */
@Controller
class StaffToday {

	private final ConsoleFrame frame;
	private final Knowledge knowledge;
	private final Proposals proposals;
	private final Gaps gaps;
	private final HandOver handOver;

	StaffToday(ConsoleFrame frame, Knowledge knowledge, Proposals proposals, Gaps gaps, HandOver handOver) {
		this.frame = frame;
		this.knowledge = knowledge;
		this.proposals = proposals;
		this.gaps = gaps;
		this.handOver = handOver;
	}

	@GetMapping("/admin")
	String show(HttpServletRequest request, HttpServletResponse response, Model model) {
		if (request.isUserInRole("NEWCOMER")) {
			return "redirect:/admin/password";
		}
		frame.put(request, response, model, "/admin");
		Generation generation = knowledge.current();
		List<Document> due = generation.documents().stream().filter(document -> !Editorial.due(document).isEmpty()).toList();
		model.addAttribute("generation", generation);
		model.addAttribute("due", due);
		model.addAttribute("proposals", proposals.all());
		model.addAttribute("clusters", gaps.clusters());
		model.addAttribute("cases", handOver.open());
		return "staff/today";
	}
}
