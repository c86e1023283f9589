package dev.puente.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

import tools.jackson.databind.json.JsonMapper;

/** An answer as a stream of events: its words as they come, and then the whole of it. */
final class AnswerEvents {

	private static final Pattern WORD_ENDS = Pattern.compile("(?<=\\s)(?=\\S)");

	private final OutputStream out;
	private final JsonMapper mapper;
	private final StringBuilder told = new StringBuilder();

	AnswerEvents(OutputStream out, JsonMapper mapper) {
		this.out = out;
		this.mapper = mapper;
	}

	/**
	 * Tells a sentence.
	 *
	 * @throws UncheckedIOException when the reader has gone
	 */
	void sentence(String text) {
		tokens(told.isEmpty() ? text : " " + text);
	}

	/** Tells what is missing of the text, and the answer. Where a model failed in the midst the answer is another one, and alone counts. */
	void answer(AnswerJson answer) {
		if (answer.text().startsWith(told.toString())) {
			tokens(answer.text().substring(told.length()));
		}
		event("answer", answer);
	}

	private void tokens(String text) {
		told.append(text);
		if (!text.isEmpty()) {
			WORD_ENDS.splitAsStream(text).forEach(token -> event("token", Map.of("text", token)));
		}
	}

	/** Writes an event as the HTML standard, section 9.2, has it; JSON holds no line break. */
	private void event(String name, Object data) {
		try {
			out.write(("event: " + name + "\ndata: " + mapper.writeValueAsString(data) + "\n\n").getBytes(StandardCharsets.UTF_8));
			out.flush();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
