package dev.puente.conversation;

/**
 * Something happened to a case; published in the process where it happened, again when that step is repeated after a crash.
 *
 * @param moved the case as it is now
 * @param step what happened
 * @param id the same step has the same id
 * @param text what was said, where something was
 */
public record CaseMoved(Case moved, Step step, String id, String text) {

	/** What may happen. */
	public enum Step {
		REQUESTED, WAITING, TAKEN, FREED, VISITOR_SAID, STAFF_SAID, CLOSED, FORGOTTEN
	}
}
