package dev.puente.conversation;

/** A channel through which something unasked reaches a visitor: a person's words, a notice, a reminder. */
public interface Postbox {

	/** Tells whether a conversation is one of this channel's, by its name. */
	boolean serves(String conversation);

	/**
	 * Takes a message over for delivery; it survives a crash from here on.
	 *
	 * @param conversation of this channel
	 * @param id makes it once-only: the same id of the same conversation is delivered once, for at least 48 hours
	 * @param reply what the visitor reads
	 * @throws RuntimeException when it could not be stored; nothing was delivered then
	 */
	void deliver(String conversation, String id, Reply reply);
}
