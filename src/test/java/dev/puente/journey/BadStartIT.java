package dev.puente.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.puente.testing.BotApiServer;
import dev.puente.testing.PuenteProcess;

/** What an administrator sees when something is wrong with the start: one line that says what to do. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(300)
class BadStartIT {

	private static final String TELEGRAM_OFF = "Telegram is off. To turn it on, ask @BotFather for a token";
	/** The longest pause of a bot between two attempts, and room for a busy machine. */
	private static final Duration RECOVERY = Duration.ofSeconds(10);

	@TempDir
	private Path folder;

	@Test
	void thePortIsTaken() throws Exception {
		try (ServerSocket other = new ServerSocket(0)) {
			int port = other.getLocalPort();
			refuses("port " + port + " is taken; stop the other program or start with --server.port=" + (port + 1),
					"--server.port=" + port);
		}
	}

	@Test
	void theDataFolderCannotBeWritten() throws Exception {
		Path file = Files.createFile(folder.resolve("file"));
		refuses("The data folder " + file.resolve("data")
				+ " cannot be written. Make it writable for this user, or name another folder with "
				+ "puente.data.", "--puente.data=" + file.resolve("data"));
	}

	@Test
	void runsWithoutATokenAndKeepsItsDataFolderFromASecondOne() throws Exception {
		Path data = folder.resolve("data");
		try (PuenteProcess first = PuenteProcess.start(folder, "--puente.data=" + data)) {
			assertThat(status(first.page())).isEqualTo(200);
			assertThat(first.out()).contains(TELEGRAM_OFF, "PUENTE_BOTS_TELEGRAM_TOKEN=");
			assertThat(first.out().lines().toList()).as("the first screen").hasSizeLessThan(12);
			assertThat(first.err()).isEmpty();
			refuses("The data folder " + data + " is in use by another Puente process. Stop that process, or give this one a folder of its "
					+ "own with puente.data.", "--puente.data=" + data);
			assertThat(status(first.page())).isEqualTo(200);
		}
	}

	@Test
	void theModelIsOfAnUnknownKind() throws Exception {
		refuses("puente.model.provider cannot be \"gemini\"; use none or openai or ollama", "--puente.model.provider=gemini");
	}

	@Test
	void aSettingIsMisspelt() throws Exception {
		refuses("there is no setting puente.bots.telegram.tokn; did you mean puente.bots.telegram.token?",
				"--puente.bots.telegram.tokn=" + BotApiServer.TOKEN);
	}

	@Test
	void theWebhookHasNoSecret() throws Exception {
		refuses("puente.bots.telegram.webhook-secret is missing: webhook mode needs 1 to 256 characters of A-Z a-z 0-9 _ -",
				"--puente.bots.telegram.token=" + BotApiServer.TOKEN, "--puente.bots.telegram.mode=webhook",
				"--puente.bots.telegram.webhook-url=https://puente.example");
	}

	@Test
	void theKnowledgeFolderIsMissing() throws Exception {
		Path missing = folder.resolve("missing");
		refuses("puente.knowledge: " + missing + " holds no folder «documents»; name a knowledge folder or leave the setting out",
				"--puente.knowledge=" + missing);
	}

	@Test
	void runsOnWithoutTheRedisThatItsUserNames() throws Exception {
		int free = freePort();
		try (PuenteProcess puente = PuenteProcess.start(folder, "--spring.data.redis.host=127.0.0.1", "--spring.data.redis.port=" + free)) {
			URI page = puente.page();
			puente.await("Check that the server named by spring.data.redis.* runs and lets this host in; Puente goes on trying.");
			assertThat(status(page)).isEqualTo(200);
			assertThat(health(page, "liveness")).isEqualTo(200);
			assertThat(health(page, "readiness")).isEqualTo(503);
			quiet(puente);
		}
	}

	@Test
	void runsOnWithAWrongToken() throws Exception {
		try (BotApiServer telegram = BotApiServer.start();
				PuenteProcess puente = PuenteProcess.start(folder, "--puente.bots.telegram.token=123456:wrong-token",
						"--puente.bots.telegram.api-url=" + telegram.url())) {
			puente.await("the token is wrong: set puente.bots.telegram.token to the one @BotFather gave");
			assertThat(status(puente.page())).isEqualTo(200);
			assertThat(puente.out()).doesNotContain("wrong-token");
			quiet(puente);
		}
	}

	@Test
	void runsOnWithoutANetworkAndAnswersOnceItIsThere() throws Exception {
		int port = freePort();
		try (PuenteProcess puente = PuenteProcess.start(folder, "--puente.bots.telegram.token=" + BotApiServer.TOKEN,
				"--puente.bots.telegram.api-url=http://127.0.0.1:" + port)) {
			puente.await("the Bot API cannot be reached, trying on");
			assertThat(status(puente.page())).isEqualTo(200);
			try (BotApiServer telegram = BotApiServer.start(port, Clock.systemUTC())) {
				assertThat(telegram.awaitPoll(RECOVERY)).isTrue();
				telegram.userSays(7, "/start");
				assertThat(telegram.awaitSeen(7, 1, RECOVERY)).hasSize(1);
				quiet(puente);
			}
		}
	}

	/** The process ends, and all it says about it is one line on standard error. */
	private void refuses(String line, String... arguments) throws InterruptedException {
		try (PuenteProcess puente = PuenteProcess.start(folder.resolve("refused"), arguments)) {
			assertThat(puente.exitCode()).isEqualTo(2);
			assertThat(puente.err().lines()).as(puente.out()).containsExactly("puente: " + line);
			assertThat(puente.out()).doesNotContain("WARN", "ERROR", "Exception", "\tat ");
		}
	}

	private static void quiet(PuenteProcess puente) {
		assertThat(puente.out() + puente.err()).doesNotContain("ERROR", "\tat ", BotApiServer.TOKEN);
		assertThat(puente.out().lines().filter(said -> said.contains(" WARN "))).hasSize(1);
	}

	private static int health(URI page, String group) throws IOException {
		return ((HttpURLConnection) page.resolve("/actuator/health/" + group).toURL().openConnection()).getResponseCode();
	}

	private static int status(URI page) throws IOException {
		HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
		try (var body = connection.getInputStream()) {
			assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).contains("<html");
			return connection.getResponseCode();
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}
}
