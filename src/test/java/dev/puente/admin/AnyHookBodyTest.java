package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.puente.testing.Mutations;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a signed body holds, it is a message or refused field by field. */
@Timeout(1200)
class AnyHookBodyTest {

	@Test
	void readsAnyBody() {
		JsonMapper mapper = JsonMapper.builder().build();
		List<String> good = List.of(SignedCalls.published("prueba-uno", "El convenio se firmó en Matanzas"),
				SignedCalls.withdrawn("prueba-uno"),
				"{\"type\": \"answer.given\", \"timestamp\": \"2026-11-22T10:00:00Z\", \"data\": {\"question\": \"q\", \"language\": \"es\", "
						+ "\"text\": \"Sí.\", \"sources\": []}}",
				"{\"type\": \"broadcast.requested\", \"timestamp\": \"2026-11-22T10:00:00Z\", \"data\": {\"topic\": \"fair\", \"fa\": \"آ\", "
						+ "\"es\": \"a\"}}");
		Mutations.of(good, body -> {
			try {
				HookMessage.read(body, mapper);
			} catch (HookRefused e) {
				assertThat(e.faults()).isNotEmpty();
			}
		});
	}
}
