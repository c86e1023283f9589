package dev.puente.answer;

import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.language.Language;

/** Drafts translations with the model that is set, if one is; every draft is for people to look at. */
@Component
public class Translator {

	/** Whose share of the model's tokens drafts spend. */
	private static final Asker DRAFTS = Asker.alone("puente-drafts");

	private final Wording wording;

	Translator(Wording wording) {
		this.wording = wording;
	}

	/** Tells whether there is a model. */
	public boolean available() {
		return wording.available();
	}

	/**
	 * Translates one sentence, title or heading from the other language.
	 *
	 * @param language to translate into
	 * @return nothing when the model failed, or when numbers, dates, names or negations are not those of the original
	 */
	public Optional<String> translate(String original, Language language) {
		return available() ? wording.drafted(original, DRAFTS, language) : Optional.empty();
	}
}
