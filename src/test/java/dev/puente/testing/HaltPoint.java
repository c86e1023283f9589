package dev.puente.testing;

/** Where a replica can be told to halt, as if the power had gone. */
public enum HaltPoint {
	/** An update was fetched and not yet stored. */
	FETCH,
	/** It was stored; nothing else happened. */
	PERSIST,
	/** A few milliseconds later: its confirmation is on the way. */
	CONFIRM,
	/** Its answer is known and not yet owed. */
	ANSWER,
	/** The answer is owed and about to be sent. */
	SEND,
	/** The answer was sent and still counts as owed. */
	ACKNOWLEDGE
}
