package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.puente.redis.Script;
import dev.puente.testing.TestRedis;

class AuditLogIT {

	@TempDir
	private Path parent;
	private TestRedis server;
	private AuditLog here;
	private AuditLog there;

	@BeforeEach
	void startTwoReplicas() {
		server = TestRedis.start();
		here = log("here");
		there = log("there");
	}

	@AfterEach
	void stop() throws IOException {
		server.close();
	}

	@Test
	void chainsWhatTwoReplicasWriteAtTheSameTime() {
		try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 100; i++) {
				AuditLog log = i % 2 == 0 ? here : there;
				int number = i;
				pool.submit(() -> log.append("ana", "10.0.0.1", "test", "n" + number, ""));
			}
		}
		here.copy();
		there.copy();
		assertThat(file("here").check()).isEqualTo(file("there").check());
		assertThat(file("here").check().number()).isEqualTo(100);
		assertThat(file("here").check().fault()).isEmpty();
	}

	@Test
	void goesOnWhereTheFileEndsWhenRedisLostEverything() {
		here.append("ana", "", "test", "one", "");
		here.copy();
		server.redis().run(new Script("return {redis.call('FLUSHALL')}"), List.of());
		here.append("ana", "", "test", "two", "");
		here.copy();
		assertThat(file("here").check().fault()).isEmpty();
		assertThat(file("here").check().number()).isEqualTo(2);
	}

	@Test
	void goesOnAfterARestart() {
		here.append("ana", "", "test", "one", "");
		here.copy();
		AuditLog again = log("here");
		again.append("ana", "", "test", "two", "");
		again.copy();
		assertThat(lines()).hasSize(2);
		assertThat(file("here").check().fault()).isEmpty();
	}

	@Test
	void findsALineThatWasChangedTakenOutOrPutIn() throws IOException {
		for (int i = 1; i <= 5; i++) {
			here.append("ana", "", "test", "n" + i, "");
		}
		here.copy();
		List<String> whole = lines();
		assertThat(checked(whole)).isEmpty();
		assertThat(checked(replaced(whole, 2, whole.get(2).replace("n3", "n9")))).contains("number 3");
		List<String> without = new ArrayList<>(whole);
		without.remove(2);
		assertThat(checked(without)).contains("after number 2 comes number 4");
		List<String> twice = new ArrayList<>(whole);
		twice.add(3, whole.get(2));
		assertThat(checked(twice)).contains("after number 3 comes number 3");
		assertThat(checked(replaced(whole, 4, "{}"))).contains("no entry");
	}

	@Test
	void showsTheNewestFirst() {
		for (int i = 1; i <= 5; i++) {
			here.append("ana", "", "test", "n" + i, "");
		}
		assertThat(there.before(Long.MAX_VALUE, 2)).extracting(AuditEntry::subject).containsExactly("n5", "n4");
		assertThat(there.before(4, 2)).extracting(AuditEntry::subject).containsExactly("n3", "n2");
	}

	private static List<String> replaced(List<String> lines, int index, String line) {
		List<String> other = new ArrayList<>(lines);
		other.set(index, line);
		return other;
	}

	private String checked(List<String> lines) throws IOException {
		Path folder = Files.createTempDirectory(parent, "checked");
		new AuditFile(folder).append(lines);
		return new AuditFile(folder).check().fault().orElse("");
	}

	private List<String> lines() {
		List<String> lines = new ArrayList<>();
		file("here").each(lines::add);
		return lines;
	}

	private AuditFile file(String name) {
		return new AuditFile(parent.resolve(name));
	}

	private AuditLog log(String name) {
		return new AuditLog(server.redis(), Clock.systemUTC(), parent.resolve(name));
	}
}
