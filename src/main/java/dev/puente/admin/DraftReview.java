package dev.puente.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.DocumentText;
import dev.puente.knowledge.Fault;
import dev.puente.knowledge.Knowledge;
import dev.puente.knowledge.Lint;
import dev.puente.knowledge.Publishing;
import dev.puente.knowledge.Publishing.Draft;
import dev.puente.language.Difference;
import dev.puente.language.Language;

/** Looks at a draft as a reviewer does: what is wrong, how it reads, what changes. */
@Component
class DraftReview {

	private final Knowledge knowledge;
	private final Publishing publishing;
	private final Lint lint;
	private final Clock clock;

	DraftReview(Knowledge knowledge, Publishing publishing, Clock clock) {
		this.knowledge = knowledge;
		this.publishing = publishing;
		this.lint = new Lint(clock);
		this.clock = clock;
	}

	/**
	 * What a review found.
	 *
	 * @param faults structural faults first; then matters of style
	 * @param document how it reads; empty when it is refused
	 * @param changes what changed, by file; only files that changed
	 */
	record Review(List<Fault> faults, Optional<Document> document, List<Changed> changes) {
	}

	/** A file that changed. */
	record Changed(String name, Difference difference) {
	}

	Review of(String id, DocumentText text) {
		Draft draft = publishing.draft(id, text);
		List<Fault> faults = draft.document().isPresent()
				? lint.check(knowledge.folder(), knowledge.current(), id, text)
				: draft.faults();
		return new Review(faults, draft.document(), changes(id, text));
	}

	/** Returns what a text changes of the document in service, by file; only files that change. */
	List<Changed> changes(String id, DocumentText text) {
		return changes(publishing.text(id).orElse(new DocumentText("", Map.of())), text);
	}

	/** Tells what differs between two texts of a document, file by file. */
	static List<Changed> changes(DocumentText before, DocumentText after) {
		return Stream.concat(Stream.of(new Changed("document.yaml", Difference.of(before.yaml(), after.yaml()))),
				Stream.of(Language.values())
						.map(language -> new Changed(language.code() + ".md", Difference.of(before.in(language), after.in(language)))))
				.filter(changed -> !changed.difference().none()).toList();
	}

	/** Returns the day of today. */
	String today() {
		return LocalDate.now(clock).toString();
	}

	/** Returns what a new document begins with. */
	DocumentText empty(String id, StaffWords words) {
		String yaml = """
				id: %s
				kind: statement
				title:
				  fa: ""
				  es: ""
				dates: {published: %s}
				validity: {status: in-force, asOf: %s}
				issuer: ""
				parties: []
				topics: []
				sources:
				  - {id: S1, publisher: "", title: "", url: "", date: %s, language: %s}
				""";
		LocalDate today = LocalDate.now(clock);
		return new DocumentText(yaml.formatted(id, today, today, today, words.language().code()),
				Map.of(Language.FA, "## … {#…}\n\n… [S1].\n", Language.ES, "## … {#…}\n\n… [S1].\n"));
	}
}
