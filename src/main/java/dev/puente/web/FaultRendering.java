package dev.puente.web;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import dev.puente.language.Language;
import dev.puente.language.Messages;

/** Shows a fault: a page to browsers, an RFC 9457 problem to everybody else. */
@Component
class FaultRendering {

	private final Messages messages;

	FaultRendering(Messages messages) {
		this.messages = messages;
	}

	/**
	 * Shows a fault.
	 *
	 * @param path that was asked for
	 * @return a page or a problem
	 */
	Object render(Fault fault, HttpServletRequest request, String path) {
		String accept = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
		boolean page = accept.contains(MediaType.TEXT_HTML_VALUE) && !path.startsWith("/api/");
		return page ? page(fault, request) : problem(fault, request, path);
	}

	private ModelAndView page(Fault fault, HttpServletRequest request) {
		Language language = VisitorLanguage.of(request);
		ModelAndView page = new ModelAndView("fault", fault.status());
		page.addObject("w", new Words(language, messages));
		page.addObject("v", new Words(language.other(), messages));
		page.addObject("fault", fault);
		page.addObject("here", "/");
		return page;
	}

	private ResponseEntity<ProblemDetail> problem(Fault fault, HttpServletRequest request, String path) {
		Stream<Language> languages = VisitorLanguage.header(request).map(Stream::of).orElseGet(() -> Stream.of(Language.ES, Language.FA));
		var words = languages.map(language -> new Words(language, messages)).toList();
		ProblemDetail problem = ProblemDetail.forStatus(fault.status());
		problem.setType(URI.create("urn:puente:problem:" + fault.name()));
		problem.setTitle(words.stream().map(w -> w.text("fault." + fault.name() + ".title")).collect(Collectors.joining(" · ")));
		problem.setDetail(
				words.stream().map(w -> w.text("fault." + fault.name() + ".text", fault.arguments())).collect(Collectors.joining(" · ")));
		problem.setInstance(URI.create(path));
		return ResponseEntity.status(fault.status()).headers(fault.headers()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}
}
