package dev.puente.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.ServletOutputStream;
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

/** {@code POST /api/ask}: a question in, a cited answer out, whole or as a stream of events. */
@RestController
class AskController {

	private static final List<MediaType> OFFERED = List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_EVENT_STREAM);
	private static final Pattern WORD_ENDS = Pattern.compile("(?<=\\s)(?=\\S)");

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
		AnswerJson answer = AnswerJson.of(asking.ask(asked), asked.conversation());
		response.setContentType(wanted + ";charset=UTF-8");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		if (wanted.equals(MediaType.APPLICATION_JSON)) {
			response.getOutputStream().write(mapper.writeValueAsBytes(answer));
		} else {
			stream(answer, response.getOutputStream());
		}
	}

	private void stream(AnswerJson answer, ServletOutputStream out) throws IOException {
		for (String token : WORD_ENDS.split(answer.text(), -1)) {
			event("token", Map.of("text", token), out);
		}
		event("answer", answer, out);
	}

	/** Writes an event as the HTML standard, section 9.2, has it; JSON holds no line break. */
	private void event(String name, Object data, ServletOutputStream out) throws IOException {
		out.write(("event: " + name + "\ndata: " + mapper.writeValueAsString(data) + "\n\n").getBytes(StandardCharsets.UTF_8));
		out.flush();
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
