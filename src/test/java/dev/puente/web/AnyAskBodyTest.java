package dev.puente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.testing.Mutations;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is posted to /api/ask: a question without control characters, or a refusal with its reason. */
@Timeout(1200)
class AnyAskBodyTest {

	@Test
	void readsAnyBody() throws Exception {
		Messages messages = new Messages();
		JsonMapper mapper = JsonMapper.builder().build();
		Mutations.ofCorpus("ask-body", body -> {
			try {
				AskRequest asked = AskRequest.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), mapper);
				assertThat(asked.question()).isNotBlank().doesNotContainPattern("[\\p{Cc}&&[^\\n\\t]]");
			} catch (RequestRefused e) {
				assertThat(messages.text(Language.FA, "fault." + e.getMessage() + ".title")).isNotBlank();
			}
		});
	}
}
