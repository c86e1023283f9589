package dev.puente.admin;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.puente.knowledge.DocumentText;

/**
 * A document that a person must decide on before it goes public.
 *
 * @param id of the proposal
 * @param document id of the document
 * @param text what is written
 * @param base version in service when it was written, 0 when there was none; unknown (-1) of one that an earlier version kept
 * @param state why it is not public: waiting or held
 * @param broken questions that it would break
 * @param leftOut what the files that it was read from hold and it does not
 * @param by who wants it public: a member of staff or {@code hook}
 * @param at when
 * @param cause of what they asked for
 * @param undone version that it was in service as until its publication was undone; 0 when it never was
 */
record Proposal(String id, String document, DocumentText text, @Nullable Integer base, Outcome.State state, List<Broken> broken,
		List<LeftOut> leftOut, String by, Instant at, String cause, @Nullable Integer undone) {

	/** One that an earlier version kept names nothing that was left out, no cause, and was never in service. */
	Proposal {
		cause = Objects.requireNonNullElse(cause, "");
		undone = Objects.requireNonNullElse(undone, 0);
		base = Objects.requireNonNullElse(base, -1);
		broken = List.copyOf(broken);
		leftOut = List.copyOf(Objects.requireNonNullElse(leftOut, List.of()));
	}

	/** Tells whether another version is in service than it was written on. */
	boolean stale(int inService) {
		return !Objects.equals(base, inService);
	}

	/** Tells whether it was public until Puente took it back. */
	public boolean takenBack() {
		return undone != null && undone > 0;
	}

	/** Returns it with what it would break now. */
	Proposal breaking(List<Broken> now) {
		return new Proposal(id, document, text, base, now.isEmpty() ? Outcome.State.WAITING : Outcome.State.HELD, now, leftOut, by, at,
				cause, undone);
	}
}
