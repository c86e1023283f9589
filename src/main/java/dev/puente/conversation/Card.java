package dev.puente.conversation;

/**
 * A piece of evidence that a visitor can put into any chat.
 *
 * @param id at most 64 bytes, unique among the cards of a question
 * @param title what it is
 * @param description its first words
 * @param reply what is put into the chat
 */
public record Card(String id, String title, String description, Reply reply) {
}
