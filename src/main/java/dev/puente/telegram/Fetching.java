package dev.puente.telegram;

import java.time.Instant;
import java.util.Optional;

/**
 * How a bot's long polling goes in this process.
 *
 * @param leading whether this process fetches; another one does otherwise
 * @param last when a fetch succeeded last, or when this process began to fetch, whichever was later; empty before
 */
record Fetching(boolean leading, Optional<Instant> last) {
}
