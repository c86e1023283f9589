package dev.puente.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

import dev.puente.answer.Answer;

/** {@code POST /api/ask}: a question in, a cited answer out, whole or as a stream of events. */
@RestController
class AskController {

	private static final List<MediaType> OFFERED = List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_EVENT_STREAM);

	private final Asking asking;
	private final JsonMapper mapper;

	AskController(Asking asking, JsonMapper mapper) {
		this.asking = asking;
		this.mapper = mapper;
	}

	@PostMapping(path = "/api/ask", consumes = MediaType.APPLICATION_JSON_VALUE)
	void ask(HttpServletRequest request, HttpServletResponse response) throws IOException, HttpMediaTypeNotAcceptableException {
		MediaType wanted = wanted(request.getHeader(HttpHeaders.ACCEPT));
		AskRequest asked = AskRequest.read(request.getInputStream(), mapper);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setContentType(wanted + ";charset=UTF-8");
		if (wanted.equals(MediaType.APPLICATION_JSON)) {
			Answer answer = asking.ask(asked, request.getRemoteAddr(), sentence -> {
			});
			response.getOutputStream().write(mapper.writeValueAsBytes(AnswerJson.of(answer, asked.conversation())));
		} else {
			AnswerEvents events = new AnswerEvents(response.getOutputStream(), mapper);
			Answer answer = asking.ask(asked, request.getRemoteAddr(), events::sentence);
			events.answer(AnswerJson.of(answer, asked.conversation()));
		}
	}

	private static MediaType wanted(@org.jspecify.annotations.Nullable String accept) throws HttpMediaTypeNotAcceptableException {
		return ranges(Optional.ofNullable(accept).filter(header -> !header.isBlank()).orElse("*/*")).stream()
				.flatMap(range -> OFFERED.stream().filter(range::includes)).findFirst()
				.orElseThrow(() -> new HttpMediaTypeNotAcceptableException(OFFERED));
	}

	private static List<MediaType> ranges(String accept) throws HttpMediaTypeNotAcceptableException {
		try {
			List<MediaType> ranges = MediaType.parseMediaTypes(accept);
			MimeTypeUtils.sortBySpecificity(ranges);
			return ranges;
		} catch (InvalidMediaTypeException e) {
			throw new HttpMediaTypeNotAcceptableException("not a media type");
		}
	}
}
