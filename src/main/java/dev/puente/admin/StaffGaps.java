package dev.puente.admin;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

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

/** What visitors ask in vain, and the answers that close it. */
@Controller
class StaffGaps {

	private final ConsoleFrame frame;
	private final Gaps gaps;
	private final AdminSettings settings;

	StaffGaps(ConsoleFrame frame, Gaps gaps, AdminSettings settings) {
		this.frame = frame;
		this.gaps = gaps;
		this.settings = settings;
	}

	@GetMapping("/admin/gaps")
	String list(HttpServletRequest request, HttpServletResponse response, Model model) {
		frame.put(request, response, model, "/admin/gaps");
		model.addAttribute("clusters", gaps.clusters());
		return "staff/gaps";
	}

	@GetMapping("/admin/gaps/{id}")
	String open(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model) {
		frame.put(request, response, model, "/admin/gaps/" + id);
		model.addAttribute("cluster", gaps.cluster(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
		model.addAttribute("request", UUID.randomUUID().toString());
		model.addAttribute("faults", List.of());
		model.addAttribute("written", new Written("", "", "", ""));
		return "staff/gap";
	}

	/** What was written into the form. */
	record Written(String text, String publisher, String title, String url) {

		/** A form may leave fields out. */
		Written {
			text = Objects.requireNonNullElse(text, "");
			publisher = Objects.requireNonNullElse(publisher, "");
			title = Objects.requireNonNullElse(title, "");
			url = Objects.requireNonNullElse(url, "");
		}

		List<AnswerSource> sources() {
			return publisher.isBlank() || title.isBlank()
					? List.of()
					: List.of(new AnswerSource(publisher.strip(), title.strip(), url.strip(), "", ""));
		}
	}

	@PostMapping("/admin/gaps/{id}/answer")
	String answer(@PathVariable String id, @RequestParam(defaultValue = "") String request, Written written, Authentication who,
			HttpServletRequest http, HttpServletResponse response, Model model) {
		GapCluster cluster = gaps.cluster(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		boolean approval = settings.fourEyes() || !ConsoleFrame.role(http).may(Role.APPROVER);
		try {
			if (written.text().isBlank()) {
				throw new HookRefused("data.text", "is empty");
			}
			Outcome outcome = gaps.answer(new HookMessage.AnswerGiven(id, cluster.first().language(), written.text(), written.sources()),
					approval, ConsoleFrame.origin(http, who, "console." + request));
			return "redirect:" + StaffDocuments.after(outcome);
		} catch (HookRefused e) {
			open(id, http, response, model);
			model.addAttribute("faults", e.faults());
			model.addAttribute("written", written);
			return "staff/gap";
		}
	}

	@PostMapping("/admin/gaps/{id}/dismiss")
	String dismiss(@PathVariable String id, Authentication who, HttpServletRequest http) {
		gaps.dismiss(id, ConsoleFrame.origin(http, who, ""));
		return "redirect:/admin/gaps";
	}
}
