package dev.puente.answer;

import java.util.Map;
import java.util.Optional;

/**
 * What would be answered if nothing were withheld, to measure when it should be.
 *
 * @param answer composed of the best evidence; empty when there is none at all
 * @param features of the evidence by name
 * @param probability that the answer is right as the rule in service has it, 0–1
 */
public record Trial(Optional<Answer> answer, Map<String, Double> features, double probability) {

	public Trial {
		features = Map.copyOf(features);
	}
}
