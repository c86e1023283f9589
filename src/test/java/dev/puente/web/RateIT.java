package dev.puente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "puente.web.rate=2")
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

	private HttpResponse<String> get(String path, String accept) throws Exception {
		return HttpClient.newHttpClient().send(
				HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept", accept).build(),
				HttpResponse.BodyHandlers.ofString());
	}
}
