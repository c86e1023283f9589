package dev.puente.fair;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

import dev.puente.knowledge.Document;

/**
 * A step of a plan.
 *
 * @param step which
 * @param sentence of the document that demands it, in the language of the plan
 * @param document that it comes from
 * @param daysBefore how many days before the opening it must be done at the latest, where a document says so
 * @param due that day, once the opening is known
 */
record PlannedStep(Step step, String sentence, Document document, OptionalInt daysBefore, Optional<LocalDate> due) {
}
