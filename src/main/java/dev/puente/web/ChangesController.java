package dev.puente.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import dev.puente.knowledge.Document;
import dev.puente.language.Messages;

/** What changed between two versions of a document. */
@Controller
class ChangesController {

	private final PublishedVersions versions;
	private final PageFrame frame;
	private final Messages messages;

	ChangesController(PublishedVersions versions, PageFrame frame, Messages messages) {
		this.versions = versions;
		this.frame = frame;
		this.messages = messages;
	}

	@GetMapping("/documents/{id}/changes")
	String compare(@PathVariable String id, @RequestParam(required = false) @Nullable String from,
			@RequestParam(required = false) @Nullable String to, @RequestParam(required = false) @Nullable String page,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		Document after = versions.version(id, to);
		Document before = versions.version(id, from == null ? Integer.toString(Math.max(1, after.version() - 1)) : from);
		String path = "/documents/" + id;
		Words words = frame.put(request, response, model, path,
				path + "/changes?from=" + before.version() + "&to=" + after.version());
		model.addAttribute("before", before);
		model.addAttribute("after", after);
		model.addAttribute("versions", versions.of(id));
		model.addAttribute("changes", Changes.of(before, after, List.of(words, new Words(words.language().other(), messages)), page));
		return "changes";
	}
}
