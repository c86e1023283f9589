package dev.puente.admin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import dev.puente.knowledge.Publishing;

/** Files that staff bring: their text comes into the editor, for review. */
@Controller
class StaffUploads {

	private final ConsoleFrame frame;
	private final Attachments attachments;
	private final StaffDocuments documents;
	private final Publishing publishing;
	private final DraftReview review;

	StaffUploads(ConsoleFrame frame, Attachments attachments, StaffDocuments documents, Publishing publishing, DraftReview review) {
		this.frame = frame;
		this.attachments = attachments;
		this.documents = documents;
		this.publishing = publishing;
		this.review = review;
	}

	@PostMapping("/admin/documents/upload")
	String upload(@RequestParam(defaultValue = "") String id, @RequestParam List<MultipartFile> file, HttpServletRequest request,
			HttpServletResponse response, Model model) throws IOException, InterruptedException {
		String wanted = id.strip();
		StaffWords words = frame.put(request, response, model, "/admin/documents");
		try {
			if (!Publishing.isId(wanted) || publishing.text(wanted).isPresent()) {
				throw new HookRefused("id", words.text("staff.upload.id"));
			}
			List<Attachment> files = new ArrayList<>();
			for (MultipartFile one : file.stream().filter(one -> !one.isEmpty()).limit(Attachments.MOST).toList()) {
				files.add(new Attachment(Objects.requireNonNullElse(one.getOriginalFilename(), ""),
						Objects.requireNonNullElse(one.getContentType(), ""), one.getBytes()));
			}
			Attachments.Attached attached = attachments.read(head(wanted), Map.of(), files, "file");
			documents.begin(wanted, attached.text(), model);
			model.addAttribute("leftOut", attached.leftOut());
			model.addAttribute("review", review.of(wanted, attached.text()));
			return "staff/document";
		} catch (HookRefused e) {
			documents.list("", request, response, model);
			model.addAttribute("refused", e.faults());
			return "staff/documents";
		}
	}

	/** Returns what a head begins with, without what the files will say. */
	private Map<String, Object> head(String id) {
		Map<String, Object> head = new LinkedHashMap<>();
		head.put("id", id);
		head.put("kind", "statement");
		head.put("title", Map.of());
		String today = review.today();
		head.put("dates", Map.of("published", today));
		head.put("validity", Map.of("status", "in-force", "asOf", today));
		head.put("issuer", "");
		return head;
	}
}
