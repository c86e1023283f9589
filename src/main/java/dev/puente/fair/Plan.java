package dev.puente.fair;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import dev.puente.knowledge.Document;
import dev.puente.language.Language;

/**
 * A checklist for one company.
 *
 * @param known whose case it is made for
 * @param language of its sentences
 * @param edition that it leads to, when one is in sight
 * @param steps in the order of doing
 * @param asOf the newest day on which a document was checked
 */
record Plan(Case known, Language language, Optional<Edition> edition, List<PlannedStep> steps, Optional<LocalDate> asOf) {

	Plan {
		steps = List.copyOf(steps);
	}

	Optional<LocalDate> opening() {
		return edition.flatMap(Edition::opening);
	}

	/** Returns the documents that the steps come from, each once, in the order of the steps. */
	List<Document> documents() {
		return steps.stream().map(PlannedStep::document).distinct().toList();
	}
}
