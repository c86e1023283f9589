package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import dev.puente.Puente;

/** The way from a fresh start to a password of one's own. */
class FirstLoginIT {

	private static final String OWN = "cuatro palabras bien largas";

	@TempDir
	private Path data;

	@Test
	void leadsFromTheOneTimePasswordToAnOwnOne() throws Exception {
		Path file = data.resolve("admin-password.txt");
		try (ConfigurableApplicationContext application = start()) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
			String once = Files.readString(file).strip();
			Staff staff = new Staff(port(application)).login("admin", once);
			assertThat(staff.get("/admin").headers().firstValue("Location").orElseThrow()).endsWith("/admin/password");
			assertThat(staff.get("/admin/documents").statusCode()).isEqualTo(403);
			assertThat(staff.post("/admin/password", Map.of("old", "wrong", "fresh", OWN, "again", OWN)).body()).contains("no es correcta");
			assertThat(staff.post("/admin/password", Map.of("old", once, "fresh", "short", "again", "short")).body())
					.contains("demasiado corta");
			assertThat(staff.post("/admin/password", Map.of("old", once, "fresh", "P@ssw0rd2026!", "again", "P@ssw0rd2026!")).body())
					.contains("primeras que alguien probaría");
			assertThat(staff.post("/admin/password", Map.of("old", once, "fresh", OWN, "again", OWN + "!")).body())
					.contains("no coinciden");
			staff.post("/admin/password", Map.of("old", once, "fresh", OWN, "again", OWN));
			assertThat(staff.get("/admin").statusCode()).isEqualTo(200);
			assertThat(file).doesNotExist();
			assertThat(new Staff(port(application)).tryLogin("admin", once).headers().firstValue("Location").orElseThrow())
					.contains("?wrong");
		}
		try (ConfigurableApplicationContext application = start()) {
			assertThat(file).doesNotExist();
			assertThat(new Staff(port(application)).login("admin", OWN).get("/admin").statusCode()).isEqualTo(200);
		}
	}

	private ConfigurableApplicationContext start() {
		return new SpringApplicationBuilder(Puente.class).run("--server.port=0", "--puente.data=" + data);
	}

	private static int port(ConfigurableApplicationContext application) {
		return Integer.parseInt(application.getEnvironment().getProperty("local.server.port", "0"));
	}
}
