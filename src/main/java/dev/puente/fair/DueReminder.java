package dev.puente.fair;

/**
 * Something that a visitor wished to be told, and whose time has come.
 *
 * @param conversation whom to tell
 * @param id names it within the conversation; the same reminder has the same id in every process
 * @param reply what to say
 */
public record DueReminder(String conversation, String id, DeskReply reply) {
}
