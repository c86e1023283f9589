package dev.puente.web;

import java.util.Map;
import java.util.Optional;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import dev.puente.conversation.WebTalks;

/** The files of a talk on the page, such as a checklist: whoever holds the talk's id, which cannot be guessed, may have them. */
@Controller
class TalkFilesController {

	private static final String ADDRESS = "/talk/%s/files/%s";
	private static final Map<String, String> TYPES = Map.of("pdf", "application/pdf", "ics", "text/calendar; charset=utf-8");

	private final WebTalks talks;

	TalkFilesController(WebTalks talks) {
		this.talks = talks;
	}

	/** Returns where a file of a talk is fetched. */
	static String address(String talk, String id) {
		return ADDRESS.formatted(talk, id);
	}

	/** The page's link names the file; a name of our own here would take the place of that. */
	@GetMapping("/talk/{talk}/files/{id}")
	ResponseEntity<byte[]> file(@PathVariable String talk, @PathVariable String id) {
		byte[] content = (PageLetters.isUnguessable(talk) ? talks.file(talk, id) : Optional.<byte[]>empty())
				.orElseThrow(() -> RequestRefused.because(HttpStatus.NOT_FOUND, "page-unknown"));
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
				.header(HttpHeaders.CONTENT_TYPE, TYPES.getOrDefault(id.substring(id.lastIndexOf('.') + 1), "application/octet-stream"))
				.body(content);
	}
}
