package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.puente.conversation.Reply;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.testing.Mutations;

/** Whatever Telegram, or somebody in its place, posts: an update, or an exception that says that it is none. And whatever is to be shown fits. */
@Timeout(1200)
class AnyUpdateTest {

	private static final int LONGEST = 4096;

	@Test
	void readsAnyBody() {
		List<String> good = List.of(
				"""
						{"update_id": 7, "message": {"message_id": 3, "date": 1700000000, "text": "¿Qué es FIHAV?", "chat": {"id": 9, "type": "private"},
						"from": {"id": 9, "is_bot": false, "first_name": "Ana", "language_code": "es"},
						"entities": [{"type": "bold", "offset": 0, "length": 4}]}}""",
				"""
						{"update_id": 8, "callback_query": {"id": "1", "chat_instance": "2", "data": "q:1:2", "from": {"id": 9, "is_bot": false,
						"first_name": "مریم"}, "message": {"message_id": 4, "date": 0, "chat": {"id": 9, "type": "private"}}}}""",
				"""
						{"update_id": 9, "inline_query": {"id": "5", "query": "فیهاو", "offset": "", "from": {"id": 9, "is_bot": false,
						"first_name": "x"}}}""");
		Mutations.of(good, body -> {
			try {
				UpdateJson.read(body.getBytes(StandardCharsets.UTF_8));
			} catch (IOException e) {
				assertThat(e.getMessage()).isNotNull();
			}
		});
	}

	@Test
	void rendersAnyAnswer() {
		Rendering rendering = new Rendering(new Messages());
		List<String> good = List.of("La feria FIHAV 2025 se celebró en ExpoCuba. ".repeat(120),
				"نمایشگاه FIHAV ۲۰۲۵ در هاوانا برگزار شد؛ https://example.org/الف 😀👨‍👩‍👧 می‌روم. ".repeat(90));
		Mutations.of(good, text -> {
			for (Language language : Language.values()) {
				Reply reply = new Reply(language, List.of(new Reply.Paragraph(text, List.of(1))), List.of(), List.of());
				assertThat(rendering.render(reply)).allSatisfy(part -> {
					assertThat(part.text().text().length()).isLessThanOrEqualTo(LONGEST);
					part.text().marks().forEach(mark -> assertThat(mark.offset() + mark.length())
							.isLessThanOrEqualTo(part.text().text().length()));
				});
			}
		});
	}
}
