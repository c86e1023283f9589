package dev.puente.testing;

import java.time.Instant;

/**
 * One call that reached the server.
 *
 * @param at when it arrived
 * @param method of the Bot API
 * @param status of the response, 0 when the connection was dropped
 */
public record Call(Instant at, String method, int status) {
}
