package dev.puente.admin;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import dev.puente.conversation.HandOver;
import dev.puente.fair.Enquiries;
import dev.puente.fair.Enquiry;
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
	private final Enquiries enquiries;
	private final Counts counts;

	StaffToday(ConsoleFrame frame, Knowledge knowledge, Proposals proposals, Gaps gaps, HandOver handOver, Enquiries enquiries,
			Counts counts) {
		this.frame = frame;
		this.knowledge = knowledge;
		this.proposals = proposals;
		this.gaps = gaps;
		this.handOver = handOver;
		this.enquiries = enquiries;
		this.counts = counts;
	}

	@GetMapping("/admin")
	String show(HttpServletRequest request, HttpServletResponse response, Model model) {
		if (request.isUserInRole("NEWCOMER")) {
			return "redirect:/admin/password";
		}
		StaffWords words = frame.put(request, response, model, "/admin");
		Generation generation = knowledge.current();
		List<Document> due = generation.documents().stream().filter(document -> !Editorial.due(document).isEmpty()).toList();
		model.addAttribute("generation", generation);
		model.addAttribute("due", due);
		model.addAttribute("proposals", proposals.all());
		model.addAttribute("takenBack", proposals.takenBack());
		model.addAttribute("clusters", gaps.clusters());
		model.addAttribute("cases", handOver.open());
		model.addAttribute("enquiries", enquiries.all().stream().filter(one -> one.status() == Enquiry.Status.RECEIVED).toList());
		Map<LocalDate, Map<String, Long>> lately = lately();
		model.addAttribute("charts", Charts.of(lately, words.language()));
		model.addAttribute("verdicts", Verdicts.of(lately.values()));
		return "staff/today";
	}

	private Map<LocalDate, Map<String, Long>> lately() {
		LocalDate today = counts.today();
		return counts.of(today.minusDays(Charts.DAYS - 1L).datesUntil(today.plusDays(1)).toList());
	}
}
