package dev.puente.admin;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

import dev.puente.knowledge.Document;
import dev.puente.knowledge.DocumentText;
import dev.puente.knowledge.Knowledge;
import dev.puente.knowledge.Publishing;
import dev.puente.knowledge.Publishing.Draft;
import dev.puente.language.Language;

/** Writing, checking, publishing and withdrawing documents. */
@Controller
class StaffDocuments {

	private static final String EDIT = "/admin/documents/{id}";

	private final ConsoleFrame frame;
	private final Knowledge knowledge;
	private final Publishing publishing;
	private final Editorial editorial;
	private final DraftReview review;
	private final TranslationDrafts drafts;
	private final Proposals proposals;
	private final AdminSettings settings;

	StaffDocuments(ConsoleFrame frame, Knowledge knowledge, Publishing publishing, Editorial editorial, DraftReview review,
			TranslationDrafts drafts, Proposals proposals, AdminSettings settings) {
		this.frame = frame;
		this.knowledge = knowledge;
		this.publishing = publishing;
		this.editorial = editorial;
		this.review = review;
		this.drafts = drafts;
		this.proposals = proposals;
		this.settings = settings;
	}

	/**
	 * What was written into the form.
	 *
	 * @param base version that it was written on, 0 for a new document
	 * @param request names the form, so that sending it twice publishes once
	 */
	record Written(String yaml, String fa, String es, int base, String request) {

		/** A form may leave fields out. */
		Written {
			yaml = Objects.requireNonNullElse(yaml, "");
			fa = Objects.requireNonNullElse(fa, "");
			es = Objects.requireNonNullElse(es, "");
			request = Objects.requireNonNullElse(request, "");
		}

		DocumentText text() {
			Map<Language, String> texts = new EnumMap<>(Language.class);
			put(texts, Language.FA, fa);
			put(texts, Language.ES, es);
			return new DocumentText(lines(yaml), texts);
		}

		private static void put(Map<Language, String> texts, Language language, String text) {
			if (!text.isBlank()) {
				texts.put(language, lines(text));
			}
		}

		/** Browsers send carriage returns. */
		private static String lines(String text) {
			return text.replace("\r\n", "\n");
		}
	}

	@GetMapping("/admin/documents")
	String list(@RequestParam(defaultValue = "") String q, HttpServletRequest request, HttpServletResponse response, Model model) {
		StaffWords words = frame.put(request, response, model, "/admin/documents");
		List<Document> all = knowledge.current().documents();
		model.addAttribute("q", q);
		model.addAttribute("refused", List.of());
		model.addAttribute("documents", all.stream().filter(document -> fits(document, q.strip(), words.language())).toList());
		return "staff/documents";
	}

	private static boolean fits(Document document, String q, Language language) {
		String both = document.id() + " " + document.titleIn(language) + " " + document.titleIn(language.other());
		return both.toLowerCase(language.locale()).contains(q.toLowerCase(language.locale()));
	}

	@GetMapping("/admin/documents/new")
	String begin(@RequestParam String id) {
		String wanted = id.strip();
		if (!Publishing.isId(wanted)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return "redirect:/admin/documents/" + wanted;
	}

	@GetMapping(EDIT)
	String edit(@PathVariable String id, @RequestParam(defaultValue = "0") int version, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		if (!Publishing.isId(id)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		StaffWords words = frame.put(request, response, model, "/admin/documents/" + id);
		Optional<DocumentText> former = version > 0 ? knowledge.text(id, version) : Optional.empty();
		begin(id, former.or(() -> publishing.text(id)).orElseGet(() -> review.empty(id, words)), model);
		model.addAttribute("edits", former.isPresent() ? version : 0);
		return "staff/document";
	}

	/** Puts a text into the editor. */
	void begin(String id, DocumentText text, Model model) {
		show(id, new Written(text.yaml(), text.in(Language.FA), text.in(Language.ES), version(id), UUID.randomUUID().toString()), model);
	}

	@PostMapping(EDIT + "/check")
	String check(@PathVariable String id, Written written, HttpServletRequest request, HttpServletResponse response, Model model) {
		frame.put(request, response, model, "/admin/documents/" + id);
		show(id, written, model);
		model.addAttribute("review", review.of(id, written.text()));
		return request.getHeader("X-Requested-With") == null ? "staff/document" : "staff/document :: review";
	}

	@PostMapping(EDIT + "/publish")
	String publish(@PathVariable String id, Written written, Authentication who, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		Draft draft = publishing.draft(id, written.text());
		if (!Publishing.isId(id) || draft.document().isEmpty() || written.base() != version(id)) {
			check(id, written, request, response, model);
			model.addAttribute("conflict", written.base() != version(id));
			return "staff/document";
		}
		boolean approval = settings.fourEyes() || !ConsoleFrame.role(request).may(Role.APPROVER);
		return "redirect:" + after(editorial.publish(draft, approval, ConsoleFrame.origin(request, who, "console." + written.request())));
	}

	@PostMapping(EDIT + "/translate")
	String translate(@PathVariable String id, Authentication who, HttpServletRequest request) {
		return drafts.draftFor(id, ConsoleFrame.origin(request, who, "translation." + UUID.randomUUID())).isPresent()
				? "redirect:/admin/proposals"
				: "redirect:/admin/documents/" + id + "?untranslated";
	}

	@PostMapping(EDIT + "/withdraw")
	String withdraw(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Authentication who,
			HttpServletRequest request) {
		if (knowledge.current().document(id).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		editorial.withdraw(id, reason, ConsoleFrame.origin(request, who, "console." + UUID.randomUUID()));
		return "redirect:/admin/documents/" + id;
	}

	/** Returns where one goes on after a change. */
	static String after(Outcome outcome) {
		return outcome.state() == Outcome.State.PUBLISHED ? "/admin/documents/" + outcome.id() : "/admin/proposals";
	}

	private void show(String id, Written written, Model model) {
		model.addAttribute("id", id);
		model.addAttribute("written", written);
		model.addAttribute("inService", knowledge.current().document(id).orElse(null));
		model.addAttribute("versions", knowledge.versions(id));
		model.addAttribute("review", null);
		model.addAttribute("conflict", false);
		model.addAttribute("stale", 0);
		model.addAttribute("lacking", drafts.available()
				? knowledge.current().document(id).flatMap(TranslationDrafts::missing).orElse(null)
				: null);
		model.addAttribute("leftOut", List.of());
		model.addAttribute("takenBack", proposals.takenBack().stream().filter(one -> one.document().equals(id)).toList());
		model.addAttribute("edits", 0);
	}

	private int version(String id) {
		return knowledge.current().document(id).map(Document::version).orElse(0);
	}
}
