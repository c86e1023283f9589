package dev.puente.delivery;

import java.time.Instant;

/**
 * A letter that its lane gave up.
 *
 * @param id names it for {@link DeadLetters}: lane, partition and place
 * @param lane where it was
 * @param givenUp when, by Redis' clock
 * @param letter as it was when it was handled for the last time
 * @param failure why it failed then
 */
public record DeadLetter(String id, String lane, Instant givenUp, Letter letter, String failure) {
}
