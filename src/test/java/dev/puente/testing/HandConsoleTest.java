package dev.puente.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class HandConsoleTest {

	@Test
	void turnsLinesIntoMessages() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (BotApiServer server = BotApiServer.start()) {
			byte[] lines = "1 /start\nnonsense\n2 سلام\n".getBytes(StandardCharsets.UTF_8);
			new HandConsole(server, new ByteArrayInputStream(lines), new PrintStream(out, true, StandardCharsets.UTF_8)).run();
			assertThat(server.pending()).isEqualTo(2);
			assertThat(out.toString(StandardCharsets.UTF_8)).contains("PUENTE_BOTS_TELEGRAM_API_URL=" + server.url());
		}
	}
}
