package dev.puente.conversation;

import java.time.Instant;

/**
 * Something said in a case.
 *
 * @param from who said it
 * @param name of the member of staff; empty for the visitor
 * @param text what was said
 * @param at when
 */
public record CaseMessage(From from, String name, String text, Instant at) {

	/** Who speaks. */
	public enum From {
		VISITOR, STAFF
	}
}
