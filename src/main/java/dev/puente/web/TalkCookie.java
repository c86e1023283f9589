package dev.puente.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Remembers a visitor's talk in their browser, from the first thing they say, so that an answer of a person finds them again. */
final class TalkCookie {

	private static final String NAME = "puente-talk";
	private static final Duration KEPT = Duration.ofDays(30);

	private TalkCookie() {
	}

	/** Returns the talk of a browser, or a new one. */
	static String read(HttpServletRequest request) {
		return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream).filter(cookie -> cookie.getName().equals(NAME))
				.map(Cookie::getValue).filter(PageLetters::isUnguessable).findFirst().orElseGet(() -> UUID.randomUUID().toString());
	}

	static void write(HttpServletRequest request, HttpServletResponse response, String talk) {
		set(request, response, talk, KEPT);
	}

	static void remove(HttpServletRequest request, HttpServletResponse response) {
		set(request, response, "", Duration.ZERO);
	}

	private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
		response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(NAME, value).httpOnly(true).sameSite("Lax").path("/")
				.secure(request.isSecure()).maxAge(age).build().toString());
	}
}
