package dev.puente.admin;

import java.time.Instant;

import dev.puente.language.Language;

/**
 * A question that Puente could not answer, or whose answer did not help.
 *
 * @param id of the question
 * @param language it was asked in
 * @param text the visitor's words
 * @param at when it was asked
 */
record Gap(String id, Language language, String text, Instant at) {
}
