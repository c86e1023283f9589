package dev.puente.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

import dev.puente.language.Language;

/** The language in which a visitor wants to read. */
final class VisitorLanguage {

	private VisitorLanguage() {
	}

	/** Returns what the address asks for, else what the browser prefers, else Spanish. */
	static Language of(HttpServletRequest request) {
		return Optional.ofNullable(request.getParameter("lang")).flatMap(Language::ofCode).or(() -> header(request)).orElse(Language.ES);
	}

	/** Returns the first language of Accept-Language that Puente speaks. */
	static Optional<Language> header(HttpServletRequest request) {
		return ranges(request).stream().flatMap(range -> Language.ofCode(range.getRange()).stream()).findFirst();
	}

	private static List<Locale.LanguageRange> ranges(HttpServletRequest request) {
		String header = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)).orElse("");
		try {
			return header.isBlank() ? List.of() : Locale.LanguageRange.parse(header);
		} catch (IllegalArgumentException e) {
			return List.of();
		}
	}
}
