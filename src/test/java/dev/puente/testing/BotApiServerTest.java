package dev.puente.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(30)
class BotApiServerTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();
	private static final String SAY = "{\"chat_id\":1,\"text\":\"hola\"}";

	private final BotApiServer server = BotApiServer.start();
	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	@AfterEach
	void stop() {
		http.shutdownNow();
		server.close();
	}

	@Test
	void tellsWhoTheBotIs() throws Exception {
		JsonNode me = call("getMe", "");
		assertThat(me.path("ok").asBoolean()).isTrue();
		assertThat(me.at("/result/is_bot").asBoolean()).isTrue();
	}

	@Test
	void refusesWrongAndMalformedTokens() throws Exception {
		assertThat(raw("/bot100:wrong/getMe", "").statusCode()).isEqualTo(401);
		assertThat(raw("/bot100:wrong/getMe", "").body()).contains("\"error_code\":401", "Unauthorized");
		assertThat(raw("/botnonsense/getMe", "").statusCode()).isEqualTo(404);
		assertThat(call("getNothing", "").path("error_code").asInt()).isEqualTo(404);
	}

	@Test
	void servesBelowAPathToo() throws Exception {
		assertThat(raw("/proxy/v1/bot" + BotApiServer.TOKEN + "/getMe", "").statusCode()).isEqualTo(200);
	}

	@Test
	void keepsUpdatesUntilAHigherOffsetConfirmsThem() throws Exception {
		long first = server.userSays(1, "uno");
		long second = server.userSays(1, "dos");
		assertThat(ids(updates(0))).containsExactly(first, second);
		assertThat(ids(updates(first + 1))).containsExactly(second);
		assertThat(server.pending()).isEqualTo(1);
		assertThat(ids(updates(second + 1))).isEmpty();
	}

	@Test
	void keepsOnlyTheLastUpdatesOnANegativeOffset() throws Exception {
		server.userSays(1, "uno");
		long last = server.userSays(1, "dos");
		assertThat(ids(updates(-1))).containsExactly(last);
	}

	@Test
	void datesMessagesInSeconds() throws Exception {
		server.userSays(1, "uno");
		long date = updates(0).at("/result/0/message/date").asLong();
		assertThat(Instant.ofEpochSecond(date)).isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
		assertThat(call("sendMessage", SAY).at("/result/date").asLong()).isLessThan(Integer.MAX_VALUE);
	}

	@Test
	void holdsALongPollUntilSomethingArrives() throws Exception {
		CompletableFuture<JsonNode> poll = later("getUpdates", "{\"timeout\":20}");
		assertThat(server.awaitPoll(Duration.ofSeconds(5))).isTrue();
		long id = server.userSays(1, "uno");
		assertThat(ids(poll.get(5, TimeUnit.SECONDS))).containsExactly(id);
	}

	@Test
	void endsTheFirstOfTwoPollersWithAConflict() throws Exception {
		CompletableFuture<JsonNode> first = later("getUpdates", "{\"timeout\":20}");
		assertThat(server.awaitPoll(Duration.ofSeconds(5))).isTrue();
		CompletableFuture<JsonNode> second = later("getUpdates", "{\"timeout\":20}");
		JsonNode ended = first.get(5, TimeUnit.SECONDS);
		assertThat(ended.path("error_code").asInt()).isEqualTo(409);
		assertThat(ended.path("description").asString()).contains("terminated by other getUpdates request");
		server.userSays(1, "uno");
		assertThat(ids(second.get(5, TimeUnit.SECONDS))).hasSize(1);
	}

	@Test
	void repeatsAnUpdateInLaterPolls() throws Exception {
		long id = server.userSays(1, "uno");
		assertThat(ids(updates(0))).containsExactly(id);
		server.redeliver(id, 2);
		assertThat(ids(updates(id + 1))).containsExactly(id);
		assertThat(ids(updates(id + 1))).containsExactly(id);
		assertThat(ids(updates(id + 1))).isEmpty();
	}

	@Test
	void limitsKindsAndNumbersOfUpdates() throws Exception {
		call("getUpdates", "{\"allowed_updates\":[\"message\"]}");
		server.userEdits(1, 5, "otra cosa");
		long first = server.userSays(1, "uno");
		server.userSays(1, "dos");
		assertThat(ids(call("getUpdates", "{\"offset\":1,\"limit\":1}"))).containsExactly(first);
	}

	@Test
	void sendsToChatsThatKnowTheBotOnly() throws Exception {
		assertThat(call("sendMessage", SAY).path("description").asString()).isEqualTo("Bad Request: chat not found");
		server.userSays(1, "/start");
		assertThat(call("sendMessage", SAY).at("/result/text").asString()).isEqualTo("hola");
		server.blockBot(1);
		JsonNode blocked = call("sendMessage", SAY);
		assertThat(blocked.path("error_code").asInt()).isEqualTo(403);
		assertThat(blocked.path("description").asString()).isEqualTo("Forbidden: bot was blocked by the user");
		assertThat(server.seenBy(1)).extracting(Seen::text).containsExactly("hola");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"{'chat_id':1,'text':'  '}|message text is empty", "{'chat_id':1}|message text is empty",
			"{'chat_id':1,'text':'x😀y','entities':[{'type':'bold','offset':2,'length':2}]}|middle of a UTF-16 symbol",
			"{'chat_id':1,'text':'xy','entities':[{'type':'bold','offset':1,'length':2}]}|ends after the end",
			"{'chat_id':1,'text':'xy','entities':[{'type':'text_link','offset':0,'length':2}]}|text_link",
			"{'chat_id':1,'text':'x','parse_mode':'HTML'}|can't parse entities", "{'text':'x'}|chat_id is empty",
			"not json|can't parse JSON"})
	void refusesBadMessages(String body, String reason) throws Exception {
		server.userSays(1, "/start");
		JsonNode refused = call("sendMessage", body.replace("'", body.startsWith("{") ? "\"" : "'"));
		assertThat(refused.path("error_code").asInt()).isEqualTo(400);
		assertThat(refused.path("description").asString()).contains(reason);
		assertThat(server.seenBy(1)).isEmpty();
	}

	@Test
	void countsTheLengthInUtf16Units() throws Exception {
		server.userSays(1, "/start");
		assertThat(call("sendMessage", "{\"chat_id\":1,\"text\":\"" + "😀".repeat(2048) + "\"}").path("ok").asBoolean()).isTrue();
		assertThat(call("sendMessage", "{\"chat_id\":1,\"text\":\"" + "😀".repeat(2048) + "x\"}").path("description").asString())
				.isEqualTo("Bad Request: message is too long");
	}

	@Test
	void editsAMessageOnlyToSomethingElse() throws Exception {
		server.userSays(1, "/start");
		int id = call("sendMessage", SAY).at("/result/message_id").asInt();
		String edit = "{\"chat_id\":1,\"message_id\":" + id + ",\"text\":\"%s\"}";
		assertThat(call("editMessageText", edit.formatted("hola")).path("description").asString()).contains("message is not modified");
		assertThat(call("editMessageText", edit.formatted("adiós")).path("ok").asBoolean()).isTrue();
		assertThat(server.seenBy(1)).singleElement().satisfies(seen -> {
			assertThat(seen.text()).isEqualTo("adiós");
			assertThat(seen.edits()).isEqualTo(1);
		});
		assertThat(call("editMessageText", "{\"chat_id\":1,\"message_id\":1,\"text\":\"x\"}").path("description").asString())
				.contains("message to edit not found");
	}

	@Test
	void answersACallbackQueryOnce() throws Exception {
		server.userPresses(1, 5, "/lang fa");
		String query = "{\"callback_query_id\":\"" + updates(0).at("/result/0/callback_query/id").asString() + "\"}";
		assertThat(call("answerCallbackQuery", query).path("ok").asBoolean()).isTrue();
		assertThat(call("answerCallbackQuery", query).path("description").asString()).contains("query is too old");
	}

	@Test
	void checksCommandsAndButtons() throws Exception {
		assertThat(call("setMyCommands", "{\"commands\":[{\"command\":\"Start!\",\"description\":\"x\"}]}").path("description").asString())
				.contains("BOT_COMMAND_INVALID");
		server.userSays(1, "/start");
		String data = "x".repeat(65);
		assertThat(call("sendMessage",
				"{\"chat_id\":1,\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"b\",\"callback_data\":\""
						+ data + "\"}]]}}")
				.path("description").asString()).contains("BUTTON_DATA_INVALID");
	}

	@Test
	void countsCallsInsideARetryAfterWindow() throws Exception {
		server.userSays(1, "/start");
		server.failNext("sendMessage", Fault.tooManyRequests(2));
		JsonNode refused = call("sendMessage", SAY);
		assertThat(refused.path("error_code").asInt()).isEqualTo(429);
		assertThat(refused.at("/parameters/retry_after").asInt()).isEqualTo(2);
		assertThat(call("sendMessage", SAY).path("error_code").asInt()).isEqualTo(429);
		assertThat(server.earlyCalls()).hasSize(1);
		assertThat(server.seenBy(1)).isEmpty();
	}

	@Test
	void failsInTheWaysAskedFor() throws Exception {
		server.userSays(1, "/start");
		server.failNext("sendMessage", Fault.serverError(), Fault.badGateway(), Fault.droppedBeforeEffect(), Fault.droppedAfterEffect(),
				Fault.bodyCut());
		assertThat(call("sendMessage", SAY).path("error_code").asInt()).isEqualTo(500);
		assertThat(raw("/bot" + BotApiServer.TOKEN + "/sendMessage", SAY).body()).startsWith("<html>");
		assertThatThrownBy(() -> call("sendMessage", SAY)).isInstanceOf(IOException.class);
		assertThat(server.seenBy(1)).isEmpty();
		assertThatThrownBy(() -> call("sendMessage", SAY)).isInstanceOf(IOException.class);
		assertThat(server.seenBy(1)).hasSize(1);
		assertThatThrownBy(() -> call("sendMessage", SAY)).isInstanceOf(IOException.class);
		assertThat(server.seenBy(1)).hasSize(2);
		assertThat(call("sendMessage", SAY).path("ok").asBoolean()).isTrue();
	}

	@Test
	void deliversToAWebhookWithTheSecretInOrderUntilItIsTaken() throws Exception {
		BlockingQueue<String> got = new LinkedBlockingQueue<>();
		HttpServer hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		hook.createContext("/", exchange -> {
			String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			got.add(exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token")
					+ JSON.readTree(body).at("/message/text").asString());
			exchange.sendResponseHeaders(got.size() == 1 ? 503 : 200, -1);
			exchange.close();
		});
		hook.start();
		try {
			server.webhookRetry(Duration.ofMillis(5));
			String set = "{\"url\":\"http://127.0.0.1:" + hook.getAddress().getPort() + "/\",\"secret_token\":\"s3cret\"}";
			assertThat(call("setWebhook", set).path("ok").asBoolean()).isTrue();
			assertThat(call("setWebhook", set).path("error_code").asInt()).isEqualTo(429);
			assertThat(call("getUpdates", "").path("description").asString())
					.contains("can't use getUpdates method while webhook is active");
			server.userSays(1, "a");
			server.userSays(1, "b");
			assertThat(server.awaitConfirmed(Duration.ofSeconds(5))).isTrue();
			assertThat(got).containsExactly("s3creta", "s3creta", "s3cretb");
			assertThat(call("getWebhookInfo", "").at("/result/last_error_message").asString()).contains("503");
			call("deleteWebhook", "");
			assertThat(call("getUpdates", "").path("ok").asBoolean()).isTrue();
		} finally {
			hook.stop(0);
		}
	}

	@Test
	void refusesBadWebhooks() throws Exception {
		assertThat(
				call("setWebhook", "{\"url\":\"https://x.example/\",\"secret_token\":\"mit Leerzeichen\"}").path("description").asString())
				.contains("unallowed characters");
		assertThat(call("setWebhook", "{\"url\":\"http://x.example/\"}").path("description").asString()).contains("HTTPS");
	}

	private JsonNode updates(long offset) throws Exception {
		return call("getUpdates", "{\"offset\":" + offset + "}");
	}

	private static List<Long> ids(JsonNode updates) {
		return updates.path("result").valueStream().map(update -> update.path("update_id").asLong()).toList();
	}

	private CompletableFuture<JsonNode> later(String method, String body) {
		return http.sendAsync(request("/bot" + BotApiServer.TOKEN + "/" + method, body), HttpResponse.BodyHandlers.ofString())
				.thenApply(response -> JSON.readTree(response.body()));
	}

	private JsonNode call(String method, String body) throws Exception {
		return JSON.readTree(raw("/bot" + BotApiServer.TOKEN + "/" + method, body).body());
	}

	private HttpResponse<String> raw(String path, String body) throws Exception {
		return http.send(request(path, body), HttpResponse.BodyHandlers.ofString());
	}

	private HttpRequest request(String path, String body) {
		return HttpRequest.newBuilder(URI.create(server.url() + path)).header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString(body)).build();
	}
}
