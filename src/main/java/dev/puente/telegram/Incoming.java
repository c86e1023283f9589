package dev.puente.telegram;

import java.util.Optional;

import dev.puente.conversation.VisitorMessage;

/** What an update brings for the inbound lane. */
sealed interface Incoming {

	/** Where it came from; its letter stands in the order of this chat. */
	TelegramChat chat();

	/** The letter's id: the same update is the same letter. */
	String letter();

	/**
	 * A visitor's message.
	 *
	 * @param press the button, where it was pressed and not typed
	 */
	record FromVisitor(TelegramChat chat, String letter, VisitorMessage message, Optional<Press> press) implements Incoming {

		FromVisitor(TelegramChat chat, String letter, VisitorMessage message) {
			this(chat, letter, message, Optional.empty());
		}

		/** Returns the button that somebody pressed where others read along. */
		Optional<Press> sharedPress() {
			return message.shared() ? press : Optional.empty();
		}
	}

	/** Words of staff below a case. */
	record FromStaff(TelegramChat chat, String letter, StaffWords words) implements Incoming {
	}
}
