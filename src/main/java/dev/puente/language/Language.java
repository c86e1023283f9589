package dev.puente.language;

import java.util.Locale;
import java.util.Optional;

/** A language in which Puente reads questions and answers them. */
public enum Language {
	FA("fa", "IR", true), ES("es", "CU", false);

	private final String code;
	private final Locale locale;
	private final boolean rightToLeft;

	Language(String code, String country, boolean rightToLeft) {
		this.code = code;
		this.locale = Locale.of(code, country);
		this.rightToLeft = rightToLeft;
	}

	/** Returns the ISO 639-1 code: {@code fa} or {@code es}. */
	public String code() {
		return code;
	}

	/** Returns the locale for formatting: Persian of Iran or Spanish of Cuba. */
	public Locale locale() {
		return locale;
	}

	/** Tells whether the language is written from right to left. */
	public boolean rightToLeft() {
		return rightToLeft;
	}

	/** Returns the value of the {@code dir} attribute of HTML: {@code rtl} or {@code ltr}. */
	public String direction() {
		return rightToLeft ? "rtl" : "ltr";
	}

	/** Returns the other of the two languages. */
	public Language other() {
		return this == FA ? ES : FA;
	}

	/**
	 * Finds a language by its code.
	 *
	 * @param code an ISO 639-1 code or BCP 47 tag in any case, such as {@code es} or {@code fa-IR}
	 * @return the language, or empty when Puente does not speak it
	 */
	public static Optional<Language> ofCode(String code) {
		String primary = code.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
		for (Language language : values()) {
			if (language.code.equals(primary)) {
				return Optional.of(language);
			}
		}
		return Optional.empty();
	}
}
