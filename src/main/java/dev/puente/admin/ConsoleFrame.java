package dev.puente.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import dev.puente.language.Language;
import dev.puente.language.Messages;

/** What every page of the console needs: its language, who reads it, and where they may go. */
@Component
class ConsoleFrame {

	private static final String COOKIE = "puente-lang";

	private final Messages messages;

	ConsoleFrame(Messages messages) {
		this.messages = messages;
	}

	/** A page in the navigation. */
	record Place(String name, String path) {
	}

	/**
	 * Frames a page.
	 *
	 * @param here path of the page
	 */
	StaffWords put(HttpServletRequest request, HttpServletResponse response, Model model, String here) {
		Optional<Language> chosen = Optional.ofNullable(request.getParameter("lang")).flatMap(Language::ofCode);
		chosen.ifPresent(language -> remember(language, request, response));
		Language language = chosen.or(() -> remembered(request)).or(() -> preferred(request)).orElse(Language.ES);
		Role role = role(request);
		StaffWords words = new StaffWords(language, messages);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		model.addAttribute("w", words);
		model.addAttribute("v", new StaffWords(language.other(), messages));
		model.addAttribute("here", here);
		model.addAttribute("who", request.getUserPrincipal() == null ? "" : request.getUserPrincipal().getName());
		model.addAttribute("role", role);
		model.addAttribute("places", places(request, role));
		return words;
	}

	private static List<Place> places(HttpServletRequest request, Role role) {
		if (request.getUserPrincipal() == null || !request.isUserInRole(Role.VIEWER.name())) {
			return List.of();
		}
		Stream<Place> all = Stream.of(new Place("today", "/admin"), new Place("questions", "/admin/questions"),
				new Place("gaps", "/admin/gaps"),
				new Place("cases", "/admin/cases"), new Place("enquiries", "/admin/enquiries"),
				new Place("documents", "/admin/documents"), new Place("proposals", "/admin/proposals"));
		return Stream.concat(all, role.may(Role.ADMINISTRATOR)
				? Stream.of(new Place("outbound", "/admin/outbound"), new Place("dead", "/admin/dead"),
						new Place("audit", "/admin/audit"))
				: Stream.empty()).toList();
	}

	/** Returns the highest role of who asks. */
	static Role role(HttpServletRequest request) {
		return Arrays.stream(Role.values()).filter(role -> request.isUserInRole(role.name())).reduce((low, high) -> high)
				.orElse(Role.VIEWER);
	}

	/** Returns where a change comes from that the console asks for. */
	static Origin origin(HttpServletRequest request, Authentication who, String cause) {
		return new Origin(who.getName(), AdminSecurity.address(request), cause);
	}

	private static void remember(Language language, HttpServletRequest request, HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, language.code()).httpOnly(true).secure(request.isSecure())
				.sameSite("Lax").path("/admin").build().toString());
	}

	private static Optional<Language> remembered(HttpServletRequest request) {
		return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream).filter(cookie -> cookie.getName().equals(COOKIE))
				.map(Cookie::getValue).flatMap(code -> Language.ofCode(code).stream()).findFirst();
	}

	private static Optional<Language> preferred(HttpServletRequest request) {
		return Language.ofCode(request.getLocale().getLanguage().toLowerCase(Locale.ROOT));
	}
}
