package dev.puente.telegram;

import dev.puente.conversation.VisitorMessage;

/** What an update brings for the inbound lane. */
sealed interface Incoming {

	/** Where it came from; its letter stands in the order of this chat. */
	TelegramChat chat();

	/** The letter's id: the same update is the same letter. */
	String letter();

	/** A visitor's message. */
	record FromVisitor(TelegramChat chat, String letter, VisitorMessage message) implements Incoming {
	}

	/** Words of staff below a case. */
	record FromStaff(TelegramChat chat, String letter, StaffWords words) implements Incoming {
	}
}
