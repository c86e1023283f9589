package dev.puente.admin;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import dev.puente.knowledge.Knowledge;

/** An application with a member of staff for each role, which the classes of tests that extend this share. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Execution(ExecutionMode.SAME_THREAD)
abstract class PuenteWithStaff {

	static final String PASSWORD = "una frase bastante larga";

	@LocalServerPort
	int port;
	@Autowired
	Knowledge knowledge;
	@Autowired
	AuditLog audit;
	@Autowired
	dev.puente.redis.Redis redis;
	String document = "";

	@DynamicPropertySource
	static void users(DynamicPropertyRegistry registry) {
		// made once: what is added here is asked for again and again
		String hash = new AdminSecurity().passwordEncoder().encode(PASSWORD);
		registry.add("puente.web.proxies", () -> Staff.PROXY);
		int number = 0;
		for (Role role : Role.values()) {
			String user = "puente.admin.users[" + number++ + "].";
			registry.add(user + "name", () -> role.name().toLowerCase(java.util.Locale.ROOT));
			registry.add(user + "password", () -> hash);
			registry.add(user + "role", role::name);
		}
	}

	@BeforeEach
	void nameADocument() {
		document = "consola-" + UUID.randomUUID();
	}

	Map<String, String> form(String sentence, int base) {
		Map<String, String> form = new java.util.HashMap<>(form(sentence));
		form.put("base", Integer.toString(base));
		form.put("request", document + base);
		return form;
	}

	Map<String, String> form(String sentence) {
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
