package dev.puente.conversation;

/**
 * All that was kept of a visitor was erased at the visitor's wish.
 *
 * @param visitor the pseudonym
 * @param receipt the number that the visitor was given
 */
public record VisitorForgotten(String visitor, String receipt) {
}
