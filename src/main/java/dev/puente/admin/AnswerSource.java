package dev.puente.admin;

import java.net.URI;

/**
 * Where an answer that staff wrote comes from.
 *
 * @param publisher who published it
 * @param title what it is
 * @param url its address, or empty
 * @param date ISO 8601 day, month or year, or empty
 * @param language BCP 47 tag, or empty = the answer's own
 */
record AnswerSource(String publisher, String title, String url, String date, String language) {

	/** Makes a source of a single text: an address stands for its site. */
	static AnswerSource of(String text) {
		String line = text.strip();
		boolean address = line.matches("https?://[^\\s/]+\\S*");
		return new AnswerSource(address ? host(line) : line, line, address ? line : "", "", "");
	}

	private static String host(String address) {
		try {
			String host = URI.create(address).getHost();
			return host == null ? address : host;
		} catch (IllegalArgumentException e) {
			return address;
		}
	}
}
