package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a message of the hook is answered, and what it does, once. */
class HookIT extends PuenteWithHook {

	@Test
	void publishesADocumentAndWithdrawsIt() throws Exception {
		HttpResponse<String> published = calls.send(SignedCalls.published(document, "El convenio Zarafshan se firmó en Matanzas"));
		assertThat(published.statusCode()).as(published.body()).isEqualTo(202);
		JsonNode reply = mapper.readTree(published.body());
		assertThat(reply.path("id").stringValue()).isEqualTo(document);
		assertThat(reply.path("state").stringValue()).isEqualTo("published");
		assertThat(reply.path("reason").stringValue()).isEqualTo("translation due: fa");
		assertThat(found("Zarafshan")).isTrue();
		assertThat(calls.send(SignedCalls.withdrawn(document)).statusCode()).isEqualTo(202);
		assertThat(found("Zarafshan")).isFalse();
		assertThat(knowledge.current().document(document)).isEmpty();
		assertThat(knowledge.versions(document).getFirst().withdrawn()).isPresent();
	}

	@Test
	void givesARepeatedMessageTheSameReplyAndNoSecondEffect() throws Exception {
		String first = SignedCalls.published(document, "La primera versión");
		HttpResponse<String> once = calls.send("msg-" + document, first);
		calls.send(SignedCalls.published(document, "La segunda versión"));
		HttpResponse<String> again = calls.send("msg-" + document, first);
		assertThat(again.statusCode()).isEqualTo(202);
		assertThat(again.body()).isEqualTo(once.body());
		assertThat(knowledge.current().document(document).orElseThrow().version()).isEqualTo(2);
		assertThat(found("segunda versión")).isTrue();
	}

	@Test
	void repeatsTheReplyToAWithdrawalToo() throws Exception {
		calls.send(SignedCalls.published(document, "Se retirará"));
		HttpResponse<String> once = calls.send("away-" + document, SignedCalls.withdrawn(document));
		HttpResponse<String> again = calls.send("away-" + document, SignedCalls.withdrawn(document));
		assertThat(again.statusCode()).isEqualTo(202);
		assertThat(again.body()).isEqualTo(once.body());
	}

	@Test
	void refusesAnotherBodyUnderTheSameId() throws Exception {
		calls.send("taken-" + document, SignedCalls.published(document, "Uno"));
		assertThat(calls.send("taken-" + document, SignedCalls.published(document, "Dos")).statusCode()).isEqualTo(409);
		assertThat(knowledge.current().document(document).orElseThrow().version()).isEqualTo(1);
	}

