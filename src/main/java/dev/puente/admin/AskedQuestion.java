package dev.puente.admin;

import java.time.Instant;

import dev.puente.language.Language;

/**
 * A question as staff see it: what was asked, not who asked.
 *
 * @param id of the question
 * @param visitor a digest of the talk, to find the questions of who asks to be forgotten
 * @param language of the reply
 * @param text the visitor's words
 * @param answered whether documents answered it
 * @param at when it was asked
 */
record AskedQuestion(String id, String visitor, Language language, String text, boolean answered, Instant at) {
}
