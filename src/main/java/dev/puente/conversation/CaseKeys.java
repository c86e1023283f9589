package dev.puente.conversation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.puente.redis.Keys;

/** Where a case lies in Redis: in the partition of its conversation, whose number is the first digit of the case's id. */
final class CaseKeys {

	private static final Pattern ID = Pattern.compile("C-([0-9A-F])[2-9A-HJ-NP-TV-Z]{5}");

	private CaseKeys() {
	}

	/** Tells whether a text can be the id of a case. */
	static boolean isId(String id) {
		return ID.matcher(id).matches();
	}

	private static int partition(String id) {
		Matcher matcher = ID.matcher(id);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("not a case");
		}
		return Integer.parseInt(matcher.group(1), 16);
	}

	static String live(String conversation) {
		return Keys.of(conversation, "conversation", "case-of", conversation);
	}

	static String everyKey(String conversation) {
		return Keys.of(conversation, "conversation", "cases-of", conversation);
	}

	static String key(String id) {
		return Keys.at(partition(id), "conversation", "case", id);
	}

	static String said(String id) {
		return Keys.at(partition(id), "conversation", "case-said", id);
	}

	static String open(String id) {
		return open(partition(id));
	}

	static String open(int partition) {
		return Keys.at(partition, "conversation", "cases-open");
	}
}
