package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Logging in with OpenID Connect, against an issuer on this host. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Execution(ExecutionMode.SAME_THREAD)
class OidcIT {

	private static final IssuerServer ISSUER = issuer();
	@LocalServerPort
	private int port;
	@Autowired
	private AuditLog audit;
	private Staff staff;

	private static IssuerServer issuer() {
		try {
			return new IssuerServer();
		} catch (java.io.IOException | com.nimbusds.jose.JOSEException e) {
			throw new IllegalStateException(e);
		}
	}

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("puente.web.proxies", () -> Staff.PROXY);
		registry.add("puente.admin.oidc.issuer", ISSUER::address);
		registry.add("puente.admin.oidc.client-id", () -> "puente");
		registry.add("puente.admin.oidc.client-secret", () -> "secreto");
		registry.add("puente.admin.users[0].name", () -> "maria@example.org");
		registry.add("puente.admin.users[0].role", () -> "editor");
	}

	@BeforeEach
	void anHonestIssuer() {
		staff = new Staff(port);
		ISSUER.email = "maria@example.org";
		ISSUER.verified = true;
		ISSUER.audience = "puente";
		ISSUER.foreignKey = false;
		ISSUER.otherNonce = false;
	}

	@AfterAll
	static void close() {
		ISSUER.close();
	}

	/** Goes to the issuer and comes back with its answer. */
	private HttpResponse<String> comeBack(Staff browser) throws Exception {
		HttpResponse<String> sent = browser.get("/admin/oidc/staff");
		assertThat(sent.statusCode()).isEqualTo(302);
		URI back = ISSUER.authorize(URI.create(sent.headers().firstValue("Location").orElseThrow()));
		return browser.get(back.getRawPath() + "?" + back.getRawQuery());
	}

	private static boolean in(HttpResponse<String> reply) {
		return reply.headers().firstValue("Location").orElse("").matches(".*/admin\\?.*");
	}

	@Test
	void letsInWhomTheSettingsNameWithTheirRole() throws Exception {
		assertThat(staff.get("/admin/login").body()).contains("/admin/oidc/staff");
		assertThat(in(comeBack(staff))).isTrue();
		HttpResponse<String> page = staff.get("/admin");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("maria@example.org");
		assertThat(staff.get("/admin/audit").statusCode()).isEqualTo(403);
		assertThat(staff.cookie(StaffSessions.COOKIE)).contains("HttpOnly").contains("SameSite=Lax");
		assertThat(audit.before(Long.MAX_VALUE, 5)).anySatisfy(entry -> {
			assertThat(entry.action()).isEqualTo("login");
			assertThat(entry.who()).isEqualTo("maria@example.org");
		});
	}

	@Test
	void namesTheAddressThatTheProxyIsCalledByAsTheWayBack() throws Exception {
		String[] headers = {"X-Forwarded-For", "203.0.113.7", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "puente.example"};
		assertThat(sentTo(new Staff(port, Staff.PROXY, headers))).contains("redirect_uri=https://puente.example/admin/oidc");
		assertThat(sentTo(new Staff(port, "127.0.0.1", headers))).contains("redirect_uri=http://127.0.0.1:" + port + "/admin/oidc");
	}

	private static String sentTo(Staff browser) throws Exception {
		return URLDecoder.decode(browser.get("/admin/oidc/staff").headers().firstValue("Location").orElseThrow(), StandardCharsets.UTF_8);
	}

	@Test
	void letsNobodyElseIn() throws Exception {
		ISSUER.email = "otra@example.org";
		HttpResponse<String> unknown = comeBack(staff);
		assertThat(in(unknown)).isFalse();
		assertThat(unknown.headers().firstValue("Location").orElse("")).contains("/admin/login?wrong");
		ISSUER.email = "maria@example.org";
		ISSUER.verified = false;
		assertThat(in(comeBack(staff))).isFalse();
		assertThat(staff.get("/admin/documents").statusCode()).isNotEqualTo(200);
	}

	@Test
	void believesNoFalseToken() throws Exception {
		ISSUER.foreignKey = true;
		assertThat(in(comeBack(staff))).isFalse();
		ISSUER.foreignKey = false;
		ISSUER.audience = "another";
		assertThat(in(comeBack(staff))).isFalse();
		ISSUER.audience = "puente";
		ISSUER.otherNonce = true;
		assertThat(in(comeBack(staff))).isFalse();
	}

	@Test
	void takesNoAnswerToALoginOfSomebodyElse() throws Exception {
		HttpResponse<String> sent = staff.get("/admin/oidc/staff");
		URI back = ISSUER.authorize(URI.create(sent.headers().firstValue("Location").orElseThrow()));
		Staff victim = new Staff(port);
		assertThat(in(victim.get(back.getRawPath() + "?" + back.getRawQuery()))).isFalse();
		assertThat(in(staff.get(back.getRawPath() + "?" + back.getRawQuery().replaceAll("state=.*", "state=x")))).isFalse();
	}

	@Test
	void hasNoPasswordForWhomTheIssuerKnows() throws Exception {
		HttpResponse<String> reply = staff.tryLogin("maria@example.org", "");
		assertThat(reply.headers().firstValue("Location").orElse("")).contains("/admin/login?wrong");
	}
}
