package dev.puente.telegram;

/**
 * An update whose reading failed, kept whole on the inbound lane: tried again there, given up there, and replayed when the fault is mended.
 *
 * @param conversation whose it is, so that whoever is to be forgotten is found
 * @param language the code of the visitor's own interface language; empty when unknown
 * @param update as Telegram sent it
 */
record Unread(String conversation, String language, String update) {

	static Unread of(TelegramChat chat, UpdateJson.Whole update) {
		return new Unread(update.inPrivate() ? chat.key() : chat.member(update.sender()), update.language(), update.sent());
	}

	/** Tells whether whoever sent it can be told that there will be no answer, and nobody else reads that. */
	boolean canBeToldIn(TelegramChat chat) {
		return conversation.equals(chat.key()) && chat.id() > 0;
	}
}
