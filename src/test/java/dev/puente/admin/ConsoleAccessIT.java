package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes into the console, and who does not. */
class ConsoleAccessIT extends PuenteWithStaff {

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
	void endsALoginWhenOneLeaves() throws Exception {
		Staff staff = new Staff(port).login("viewer", PASSWORD);
		Staff thief = staff.withTheSameCookies();
		staff.post("/admin/logout", Map.of());
		assertThat(thief.get("/admin").statusCode()).isEqualTo(302);
		assertThat(audit.before(Long.MAX_VALUE, 1)).singleElement().satisfies(entry -> {
			assertThat(entry.action()).isEqualTo("logout");
			assertThat(entry.who()).isEqualTo("viewer");
		});
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
	void slowsDownWhoGuessesAllAtOnceToo() throws Exception {
		AtomicInteger lookedAt = new AtomicInteger();
		try (ExecutorService guessers = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 3 * LoginBrake.FAILURES; i++) {
				Staff guesser = new Staff(port, Staff.PROXY, "X-Forwarded-For", "198.51.100." + i);
				guessers.submit(() -> guesser.tryLogin("many-" + document, "falsa").headers().firstValue("Location").orElse("")
						.contains("?wrong") ? lookedAt.incrementAndGet() : 0);
			}
		}
		assertThat(lookedAt).hasValue(LoginBrake.FAILURES);
	}

	@Test
	void keepsGuessersBehindAProxyFromLockingOthersOut() throws Exception {
		Staff guesser = new Staff(port, Staff.PROXY, "X-Forwarded-For", "203.0.113.66");
		for (int i = 0; i < LoginBrake.FAILURES; i++) {
			guesser.tryLogin("victim-" + document + i, "falsa");
		}
		assertThat(guesser.tryLogin("viewer", PASSWORD).headers().firstValue("Location").orElseThrow()).contains("?wait");
		new Staff(port, Staff.PROXY, "X-Forwarded-For", "203.0.113.67").login("viewer", PASSWORD);
	}

	@Test
	void believesAProxyOfTheSettingsAndNobodyElse() throws Exception {
		String[] headers = {"X-Forwarded-For", "203.0.113.7", "X-Forwarded-Proto", "https"};
		assertThat(new Staff(port, Staff.PROXY, headers).login("viewer", PASSWORD).cookie(StaffSessions.COOKIE)).contains("Secure");
		assertThat(logins()).first().isEqualTo("203.0.113.7");
		assertThat(new Staff(port, "127.0.0.1", headers).login("viewer", PASSWORD).cookie(StaffSessions.COOKIE)).doesNotContain("Secure");
		assertThat(logins()).first().isEqualTo("127.0.0.1");
	}

	@Test
	void takesNobodyBehindAProxyForThisHost() throws Exception {
		assertThat(new Staff(port).get("/actuator/prometheus").statusCode()).isNotEqualTo(401);
		assertThat(new Staff(port, Staff.PROXY, "X-Forwarded-For", "127.0.0.1").get("/actuator/prometheus").statusCode()).isEqualTo(401);
	}

	@Test
	void showsTheBillOfMaterialsToStaffAlone() throws Exception {
		for (String path : List.of("/actuator/sbom", "/actuator/sbom/application", "/actuator/sbom/", "/actuator/prometheus/../sbom",
				"/actuator/sbom;x=1")) {
			assertThat(new Staff(port).get(path).statusCode()).as(path).isIn(400, 401, 404);
		}
		assertThat(new Staff(port).get("/actuator/sbom").statusCode()).isEqualTo(401);
		HttpResponse<String> shown = new Staff(port, "127.0.0.1", "Authorization", basic("viewer", PASSWORD)).fragment("/actuator/sbom");
		assertThat(shown.statusCode()).isEqualTo(200);
		assertThat(shown.body()).contains("ids");
		assertThat(new Staff(port, "127.0.0.1", "Authorization", basic("viewer", "falsa")).get("/actuator/sbom").statusCode())
				.isEqualTo(401);
	}

	private static String basic(String name, String password) {
		return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
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

	private List<String> logins() {
		return audit.before(Long.MAX_VALUE, 20).stream().filter(entry -> entry.action().equals("login")).map(AuditEntry::from).toList();
	}
}
