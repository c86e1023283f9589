package dev.puente.telegram;

import java.util.Optional;
import java.util.function.BiFunction;

import org.telegram.telegrambots.meta.api.objects.Update;

import dev.puente.delivery.Letter;

/** Reads the letters of the inbound lane: those made of what was read when it came, and those that hold an {@link Unread} update. */
final class InboundReading {

	private final Bots bots;
	private final Letters letters;
	private final BiFunction<Bot, Update, Optional<Incoming>> reading;

	/** @param reading reads an update anew */
	InboundReading(Bots bots, Letters letters, BiFunction<Bot, Update, Optional<Incoming>> reading) {
		this.bots = bots;
		this.letters = letters;
		this.reading = reading;
	}

	/** Returns what a letter brings; nothing when its update, read at last, is of a kind that the bot does not serve. */
	Optional<Incoming> read(Letter letter) {
		TelegramChat chat = TelegramChat.ofKey(letter.key());
		if (letter.id().startsWith(StaffReading.LETTER)) {
			return Optional.of(new Incoming.FromStaff(chat, letter.id(), letters.staffWords(letter.payload())));
		}
		Optional<Unread> unread = letters.unread(letter.payload());
		return unread.isPresent()
				? reading.apply(bots.named(chat.bot()).orElseThrow(), UpdateJson.read(unread.get().update()))
				: Optional.of(new Incoming.FromVisitor(chat, letter.id(), letters.visitorMessage(letter.payload()),
						letters.press(letter.payload())));
	}
}
