package dev.puente.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/**
 * Receipts of what was forgotten: {@code R-}, the second in base 36, the beginning of the visitor's pseudonym, and a seal over both that only
 * this installation can make. So one can be verified although nothing of the visitor is kept.
 */
@Component
class Receipts {

	private static final Pattern NUMBER = Pattern.compile("R-([0-9A-Z]{1,8})-([0-9A-F]{6})-([0-9A-F]{10})");
	private static final int BASE = 36;
	private static final int OF_PSEUDONYM = 6;

	private final Pseudonyms pseudonyms;

	Receipts(Pseudonyms pseudonyms) {
		this.pseudonyms = pseudonyms;
	}

	String issue(String visitor, Instant at) {
		String moment = Long.toString(at.getEpochSecond(), BASE).toUpperCase(Locale.ROOT);
		String begins = visitor.substring(0, OF_PSEUDONYM).toUpperCase(Locale.ROOT);
		return "R-" + moment + "-" + begins + "-" + seal(moment, begins);
	}

	/** Returns when a receipt was issued; nothing when it is none of this installation's. */
	Optional<Instant> issued(String number) {
		Matcher matcher = NUMBER.matcher(number.strip().toUpperCase(Locale.ROOT));
		if (!matcher.matches() || !same(matcher.group(3), seal(matcher.group(1), matcher.group(2)))) {
			return Optional.empty();
		}
		return Optional.of(Instant.ofEpochSecond(Long.parseLong(matcher.group(1), BASE)));
	}

	private String seal(String moment, String visitor) {
		return pseudonyms.seal("forgotten " + visitor + " " + moment);
	}

	private static boolean same(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
	}
}
