package dev.puente.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.puente.testing.Mutations;

/** Whatever data a button comes back with: a command of the bot, or a question; never an exception, and never more than was sent. */
@Timeout(1200)
class AnyCallbackTest {

	@Test
	void readsAnyData() throws Exception {
		Mutations.ofCorpus("callback", data -> {
			VisitorMessage message = VisitorMessage.of("telegram/1", "p1", data, "es", false);
			assertThat(message.kind()).isNotNull();
			assertThat(data).contains(message.text());
			if (!data.strip().startsWith("/")) {
				assertThat(message.kind()).isIn(VisitorMessage.Kind.QUESTION, VisitorMessage.Kind.FAIR);
			}
		});
	}
}
