package dev.puente.admin;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

import dev.puente.knowledge.Knowledge;
import dev.puente.search.PassageSearch;

/** An application with the hook on, which the classes of tests that extend this share. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Execution(ExecutionMode.SAME_THREAD)
abstract class PuenteWithHook {

	final JsonMapper mapper = JsonMapper.builder().build();
	@LocalServerPort
	private int port;
	@Autowired
	Knowledge knowledge;
	@Autowired
	PassageSearch search;
	@Autowired
	AuditLog audit;
	SignedCalls calls = new SignedCalls(0);
	String document = "";

	@DynamicPropertySource
	static void secrets(DynamicPropertyRegistry registry) {
		registry.add("puente.knowledge", () -> Unasked.knowledge().toString());
		// the tests say when known questions are asked
		registry.add("puente.admin.golden-after", () -> "1h");
		registry.add("puente.admin.hook.secrets", () -> SignedCalls.SECRET + "," + SignedCalls.OLD_SECRET);
	}

	@BeforeEach
	void nameADocument() {
		calls = new SignedCalls(port);
		document = "prueba-" + UUID.randomUUID();
	}

	String state(HttpResponse<String> reply) {
		return mapper.readTree(reply.body()).path("state").asString("none: " + reply.body());
	}

	boolean found(String words) {
		return search.search(words, Optional.empty(), 10).stream().anyMatch(hit -> hit.text().contains(words));
	}
}
