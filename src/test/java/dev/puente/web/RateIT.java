package dev.puente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"puente.web.rate=2",
		"puente.web.proxies=127.0.0.9,10.0.0.0/8"})
@Execution(ExecutionMode.SAME_THREAD)
class RateIT {

	@LocalServerPort
	private int port;

	@Test
	void tellsAnAddressThatAsksTooOftenWhenToComeBack() throws Exception {
		assertThat(get("/", "text/html").statusCode()).isEqualTo(200);
		assertThat(get("/api/search?q=a", "*/*").statusCode()).isEqualTo(200);
		HttpResponse<String> problem = get("/api/search?q=a", "*/*");
		assertThat(problem.statusCode()).isEqualTo(429);
		assertThat(problem.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
		assertThat(problem.body()).contains("urn:puente:problem:rate");
		HttpResponse<String> page = get("/", "text/html");
		assertThat(page.statusCode()).isEqualTo(429);
		assertThat(page.body()).contains("Demasiadas preguntas seguidas");
		assertThat(page.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
		assertThat(get("/actuator/health/readiness", "*/*").statusCode()).isEqualTo(200);
	}

	@Test
	void countsTheVisitorsOfAProxyEachForThemselves() throws Exception {
		for (int i = 1; i <= 4; i++) {
			assertThat(asked("127.0.0.9", "203.0.113." + i)).isEqualTo(200);
		}
		assertThat(asked("127.0.0.9", "203.0.113.9, 10.1.2.3")).isEqualTo(200);
		assertThat(asked("127.0.0.9", "203.0.113.9")).isEqualTo(200);
		assertThat(asked("127.0.0.9", "198.51.100.1, 203.0.113.9")).isEqualTo(429);
	}

	@Test
	void believesNobodyElseWhoTellsOfOthers() throws Exception {
		assertThat(asked("127.0.0.8", "203.0.113.21")).isEqualTo(200);
		assertThat(asked("127.0.0.8", "203.0.113.22")).isEqualTo(200);
		assertThat(asked("127.0.0.8", "203.0.113.23")).isEqualTo(429);
	}

	private int asked(String peer, String passedOn) throws Exception {
		try (HttpClient client = HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(peer)).build()) {
			return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/search?q=a"))
					.header("X-Forwarded-For", passedOn).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
		}
	}

	private HttpResponse<String> get(String path, String accept) throws Exception {
		return HttpClient.newHttpClient().send(
				HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept", accept).build(),
				HttpResponse.BodyHandlers.ofString());
	}
}