	@Test
	void letsConcurrentTwinsHaveOneEffectAndTheSameReply() throws Exception {
		String body = SignedCalls.published(document, "Los gemelos");
		CountDownLatch start = new CountDownLatch(1);
		Callable<HttpResponse<String>> twin = () -> {
			start.await();
			return calls.send("twin-" + document, body);
		};
		List<HttpResponse<String>> replies = new ArrayList<>();
		try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<HttpResponse<String>>> twins = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				twins.add(pool.submit(twin));
			}
			start.countDown();
			for (Future<HttpResponse<String>> reply : twins) {
				replies.add(reply.get());
			}
		}
		assertThat(replies).extracting(HttpResponse::statusCode).containsOnly(202);
		assertThat(replies).extracting(HttpResponse::body).containsOnly(replies.getFirst().body());
		assertThat(knowledge.current().document(document).orElseThrow().version()).isEqualTo(1);
		assertThat(audit.before(Long.MAX_VALUE, 100)).filteredOn(entry -> entry.subject().equals(document))
				.extracting(AuditEntry::action).containsExactly("document.publish");
	}

	@ParameterizedTest
	@CsvSource({"-290,202", "290,202", "-310,401", "310,401", "-600,401", "600,401"})
	void allowsClocksToDifferByFiveMinutes(long skew, int status) throws Exception {
		String body = SignedCalls.published(document, "El reloj");
		assertThat(calls.send(UUID.randomUUID().toString(), body, SignedCalls.SECRET, skew).statusCode()).isEqualTo(status);
	}

	@Test
	void takesTheOldSecretWhileItIsBeingReplaced() throws Exception {
		String body = SignedCalls.published(document, "La rotación");
		assertThat(calls.send(UUID.randomUUID().toString(), body, SignedCalls.OLD_SECRET, 0).statusCode()).isEqualTo(202);
		String foreign = "whsec_"
				+ Base64.getEncoder().encodeToString("somebody else's secret, 32 bytes".getBytes(java.nio.charset.StandardCharsets.UTF_8));
		assertThat(calls.send(UUID.randomUUID().toString(), body, foreign, 0).statusCode()).isEqualTo(401);
	}

	@Test
	void refusesABodyThatWasWrittenAnewAfterItWasSigned() throws Exception {
		String id = UUID.randomUUID().toString();
		String body = SignedCalls.published(document, "Intacto");
		long now = System.currentTimeMillis() / 1000;
		String signature = new com.standardwebhooks.Webhook(SignedCalls.SECRET).sign(id, now, body);
		String anew = mapper.writeValueAsString(mapper.readTree(body));
		assertThat(calls.sendSigned(id, Long.toString(now), signature, anew).statusCode()).isEqualTo(401);
		assertThat(calls.sendSigned(id, Long.toString(now), "v1,AAAA", body).statusCode()).isEqualTo(401);
		assertThat(calls.sendSigned(id, "soon", signature, body).statusCode()).isEqualTo(401);
		assertThat(calls.sendSigned("", Long.toString(now), signature, body).statusCode()).isEqualTo(401);
		assertThat(calls.sendSigned(id, Long.toString(now), "", body).statusCode()).isEqualTo(401);
		assertThat(knowledge.current().document(document)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"no", "[]", "{}", "{\"type\": \"document.published\"}", "{\"type\": \"unknown\", \"data\": {}}",
			"{\"type\": \"document.withdrawn\", \"data\": {\"id\": \"../x\"}}",
			"{\"type\": \"document.withdrawn\", \"data\": {\"id\": \"never-there\"}}",
			"{\"type\": \"document.published\", \"data\": {\"id\": \"x\", \"document\": {}, \"es\": \"## a {#a}\"}}",
			"{\"type\": \"document.published\", \"data\": {\"id\": \"x\", \"document\": {}, \"es\": 7}}",
			"{\"type\": \"answer.given\", \"data\": {\"question\": \"¿?\", \"language\": \"en\", \"text\": \"\"}}"})
	void tellsWhatIsWrongFieldByField(String body) throws Exception {
		HttpResponse<String> reply = calls.send(body);
		assertThat(reply.statusCode()).as(reply.body()).isEqualTo(422);
		assertThat(mapper.readTree(reply.body()).path("errors")).isNotEmpty().allSatisfy(error -> {
			assertThat(error.path("field").asString("")).isNotBlank();
			assertThat(error.path("reason").asString("")).isNotBlank();
		});
	}

	@Test
	void leavesTheIdOfAWrongMessageFree() throws Exception {
		assertThat(calls.send("free-" + document, SignedCalls.withdrawn(document)).statusCode()).isEqualTo(422);
		assertThat(calls.send("free-" + document, SignedCalls.published(document, "Ahora sí")).statusCode()).isEqualTo(202);
	}

	@ParameterizedTest
	@CsvSource({"\\u202e,U+202E", "\\u0007,U+0007"})
	void refusesWhatAReaderCouldNotSee(String hidden, String name) throws Exception {
		HttpResponse<String> reply = calls.send(SignedCalls.published(document, "Vale " + hidden + "100 pesos"));
		assertThat(reply.statusCode()).isEqualTo(422);
		assertThat(reply.body()).contains(name).contains("data.es");
		HttpResponse<String> title = calls
				.send(SignedCalls.published(document, "Vale").replace("Convenio de", "Convenio" + hidden + " de"));
		assertThat(title.statusCode()).isEqualTo(422);
		assertThat(title.body()).contains(name).contains("data.document");
		assertThat(knowledge.current().document(document)).isEmpty();
	}

	@Test
	void showsNoMarkupOfADocument() throws Exception {
		HttpResponse<String> reply = calls.send(SignedCalls.published(document, String.join(" [S1].\\n",
				"Vea <a href=\\\"https://evil.example\\\">Xalapa</a>", "Vea [Xalapa](https://evil.example)",
				"Vea [Xalapa](javascript:alert(1))",
				"Vea ![Xalapa](https://evil.example/x.png)", "Vea Xalapa <img src=x onerror=alert(1)>",
				"Vea <script>alert(1)</script> Xalapa",
				"Vea <https://evil.example> en Xalapa", "Vea {{1337*1337}} y ${1337*1337} y [[${1337*1337}]] en Xalapa")));
		assertThat(state(reply)).isEqualTo("published");
		String page = calls.page("/documents/" + document + "?lang=es") + calls.page("/api/search?q=Vea+Xalapa&lang=es");
		assertThat(page).contains("Xalapa").doesNotContain("href=\"https://evil.example", "href=\"javascript:",
				"src=\"https://evil.example",
				"<img src=x", "<script>alert", "1787569");
	}

	@Test
	void asksNoAddressThatADocumentNames() throws Exception {
		AtomicInteger asked = new AtomicInteger();
		HttpServer inside = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		inside.createContext("/", exchange -> {
			asked.incrementAndGet();
			exchange.sendResponseHeaders(204, -1);
			exchange.close();
		});
		inside.start();
		String address = "http://127.0.0.1:" + inside.getAddress().getPort() + "/secreto";
		try {
			assertThat(state(calls.send(SignedCalls.published(document, "El convenio Tlacotalpan está en " + address)
					.replace("https://example.org/nota", address)))).isEqualTo("published");
			calls.page("/documents/" + document + "?lang=es");
			search.search("convenio Tlacotalpan", Optional.empty(), 5);
			calls.send(
					"{\"type\": \"answer.given\", \"data\": {\"question\": \"¿Dónde está el convenio Tlacotalpan?\", \"language\": \"es\","
							+ " \"text\": \"El convenio Tlacotalpan está en la red.\", \"sources\": [\"" + address + "\"]}}");
			assertThat(asked).hasValue(0);
		} finally {
			inside.stop(0);
		}
	}

	@Test
	void refusesMarkdownThatIsNestedWithoutEnd() throws Exception {
		for (String deep : List.of(">".repeat(200_000), "- ".repeat(200_000), "*a ".repeat(200_000), "[".repeat(200_000))) {
			HttpResponse<String> reply = calls.send(SignedCalls.published(document, deep + "x"));
			assertThat(reply.statusCode()).as(deep.substring(0, 3)).isEqualTo(422);
			assertThat(reply.body()).contains("too much markup");
		}
	}

	@Test
	void refusesABodyOfMoreThanEightMebibytes() throws Exception {
		assertThat(calls.send("x".repeat(HookController.LARGEST_BODY + 1)).statusCode()).isEqualTo(413);
		assertThat(calls.send("x".repeat(HookController.LARGEST_BODY)).statusCode()).isEqualTo(422);
	}

	@Test
	void turnsAnAnswerOfStaffIntoADocument() throws Exception {
		HttpResponse<String> reply = calls
				.send("""
						{"type": "answer.given", "data": {"question": "¿Cuántos metros tiene el pabellón Quetzalcoatl?", "language": "es",
						"text": "El pabellón Quetzalcoatl tiene 1 200 m². Se inauguró en 2019 * [según] el plano.", "sources": ["https://example.org/plano"]}}""");
		assertThat(reply.statusCode()).as(reply.body()).isEqualTo(202);
		String id = mapper.readTree(reply.body()).path("id").stringValue();
		assertThat(knowledge.current().document(id).orElseThrow().passages().getFirst().in(dev.puente.language.Language.ES).orElseThrow()
				.plain()).isEqualTo("El pabellón Quetzalcoatl tiene 1 200 m². Se inauguró en 2019 * [según] el plano.");
		assertThat(found("pabellón Quetzalcoatl")).isTrue();
	}

	@Test
	void writesEveryCallIntoTheAuditLog() throws Exception {
		calls.send("audit-" + document, SignedCalls.published(document, "Auditado"));
		calls.send("audit-" + document, SignedCalls.published(document, "Auditado"));
		calls.send("audit-" + document, SignedCalls.published(document, "Otro"));
		calls.send("audit-" + document, SignedCalls.published(document, "Auditado"), SignedCalls.SECRET, 900);
		assertThat(audit.before(Long.MAX_VALUE, 100)).filteredOn(entry -> entry.subject().equals("audit-" + document))
				.extracting(AuditEntry::action)
				.containsExactly("hook.refused", "hook.conflict", "hook.repeated", "hook.accepted");
	}
}
