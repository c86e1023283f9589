package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.puente.testing.TestRedis;

/** What becomes of entries that are too old, and how the log vouches for those that are gone. */
class AuditRetentionIT {

	private static final Duration KEPT = Duration.ofDays(30);

	@TempDir
	private Path parent;
	private TestRedis server;

	@BeforeEach
	void start() {
		server = TestRedis.start();
	}

	@AfterEach
	void stop() throws IOException {
		server.close();
	}

	@Test
	void removesWhatIsTooOldAtACheckpointOfTheChainOnEveryReplica() throws IOException {
		AuditLog past = at("2026-01-01T10:00:00Z", "here");
		for (int i = 1; i <= 5; i++) {
			past.append("ana", "", "test", "old " + i, "");
		}
		at("2026-02-20T10:00:00Z", "here").append("ana", "", "test", "new", "");
		at("2026-02-20T10:00:00Z", "there").copy();
		AuditLog now = at("2026-03-01T10:00:00Z", "here");
		now.cut();
		AuditLog other = at("2026-03-01T10:30:00Z", "there");
		other.cut();
		now.cut();
		now.append("ana", "", "test", "after", "");
		now.copy();
		other.copy();
		assertThat(subjects("here")).containsExactly("new", "5", "after").isEqualTo(subjects("there"));
		AuditFile.Checked checked = file("here").check();
		assertThat(checked.fault()).isEmpty();
		assertThat(checked.first()).isEqualTo(6);
		assertThat(checked.since()).isEqualTo(Instant.parse("2026-02-20T10:00:00Z"));
		assertThat(checked.entries()).isEqualTo(3);
		assertThat(now.before(Long.MAX_VALUE, 9)).extracting(AuditEntry::subject).containsExactly("after", "5", "new");
		List<String> whole = lines();
		assertThat(checked(whole.subList(1, 3))).as("shortened behind our back").contains("begins with number 7");
		assertThat(checked(List.of(whole.get(0), whole.get(1).replace("\"5\"", "\"6\""), whole.get(2)))).contains("number 7 was changed");
	}

	@Test
	void keepsTheNewestEntryHoweverOldAndCutsNothingThatIsBroken() throws IOException {
		AuditLog log = at("2026-01-01T10:00:00Z", "here");
		log.append("ana", "", "test", "one", "");
		log.append("ana", "", "test", "two", "");
		log.copy();
		List<String> whole = lines();
		Files.writeString(parent.resolve("here/audit.jsonl"),
				String.join("\n", List.of(whole.getFirst().replace("one", "won"), whole.get(1))) + "\n");
		at("2027-01-01T10:00:00Z", "here").cut();
		assertThat(subjects("here")).containsExactly("won", "two");
		Files.writeString(parent.resolve("here/audit.jsonl"), String.join("\n", whole) + "\n");
		at("2027-01-01T10:00:00Z", "here").cut();
		assertThat(subjects("here")).containsExactly("two", "1");
		assertThat(file("here").check().fault()).isEmpty();
	}

	@Test
	void vouchesForTheBeginningOfACopyThatJoinsLate() {
		AuditLog here = at("2026-01-01T10:00:00Z", "here");
		for (int i = 1; i <= 5; i++) {
			here.append("ana", "", "test", "n" + i, "");
		}
		new AuditStream(server.redis()).removeUntil(3);
		at("2026-01-01T10:00:00Z", "there").copy();
		assertThat(subjects("there")).containsExactly("n4", "n5", "3");
		assertThat(file("there").check().fault()).isEmpty();
		assertThat(file("there").check().first()).isEqualTo(4);
	}

	private AuditLog at(String moment, String name) {
		return new AuditLog(server.redis(), Clock.fixed(Instant.parse(moment), ZoneOffset.UTC), parent.resolve(name), KEPT);
	}

	private List<String> lines() {
		List<String> lines = new ArrayList<>();
		file("here").each(lines::add);
		return lines;
	}

	private List<String> subjects(String name) {
		List<String> subjects = new ArrayList<>();
		file(name).each(line -> subjects.add(AuditEntry.of(line).subject()));
		return subjects;
	}

	private String checked(List<String> lines) throws IOException {
		Path folder = Files.createTempDirectory(parent, "checked");
		new AuditFile(folder).append(lines);
		return new AuditFile(folder).check().fault().orElse("");
	}

	private AuditFile file(String name) {
		return new AuditFile(parent.resolve(name));
	}
}
