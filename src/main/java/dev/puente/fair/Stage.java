package dev.puente.fair;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Where a visitor stands in the form. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "at")
@JsonSubTypes({@JsonSubTypes.Type(value = Stage.Asking.class, name = "asking"),
		@JsonSubTypes.Type(value = Stage.Reviewing.class, name = "reviewing"),
		@JsonSubTypes.Type(value = Stage.Finished.class, name = "finished")})
sealed interface Stage {

	/**
	 * A question is open.
	 *
	 * @param question which
	 * @param correcting whether the summary comes next, not the question after it
	 */
	record Asking(Question question, boolean correcting) implements Stage {
	}

	/** All is answered; the visitor looks at the summary. */
	record Reviewing() implements Stage {
	}

	/**
	 * The form is over.
	 *
	 * @param number of the enquiry; empty when only the checklist was wanted
	 */
	record Finished(String number) implements Stage {
	}
}
