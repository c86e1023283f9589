package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.puente.knowledge.Knowledge;

/** The hook with the npm package {@code standardwebhooks} on the other side; needs node and npm. */
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HookPeerIT {

	@LocalServerPort
	private int port;
	@Autowired
	private Knowledge knowledge;

	@DynamicPropertySource
	static void secrets(DynamicPropertyRegistry registry) {
		registry.add("puente.admin.hook.secrets", () -> SignedCalls.SECRET + "," + SignedCalls.OLD_SECRET);
	}

	@Test
	void agreesWithTheNpmPackage() throws Exception {
		Path folder = Files.createDirectories(Path.of("target/peer"));
		Files.copy(Path.of("src/browser/peer/hook.mjs"), folder.resolve("hook.mjs"), StandardCopyOption.REPLACE_EXISTING);
		run(folder, "npm", "install", "--no-save", "--no-audit", "--no-fund", "standardwebhooks@1");
		JsonNode results = JsonMapper.builder().build().readTree(
				run(folder, "node", "hook.mjs", "http://127.0.0.1:" + port + "/admin/hook", SignedCalls.SECRET, SignedCalls.OLD_SECRET));
		assertThat(results.at("/accepted/status").intValue()).as(results.toString()).isEqualTo(202);
		assertThat(results.at("/repeated")).isEqualTo(results.at("/accepted"));
		assertThat(results.at("/conflict/status").intValue()).isEqualTo(409);
		assertThat(List.of("early", "late", "rewritten")).allSatisfy(
				name -> assertThat(results.path(name).path("status").intValue()).as(name).isEqualTo(401));
		assertThat(results.at("/rotated/status").intValue()).isEqualTo(202);
		assertThat(results.path("twins")).allSatisfy(twin -> assertThat(twin).isEqualTo(results.at("/twins/0")));
		assertThat(knowledge.current().document("peer-twin").orElseThrow().version()).isEqualTo(1);
	}

	private static String run(Path folder, String... command) throws Exception {
		Path out = folder.resolve(command[0] + ".out");
		Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(out.toFile()).start();
		boolean ended = process.waitFor(90, TimeUnit.SECONDS);
		process.destroyForcibly();
		String text = Files.readString(out, StandardCharsets.UTF_8);
		assertThat(ended && process.exitValue() == 0).as(text).isTrue();
		return text;
	}
}
