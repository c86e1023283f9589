package dev.puente.admin;

import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import dev.puente.knowledge.DocumentText;
import dev.puente.knowledge.Knowledge;
import dev.puente.knowledge.Publishing;

/** A version of a document as it was written, and what differs between any two. */
@Controller
class StaffVersions {

	private final ConsoleFrame frame;
	private final Knowledge knowledge;

	StaffVersions(ConsoleFrame frame, Knowledge knowledge) {
		this.frame = frame;
		this.knowledge = knowledge;
	}

	@GetMapping("/admin/documents/{id}/versions/{number}")
	String show(@PathVariable String id, @PathVariable int number, @RequestParam Optional<Integer> with, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		if (!Publishing.isId(id)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		DocumentText text = knowledge.text(id, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		int other = with.orElse(number - 1);
		DocumentText before = knowledge.text(id, other).orElse(new DocumentText("", Map.of()));
		frame.put(request, response, model, "/admin/documents/" + id + "/versions/" + number);
		model.addAttribute("id", id);
		model.addAttribute("number", number);
		model.addAttribute("other", other);
		model.addAttribute("text", text);
		model.addAttribute("versions", knowledge.versions(id));
		model.addAttribute("changes", DraftReview.changes(before, text));
		return "staff/version";
	}
}
