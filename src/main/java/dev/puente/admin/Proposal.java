package dev.puente.admin;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import dev.puente.knowledge.DocumentText;

/**
 * A document that a person must decide on before it goes public.
 *
 * @param id of the proposal
 * @param document id of the document
 * @param text what is written
 * @param state why it is not public: waiting or held
 * @param broken questions that it would break
 * @param leftOut what the files that it was read from hold and it does not
 * @param by who wants it public: a member of staff or {@code hook}
 * @param at when
 */
record Proposal(String id, String document, DocumentText text, Outcome.State state, List<Broken> broken,
		List<LeftOut> leftOut, String by, Instant at) {

	/** One that an earlier version kept names nothing that was left out. */
	Proposal {
		broken = List.copyOf(broken);
		leftOut = List.copyOf(Objects.requireNonNullElse(leftOut, List.of()));
	}
}
