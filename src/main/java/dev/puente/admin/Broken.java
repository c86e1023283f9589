package dev.puente.admin;

import dev.puente.language.Language;

/**
 * A known question that a change would leave without its right answer.
 *
 * @param document whose question it is
 * @param language it is asked in
 * @param question what is asked
 * @param before what is answered now
 * @param after what would be answered
 */
record Broken(String document, Language language, String question, String before, String after) {
}
