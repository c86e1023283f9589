package dev.puente.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.Generation;
import dev.puente.knowledge.Knowledge;
import dev.puente.language.Language;
import dev.puente.search.Hit;
import dev.puente.search.PassageSearch;

/** The documents to read: one with all its sources, or all of them to pick from. */
@Controller
class DocumentController {

	private static final int FOUND_AT_MOST = 50;

	private final Knowledge knowledge;
	private final PassageSearch search;
	private final PublishedVersions versions;
	private final PageFrame frame;
	private final Clock clock;

	DocumentController(Knowledge knowledge, PassageSearch search, PublishedVersions versions, PageFrame frame, Clock clock) {
		this.knowledge = knowledge;
		this.search = search;
		this.versions = versions;
		this.frame = frame;
		this.clock = clock;
	}

	@GetMapping("/documents/{id}")
	String read(@PathVariable String id, @RequestParam(required = false) @Nullable String version,
			@RequestParam(required = false) @Nullable String page, HttpServletRequest request, HttpServletResponse response, Model model) {
		Document document = versions.version(id, version);
		Generation generation = knowledge.current();
		int newest = versions.current(id).version();
		String path = "/documents/" + id;
		String here = document.version() == newest ? path : path + "?version=" + document.version();
		Language language = frame.put(request, response, model, path, here).language();
		model.addAttribute("view", DocumentView.of(document, language, page));
		model.addAttribute("document", document);
		model.addAttribute("newest", newest);
		model.addAttribute("versions", versions.of(id));
		model.addAttribute("parties", document.parties().stream().map(party -> Party.of(party, generation, language)).toList());
		model.addAttribute("successor", document.validity().supersededBy().map(next -> Party.of(next, generation, language)).orElse(null));
		return "document";
	}

	@GetMapping("/documents")
	String list(Browse browse, HttpServletRequest request, HttpServletResponse response, Model model) {
		List<Document> all = knowledge.current().documents();
		Language language = frame.put(request, response, model, "/documents", "/documents").language();
		List<Document> picked = browse.pick(all, found(browse.q()));
		model.addAttribute("browse", browse);
		model.addAttribute("picked", picked);
		model.addAttribute("shown", browse.page(picked));
		model.addAttribute("number", browse.number(picked.size()));
		model.addAttribute("pages", Browse.pages(picked.size()));
		model.addAttribute("kinds", all.stream().map(Document::kind).distinct().sorted().toList());
		model.addAttribute("topics", Browse.topics(all));
		model.addAttribute("institutions", Browse.parties(all));
		model.addAttribute("timeline", Timeline.of(all, language, clock));
		return "documents";
	}

	private Set<String> found(@Nullable String q) {
		return q == null || q.isBlank()
				? Set.of()
				: search.search(VisitorText.question(q), Optional.empty(), FOUND_AT_MOST).stream().map(Hit::document)
						.collect(Collectors.toSet());
	}

	/** Somebody or something that a document names, with a page of its own or without. */
	record Party(String id, String name, boolean hasPage) {

		static Party of(String id, Generation generation, Language language) {
			Optional<Document> own = generation.document(id);
			return new Party(id, own.map(document -> document.titleIn(language)).orElse(id), own.isPresent());
		}
	}
}
