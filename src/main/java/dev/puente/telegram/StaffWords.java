package dev.puente.telegram;

/**
 * What a member of staff wrote or pressed below a case in the staff's chat.
 *
 * @param id the same id is the same message
 * @param caseId which case
 * @param staff the member's name, as the visitor reads it
 * @param text the words, or {@code /take} or {@code /back}
 */
record StaffWords(String id, String caseId, String staff, String text) {

	static final String TAKE = "/take";
	static final String BACK = "/back";
}
