package dev.puente.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.puente.testing.BotApiServer;
import dev.puente.testing.Npm;
import dev.puente.testing.PuenteProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bot with the npm package {@code telegram-test-api} in the place of Telegram; needs node and npm. */
@Tag("browser")
@Timeout(600)
class TelegramPeerIT {

	@Test
	void talksThroughAnEmulatorThatIsNotOurs(@TempDir Path folder) throws Exception {
		Npm npm = Npm.with("peer-telegram", "telegram-test-api@4");
		int port = freePort();
		Process script = npm.node("telegram.mjs", Integer.toString(port), BotApiServer.TOKEN);
		try (PuenteProcess puente = PuenteProcess.start(folder, Map.of("PUENTE_BOTS_TELEGRAM_TOKEN", BotApiServer.TOKEN),
				"--puente.bots.telegram.api-url=http://127.0.0.1:" + port)) {
			puente.page();
			JsonNode seen = JsonMapper.builder().build().readTree(npm.await("telegram.mjs", script));
			dialogue(seen.path("spanish"), "Desde ahora le escribiré en español", "Fuentes:", "huracán Rafael", "Fuente 1, palabra por palabra:",
					"توفان رافائل", "Mesa de la Feria Internacional de La Habana");
			dialogue(seen.path("persian"), "از این پس به فارسی می‌نویسم", "منابع:", "توفان رافائل", "منبع ۱، واژه به واژه:", "huracán Rafael",
					"میز نمایشگاه بین‌المللی هاوانا");
		} finally {
			script.destroyForcibly();
		}
	}

	/** One reply to each of the five things that a visitor does. */
	private static void dialogue(JsonNode seen, String language, String sources, String answer, String card, String other, String desk) {
		assertThat(seen).as(seen.toString()).hasSize(5);
		assertThat(text(seen, 0)).contains(language);
		assertThat(text(seen, 1)).contains(sources, answer);
		assertThat(seen.at("/1/entities").toString()).contains("\"bold\"", "\"text_link\"");
		assertThat(seen.at("/1/buttons").toString()).contains("👍", "👎");
		assertThat(text(seen, 2)).contains(card);
		assertThat(text(seen, 3)).contains(other);
		assertThat(text(seen, 4)).contains(desk);
	}

	private static String text(JsonNode seen, int number) {
		return seen.path(number).path("text").asString().replaceAll("[\u200E\u200F\u2066-\u2069]", "");
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}
}
