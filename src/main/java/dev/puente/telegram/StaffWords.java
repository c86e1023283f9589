package dev.puente.telegram;

/**
 * What a member of staff wrote or pressed below a case in the staff's chat.
 *
 * @param id the same id is the same message
 * @param caseId which case
 * @param staff the member's name, as the visitor reads it
 * @param text the words, {@code /take} or {@code /back}, or {@link #NO_TEXT}
 */
record StaffWords(String id, String caseId, String staff, String text) {

	static final String TAKE = "/take";
	static final String BACK = "/back";
	/** They sent something that cannot be passed on, such as a picture. */
	static final String NO_TEXT = "/no-text";
}
