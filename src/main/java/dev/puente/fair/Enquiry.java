package dev.puente.fair;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.puente.language.Language;

/**
 * A company's wish to take part, as staff see it.
 *
 * @param number such as F-2026-0012, given once
 * @param conversation whose it is; empty once the visitor was forgotten
 * @param language the visitor's
 * @param edition id of the edition's document; empty when none was in sight
 * @param form the answers by the names of the questions: {@code company}, {@code country} (ISO 3166), {@code name}, {@code email},
 *     {@code phone} (E.164), {@code sector}, {@code exhibits}, {@code stand}, {@code area} (m²), {@code samples}, {@code telecom},
 *     {@code consent}; empty once the visitor was forgotten
 * @param status how far it is
 * @param received when it was handed in
 * @param notes of staff, oldest first
 */
public record Enquiry(String number, String conversation, Language language, String edition, Map<String, String> form, Status status,
		Instant received, List<StaffNote> notes) {

	public Enquiry {
		form = Map.copyOf(form);
		notes = List.copyOf(notes);
	}

	/** How far staff are with it. */
	public enum Status {
		RECEIVED, IN_PROGRESS, ANSWERED, CLOSED, FORGOTTEN
	}

	/**
	 * A remark of staff; visitors never see it.
	 *
	 * @param staff who wrote it
	 * @param at when
	 * @param text what
	 */
	public record StaffNote(String staff, Instant at, String text) {
	}

	Enquiry withNumber(String given) {
		return new Enquiry(given, conversation, language, edition, form, status, received, notes);
	}
}
