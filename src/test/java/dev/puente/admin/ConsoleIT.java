package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import dev.puente.knowledge.Knowledge;
import dev.puente.redis.Keys;
import dev.puente.redis.Script;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ConsoleIT {

	static final String PASSWORD = "una frase bastante larga";

	@LocalServerPort
	private int port;
	@Autowired
	private Knowledge knowledge;
	@Autowired
	private AuditLog audit;
	@Autowired
	private GapStore gaps;
	@Autowired
	private dev.puente.redis.Redis redis;
	private String document;

	@DynamicPropertySource
	static void users(DynamicPropertyRegistry registry) {
		PasswordEncoder encoder = new AdminSecurity().passwordEncoder();
		int number = 0;
		for (Role role : Role.values()) {
			String user = "puente.admin.users[" + number++ + "].";
			registry.add(user + "name", () -> role.name().toLowerCase(java.util.Locale.ROOT));
			registry.add(user + "password", () -> encoder.encode(PASSWORD));
			registry.add(user + "role", role::name);
		}
	}

	@BeforeEach
	void nameADocument() {
		document = "consola-" + UUID.randomUUID();
	}

	@ParameterizedTest
	@ValueSource(strings = {"/admin", "/admin/documents", "/admin/documents/x", "/admin/gaps", "/admin/proposals", "/admin/questions",
			"/admin/audit", "/admin/password"})
	void sendsStrangersToTheLogin(String path) throws Exception {
		Staff stranger = new Staff(port);
		assertThat(stranger.get(path).statusCode()).isEqualTo(302);
		assertThat(stranger.get(path).headers().firstValue("Location").orElseThrow()).endsWith("/admin/login");
	}

	@ParameterizedTest
	@CsvSource({"viewer,/admin,200", "viewer,/admin/documents,200", "viewer,/admin/gaps,200", "viewer,/admin/questions,200",
			"viewer,/admin/proposals,200", "approver,/admin/dead,403", "administrator,/admin/dead,200", "viewer,/admin/audit,403",
			"editor,/admin/audit,403", "approver,/admin/audit,403",
			"administrator,/admin/audit,200", "administrator,/admin/documents/nothing--here,404"})
	void showsEachRoleWhatIsItsOwn(String user, String path, int status) throws Exception {
		assertThat(new Staff(port).login(user, PASSWORD).get(path).statusCode()).isEqualTo(status);
	}

	@Test
	void tellsNobodyWhetherANameExists() throws Exception {
		Staff known = new Staff(port);
		Staff unknown = new Staff(port);
		assertThat(known.tryLogin("viewer", "falsa").headers().firstValue("Location"))
				.isEqualTo(unknown.tryLogin("nadie-" + document, "falsa").headers().firstValue("Location"));
	}

	@Test
	void refusesAFormWithoutItsToken() throws Exception {
		Staff editor = new Staff(port).login("approver", PASSWORD);
		assertThat(editor.postWithoutToken("/admin/documents/" + document + "/publish", form("Falsificado")).statusCode()).isEqualTo(403);
		assertThat(knowledge.current().document(document)).isEmpty();
	}

	@Test
	void letsNoViewerWriteAndNoEditorPublishOrWithdraw() throws Exception {
		Staff viewer = new Staff(port).login("viewer", PASSWORD);
		assertThat(viewer.post("/admin/documents/" + document + "/publish", form("Uno")).statusCode()).isEqualTo(403);
		Staff editor = new Staff(port).login("editor", PASSWORD);
		assertThat(editor.post("/admin/documents/" + document + "/publish", form("Uno")).headers().firstValue("Location").orElseThrow())
				.endsWith("/admin/proposals");
		assertThat(knowledge.current().document(document)).isEmpty();
		assertThat(editor.post("/admin/documents/" + document + "/withdraw", Map.of("reason", "x")).statusCode()).isEqualTo(403);
	}

	@Test
	void publishesWhatAnEditorProposedOnceAnApproverAgrees() throws Exception {
		Staff editor = new Staff(port).login("editor", PASSWORD);
		editor.post("/admin/documents/" + document + "/publish", form("El convenio se propuso"));
		Staff approver = new Staff(port).login("approver", PASSWORD);
		String page = approver.get("/admin/proposals").body();
		String path = page.substring(page.indexOf("/admin/proposals/", page.indexOf(document)),
				page.indexOf("/approve", page.indexOf(document)))
				+ "/approve";
		approver.post(path, Map.of());
		assertThat(knowledge.current().document(document)).isPresent();
		assertThat(audit.before(Long.MAX_VALUE, 20)).filteredOn(entry -> entry.subject().equals(document)).extracting(AuditEntry::who)
				.containsExactly("approver", "editor");
	}

	@Test
	void publishesOnceHoweverOftenTheButtonIsPressedAndWithdraws() throws Exception {
		Staff approver = new Staff(port).login("approver", PASSWORD);
		Map<String, String> form = form("El convenio se firmó");
		approver.post("/admin/documents/" + document + "/publish", form);
		approver.post("/admin/documents/" + document + "/publish", form);
		assertThat(knowledge.versions(document)).hasSize(1);
		assertThat(approver.get("/admin/documents/" + document).body()).contains("El convenio se firmó");
		approver.post("/admin/documents/" + document + "/withdraw", Map.of("reason", "error"));
		assertThat(knowledge.current().document(document)).isEmpty();
	}

	@Test
	void doesNotOverwriteWhatSomebodyElsePublishedMeanwhile() throws Exception {
		Staff approver = new Staff(port).login("approver", PASSWORD);
		approver.post("/admin/documents/" + document + "/publish", form("Primero"));
		String reply = approver.post("/admin/documents/" + document + "/publish", form("A ciegas")).body();
		assertThat(reply).contains("Otra persona ha publicado").contains("A ciegas");
		assertThat(knowledge.versions(document)).hasSize(1);
	}

	@Test
	void reviewsADraftWithFaultsDifferenceAndPreview() throws Exception {
		Staff editor = new Staff(port).login("editor", PASSWORD);
		String faulty = editor.post("/admin/documents/" + document + "/check",
				Map.of("yaml", form("x").get("yaml"), "fa", "", "es", "## Uno {#uno}\n\nSin fuente.", "base", "0", "request", "r")).body();
		assertThat(faulty).contains("names no source");
		assertThat(editor.post("/admin/documents/" + document + "/check", form("<b>Se lee</b> así")).body()).contains("Cómo se lee")
				.doesNotContain("<b>Se lee");
	}

	@Test
	void makesADocumentOfTheAnswerToAGap() throws Exception {
		gaps.put(
				new Gap("g" + document, "web:asker-" + document, dev.puente.language.Language.ES, "¿Dónde se aparca en el recinto Xochitl?",
						java.time.Instant.parse("2026-11-22T10:00:00Z"), ""));
		Staff approver = new Staff(port).login("approver", PASSWORD);
		assertThat(approver.get("/admin/gaps").body()).contains("recinto Xochitl");
		String place = approver.post("/admin/gaps/g" + document + "/answer", Map.of("request", document, "text",
				"En el recinto Xochitl se aparca junto a la puerta 3.")).headers().firstValue("Location").orElseThrow();
		String id = place.substring(place.lastIndexOf('/') + 1);
		assertThat(knowledge.current().document(id).orElseThrow().kind()).isEqualTo(dev.puente.knowledge.Document.Kind.ANSWER);
		assertThat(approver.get("/admin/gaps").body()).doesNotContain("recinto Xochitl");
	}

	@Test
	void triesAGivenUpLetterAgain() throws Exception {
		redis.run(new Script("redis.call('XADD', KEYS[1], '*', 'key', 'k', 'id', 'i', 'payload', ARGV[1], 'attempts', '5', "
				+ "'failure', 'no answer') return {}"), List.of(Keys.at(3, "delivery", "events", "dead")),
				"{\"type\": \"test\", \"subject\": \"" + document + "\"}");
		Staff administrator = new Staff(port).login("administrator", PASSWORD);
		String page = administrator.get("/admin/dead").body();
		assertThat(page).contains(document);
		String path = page.substring(page.indexOf("/admin/dead/events-3-"), page.indexOf("/replay")) + "/replay";
		assertThat(administrator.post(path, Map.of()).statusCode()).isEqualTo(302);
		assertThat(administrator.get("/admin/dead").body()).doesNotContain(document);
	}

	@Test
	void explainsAQuestion() throws Exception {
		String page = new Staff(port).login("viewer", PASSWORD).get("/admin/questions?q=hurac%C3%A1n+Rafael+FIHAV").body();
		assertThat(page).contains("Cómo se han entendido las palabras").contains("Rafael");
	}

	@Test
	void endsALoginWhenOneLeaves() throws Exception {
		Staff staff = new Staff(port).login("viewer", PASSWORD);
		Staff thief = staff.withTheSameCookies();
		staff.post("/admin/logout", Map.of());
		assertThat(thief.get("/admin").statusCode()).isEqualTo(302);
	}

	@Test
	void slowsDownWhoGuesses() throws Exception {
		Staff guesser = new Staff(port);
		String name = "victim-" + document;
		for (int i = 0; i < LoginBrake.FAILURES; i++) {
			guesser.tryLogin(name, "falsa " + i);
		}
		assertThat(guesser.tryLogin(name, "otra").headers().firstValue("Location").orElseThrow()).contains("?wait");
		redis.delete(LoginBrake.byAddress("127.0.0.1")); // for the other tests of this address
	}

	@Test
	void leavesThePublicPagesAsTheyWere() throws Exception {
		Staff visitor = new Staff(port);
		assertThat(visitor.get("/").statusCode()).isEqualTo(200);
		assertThat(visitor.get("/").headers().map()).doesNotContainKeys("x-frame-options", "pragma", "set-cookie");
		assertThat(visitor.postWithoutToken("/", Map.of("question", "¿Qué es FIHAV?")).statusCode()).isEqualTo(200);
		assertThat(visitor.get("/documents/a;b//c").statusCode()).isEqualTo(404);
	}

	@Test
	void sendsStrictHeaders() throws Exception {
		var headers = new Staff(port).get("/admin/login").headers();
		assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'").doesNotContain("unsafe");
		assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
		assertThat(new Staff(port).login("viewer", PASSWORD).cookie(StaffSessions.COOKIE)).contains("HttpOnly").contains("SameSite=Lax");
	}

	private Map<String, String> form(String sentence) {
		return Map.of("yaml", """
				id: %s
				kind: statement
				title: {es: Prueba de la consola}
				validity: {status: held, asOf: 2026-11-22}
				issuer: MINCOM
				sources: [{id: S1, publisher: MINCOM, title: Nota, url: "https://example.org", language: es}]
				""".formatted(document), "fa", "", "es", "## El convenio {#convenio}\r\n\r\n" + sentence + " [S1].\r\n", "base", "0",
				"request",
				document);
	}
}
