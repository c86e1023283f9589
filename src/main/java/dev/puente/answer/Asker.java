package dev.puente.answer;

/**
 * Who asks, so that nobody spends another's share of the model.
 *
 * @param user whose budget is spent first: a person, or an address where no more is known
 * @param chat where it is asked; in a private chat the same as the user
 */
public record Asker(String user, String chat) {

	/** Somebody in a chat of their own. */
	public static Asker alone(String chat) {
		return new Asker(chat, chat);
	}
}
