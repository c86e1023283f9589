package dev.puente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

import dev.puente.knowledge.Knowledge;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
@Execution(ExecutionMode.SAME_THREAD)
class VersionPagesIT {

	@TempDir
	static Path folder;

	@LocalServerPort
	private int port;
	@Autowired
	private Knowledge knowledge;

	@DynamicPropertySource
	static void ownFolders(DynamicPropertyRegistry registry) throws IOException {
		write("memorando", "planned", "Se firmó el memorando postal en La Habana [S1].", "تفاهم‌نامهٔ پستی در هاوانا امضا شد [S1].");
		write("otro", "held", "Otra cosa [S1].", "چیزی دیگر [S1].");
		registry.add("puente.knowledge", folder::toString);
		registry.add("puente.data", () -> folder.resolve("data").toString());
	}

	@Test
	void showsWhatADocumentWasAndWhatChangedUntilItIsWithdrawn() throws Throwable {
		reloadAfter(() -> write("memorando", "planned", "Se firmó el memorando postal en Teherán [S1].",
				"تفاهم‌نامهٔ پستی در تهران امضا شد [S1]."));
		assertThat(get("/documents/memorando?lang=es").body()).contains("en Teherán", "Versión 2", "version=2").doesNotContain("notice");
		assertThat(get("/documents/memorando?lang=es&version=1").body()).contains("en La Habana", "Está leyendo la versión 1")
				.doesNotContain("en Teherán");
		String changes = get("/documents/memorando/changes?lang=es").body();
		assertThat(changes).contains("<span class=\"hidden\">Suprimido:</span>La Habana", "<span class=\"hidden\">Añadido:</span>Teherán",
				"<span class=\"hidden\">حذف‌شده:</span>هاوانا", "<span class=\"hidden\">افزوده:</span>تهران", "lang=\"fa\" dir=\"rtl\"");
		assertThat(post("/?lang=es", "question=%C2%BFQu%C3%A9+memorando+postal+se+firm%C3%B3%3F").body()).contains("badge planned",
				"Situación del documento: «Previsto»");
		reloadAfter(() -> FileSystemUtils.deleteRecursively(folder.resolve("documents/memorando")));
		assertThat(get("/documents/memorando?lang=es").statusCode()).isEqualTo(410);
		assertThat(get("/documents/memorando?lang=es&version=1").body()).contains("Documento retirado").doesNotContain("La Habana.");
	}

	/** Reloading holds the same lock: the watcher reads no change by halves. */
	private void reloadAfter(Executable change) throws Throwable {
		synchronized (knowledge) {
			change.execute();
			knowledge.reload();
		}
	}

	private HttpResponse<String> get(String path) throws Exception {
		return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)));
	}

	private HttpResponse<String> post(String path, String form) throws Exception {
		return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
				.header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)));
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return HttpClient.newHttpClient().send(request.header("Accept", "text/html").build(),
				HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
	}

	private static void write(String id, String status, String es, String fa) throws IOException {
		Path document = Files.createDirectories(folder.resolve("documents").resolve(id));
		Files.writeString(document.resolve("document.yaml"), """
				id: %s
				kind: agreement
				title: {es: Memorando, fa: تفاهم‌نامه}
				validity: {status: %s, asOf: 2026-11-22}
				sources: [{id: S1, publisher: P, title: T, language: es}]
				""".formatted(id, status));
		Files.writeString(document.resolve("es.md"), "## Uno {#uno}\n\n" + es + "\n");
		Files.writeString(document.resolve("fa.md"), "## یک {#uno}\n\n" + fa + "\n");
	}
}
