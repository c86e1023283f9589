package dev.puente.web;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.Knowledge;
import dev.puente.knowledge.Version;

/** The documents and their versions as an address names them. */
@Component
class PublishedVersions {

	private final Knowledge knowledge;

	PublishedVersions(Knowledge knowledge) {
		this.knowledge = knowledge;
	}

	/**
	 * Returns the document in service.
	 *
	 * @throws RequestRefused when there is none, or none any more
	 */
	Document current(String id) {
		return knowledge.current().document(id).orElseThrow(() -> missing(id));
	}

	/**
	 * Returns a version of a document in service.
	 *
	 * @param number as the address gives it; absent = the one in service
	 * @throws RequestRefused when there is no such document or version
	 */
	Document version(String id, @Nullable String number) {
		Document current = current(id);
		return number == null || number.isBlank()
				? current
				: number(number).flatMap(wanted -> knowledge.version(id, wanted))
						.orElseThrow(() -> RequestRefused.because(HttpStatus.NOT_FOUND, "version-unknown"));
	}

	/** Returns the versions, the newest first; none where versions are not remembered. */
	List<Version> of(String id) {
		return knowledge.versions(id);
	}

	private RequestRefused missing(String id) {
		boolean withdrawn = of(id).stream().findFirst().flatMap(Version::withdrawn).isPresent();
		return withdrawn
				? RequestRefused.because(HttpStatus.GONE, "document-withdrawn")
				: RequestRefused.because(HttpStatus.NOT_FOUND, "document-unknown");
	}

	private static Optional<Integer> number(String text) {
		return text.matches("[1-9][0-9]{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
	}
}
