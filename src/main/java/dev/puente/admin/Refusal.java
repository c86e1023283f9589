package dev.puente.admin;

import java.util.Locale;

import dev.puente.language.Language;
import dev.puente.language.Messages;

/** Why a file is not taken; the reasons stand in both languages in the messages. */
enum Refusal {
	/** It is none of the kinds that are read. */
	UNKNOWN,
	/** It is not what its name or its media type says. */
	MISLABELLED,
	/** It needs a password, or its author forbids copying. */
	ENCRYPTED,
	/** It has too many pages. */
	PAGES,
	/** It unpacks to more than it may, or needs too much memory. */
	BOMB,
	/** It names things outside itself or declares entities. */
	ENTITIES,
	/** Reading it takes too long. */
	SLOW,
	/** It is damaged. */
	BROKEN,
	/** It has no text that a reader could see. */
	EMPTY,
	/** It has more text than a document may have. */
	LONG;

	/** Says why, in a language. */
	String in(Language language, Messages messages) {
		return messages.text(language, "attachment." + name().toLowerCase(Locale.ROOT));
	}

	/** Says why in both languages. */
	String inBoth(Messages messages) {
		return in(Language.ES, messages) + " / " + in(Language.FA, messages);
	}
}
