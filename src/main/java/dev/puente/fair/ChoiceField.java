package dev.puente.fair;

import java.util.Map;

/** Nothing but the answers on offer. */
record ChoiceField() implements Field {

	@Override
	public Read read(String line, Map<Question, String> before) {
		return Field.unfit("fair.unfit.choice");
	}
}
