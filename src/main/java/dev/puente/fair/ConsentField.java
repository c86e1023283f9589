package dev.puente.fair;

import java.util.Map;
import java.util.Set;

/** A clear yes is offered as an answer; typed words are taken for a refusal where they are one. */
record ConsentField() implements Field {

	private static final Set<String> REFUSALS = Set.of("no", "خیر", "نه", "نخیر");

	@Override
	public Read read(String line, Map<Question, String> before) {
		return Field.unfit(REFUSALS.contains(Line.bare(line)) ? "fair.consent.needed" : "fair.unfit.choice");
	}
}
