package dev.puente.delivery;

/**
 * The lanes of the house.
 *
 * @param inbound what visitors sent us, keyed by chat
 * @param outbound what we owe visitors, keyed by chat
 * @param events what staff systems are told, keyed by the subject it is about
 */
public record Lanes(Lane inbound, Lane outbound, Lane events) {
}
