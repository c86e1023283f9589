package dev.puente.admin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.DocumentText;
import dev.puente.knowledge.Fault;
import dev.puente.knowledge.Knowledge;
import dev.puente.knowledge.Publishing;
import dev.puente.knowledge.Publishing.Draft;

/** Documents out of the house and into it as zip files; what comes in is looked at by a person before it is public. */
@Controller
class StaffZips {

	private static final MediaType ZIP = MediaType.parseMediaType("application/zip");
	/** Each proposal asks the known questions that it touches. */
	private static final int MOST_PROPOSED = 50;

	private final ConsoleFrame frame;
	private final Knowledge knowledge;
	private final Publishing publishing;
	private final Editorial editorial;
	private final StaffDocuments documents;
	private final DraftReview review;

	StaffZips(ConsoleFrame frame, Knowledge knowledge, Publishing publishing, Editorial editorial, StaffDocuments documents,
			DraftReview review) {
		this.frame = frame;
		this.knowledge = knowledge;
		this.publishing = publishing;
		this.editorial = editorial;
		this.documents = documents;
		this.review = review;
	}

	/**
	 * What became of one document of a file.
	 *
	 * @param id of the document
	 * @param what {@code proposed}, {@code same}, {@code refused} or {@code later}
	 * @param faults why it was refused
	 */
	record Brought(String id, String what, List<Fault> faults) {
	}

	@GetMapping("/admin/documents/{id}.zip")
	ResponseEntity<byte[]> one(@PathVariable String id) {
		DocumentText text = Optional.of(id).filter(Publishing::isId).flatMap(publishing::text)
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return file(id, Map.of(id, text));
	}

	@GetMapping("/admin/documents.zip")
	ResponseEntity<byte[]> all() {
		Map<String, DocumentText> all = new LinkedHashMap<>();
		knowledge.current().documents().stream().map(Document::id)
				.forEach(id -> publishing.text(id).ifPresent(text -> all.put(id, text)));
		return file("documents", all);
	}

	@PostMapping("/admin/documents/import")
	String bring(@RequestParam MultipartFile file, Authentication who, HttpServletRequest request, HttpServletResponse response,
			Model model) throws IOException {
		StaffWords words = frame.put(request, response, model, "/admin/documents");
		try {
			Map<String, DocumentText> brought = DocumentZip.read(file.getBytes());
			if (brought.size() == 1) {
				Map.Entry<String, DocumentText> only = brought.entrySet().iterator().next();
				documents.begin(only.getKey(), only.getValue(), model);
				model.addAttribute("review", review.of(only.getKey(), only.getValue()));
				return "staff/document";
			}
			model.addAttribute("brought", propose(brought, who, request));
			return "staff/brought";
		} catch (HookRefused e) {
			documents.list("", request, response, model);
			model.addAttribute("refused", e.faults().stream()
					.map(fault -> new FieldFault(fault.field(), words.text("staff.import." + fault.reason()))).toList());
			return "staff/documents";
		}
	}

	private List<Brought> propose(Map<String, DocumentText> all, Authentication who, HttpServletRequest request) {
		List<Brought> brought = new ArrayList<>();
		int proposed = 0;
		for (Map.Entry<String, DocumentText> one : all.entrySet()) {
			Draft draft = publishing.draft(one.getKey(), one.getValue());
			if (draft.document().isEmpty()) {
				brought.add(new Brought(one.getKey(), "refused", draft.faults()));
			} else if (publishing.text(one.getKey()).filter(one.getValue()::equals).isPresent()) {
				brought.add(new Brought(one.getKey(), "same", List.of()));
			} else if (proposed++ < MOST_PROPOSED) {
				String cause = "import." + one.getKey() + "." + one.getValue().hashCode() + "." + who.getName();
				editorial.propose(draft, List.of(), ConsoleFrame.origin(request, who, cause));
				brought.add(new Brought(one.getKey(), "proposed", List.of()));
			} else {
				brought.add(new Brought(one.getKey(), "later", List.of()));
			}
		}
		return brought;
	}

	private static ResponseEntity<byte[]> file(String name, Map<String, DocumentText> documents) {
		return ResponseEntity.ok().contentType(ZIP).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".zip\"")
				.body(DocumentZip.of(documents));
	}
}
