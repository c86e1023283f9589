package dev.puente.web;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import dev.puente.language.Language;

/** Checks what visitors send: questions, ids of talks and codes of languages. */
final class VisitorText {

	/** The longest question, in Unicode characters. */
	static final int LONGEST = 2_000;

	private static final Pattern CONVERSATION = Pattern.compile("[A-Za-z0-9_-]{1,64}");
	/** Control characters and lone surrogates; half-spaces are neither. */
	private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}]+");

	private VisitorText() {
	}

	/**
	 * Returns the question without control characters.
	 *
	 * @throws RequestRefused when nothing is left or it is too long
	 */
	static String question(@Nullable String raw) {
		String clean = CONTROL.matcher(raw == null ? "" : raw).replaceAll(" ").strip();
		if (clean.isEmpty()) {
			throw RequestRefused.because(HttpStatus.BAD_REQUEST, "question-missing");
		}
		if (clean.codePointCount(0, clean.length()) > LONGEST) {
			throw RequestRefused.because(HttpStatus.BAD_REQUEST, "question-too-long", LONGEST);
		}
		return clean;
	}

	/**
	 * Returns the language of a code; none given is none wanted.
	 *
	 * @throws RequestRefused when Puente does not speak it
	 */
	static Optional<Language> language(@Nullable String code) {
		if (code == null) {
			return Optional.empty();
		}
		return Optional.of(Language.ofCode(code).orElseThrow(() -> RequestRefused.because(HttpStatus.BAD_REQUEST, "language-unknown")));
	}

	/**
	 * Returns the id of a talk as it is.
	 *
	 * @throws RequestRefused when it is not 1–64 of {@code [A-Za-z0-9_-]}
	 */
	static String conversation(String id) {
		if (!CONVERSATION.matcher(id).matches()) {
			throw RequestRefused.because(HttpStatus.BAD_REQUEST, "conversation-invalid");
		}
		return id;
	}
}
