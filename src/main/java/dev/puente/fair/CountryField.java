package dev.puente.fair;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.puente.language.Language;

/** A country by its usual name in Persian, Spanish or English. Kept as its ISO 3166 code. */
record CountryField() implements Field {

	private static final Map<String, String> CODES = codes();

	@Override
	public Read read(String line, Map<Question, String> before) {
		return Optional.ofNullable(CODES.get(Line.bare(line))).<Read>map(Read.Fits::new).orElseGet(() -> Field.unfit("fair.unfit.country"));
	}

	/** Returns the name of a country in a language. */
	static String name(String code, Language language) {
		return Locale.of("", code).getDisplayCountry(language.locale());
	}

	private static Map<String, String> codes() {
		Map<String, String> codes = new HashMap<>();
		for (String code : Locale.getISOCountries()) {
			for (Locale locale : List.of(Language.FA.locale(), Language.ES.locale(), Locale.ENGLISH)) {
				codes.put(Line.bare(Locale.of("", code).getDisplayCountry(locale)), code);
			}
		}
		return Map.copyOf(codes);
	}
}
