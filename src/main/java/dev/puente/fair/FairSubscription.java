package dev.puente.fair;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import dev.puente.language.Language;

/**
 * What a visitor wants to be told unasked.
 *
 * @param conversation whose it is
 * @param language to be told in
 * @param zone in which the visitor's day begins
 * @param known the case whose steps are to be remembered; empty: only the announcement of a date
 * @param knownOpening the opening that the visitor saw when wishing; another one is news
 * @param since when it was wished; what was due earlier is not told
 */
record FairSubscription(String conversation, Language language, ZoneId zone, Optional<Case> known, Optional<LocalDate> knownOpening,
		Instant since) {
}
