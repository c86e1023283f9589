package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.puente.redis.KeyDump;
import dev.puente.redis.RedisUnavailable;
import dev.puente.testing.Eventually;
import dev.puente.testing.TestRedis;

class AuditLogIT {

	private static final Duration KEPT = Duration.ofDays(30);

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
		server.forgetAll();
		here.append("ana", "", "test", "two", "");
		here.copy();
		assertThat(file("here").check().fault()).isEmpty();
		assertThat(file("here").check().number()).isEqualTo(2);
	}

	@Test
	void givesBackWhatRedisLostOfItsLastSecond() {
		here.append("ana", "", "test", "one", "");
		List<KeyDump> before = keys();
		here.append("ana", "", "test", "two", "");
		here.append("ana", "", "test", "three", "");
		here.copy();
		lose(before);
		log("here").append("ana", "", "test", "four", "");
		there.copy();
		here.copy();
		assertThat(subjects("there")).containsExactly("one", "two", "three", "four");
		assertThat(file("there").check().fault()).isEmpty();
	}

	@Test
	void givesBackEverythingToAnEmptyRedis() {
		here.append("ana", "", "test", "one", "");
		here.append("ana", "", "test", "two", "");
		here.copy();
		server.forgetAll();
		here.copy();
		assertThat(there.before(Long.MAX_VALUE, 5)).extracting(AuditEntry::subject).containsExactly("two", "one");
	}

	@Test
	void writesAgainWhatAnotherReplicaWroteOver() throws IOException {
		here.append("ana", "", "test", "one", "");
		there.copy();
		List<KeyDump> before = keys();
		here.append("ana", "", "test", "two", "");
		here.append("ana", "", "test", "three", "");
		here.copy();
		lose(before);
		there.append("eva", "", "test", "other two", "");
		there.append("eva", "", "test", "other three", "");
		here.copy();
		here.copy();
		there.copy();
		assertThat(subjects("here")).containsExactly("one", "other two", "other three", "two", "three").isEqualTo(subjects("there"));
		assertThat(file("here").check()).isEqualTo(file("there").check());
		assertThat(file("here").check().fault()).isEmpty();
		assertThat(Files.readAllLines(parent.resolve("here/audit-set-aside.jsonl"))).hasSize(2);
	}

	@Test
	void leavesAFileAloneThatIsAnotherChain() {
		here.append("ana", "", "test", "one", "");
		here.copy();
		server.forgetAll();
		there.append("eva", "", "test", "other one", "");
		here.copy();
		here.append("ana", "", "test", "two", "");
		assertThat(subjects("here")).containsExactly("one");
		assertThat(there.before(Long.MAX_VALUE, 5)).extracting(AuditEntry::subject).containsExactly("two", "other one");
	}

	@Test
	void cutsALineThatACrashTore() throws IOException {
		here.append("ana", "", "test", "one", "");
		here.append("ana", "", "test", "two", "");
		here.copy();
		List<String> whole = lines();
		for (String torn : List.of(whole.getFirst() + "\n" + whole.get(1).substring(0, 30), String.join("\n", whole))) {
			Files.writeString(parent.resolve("here/audit.jsonl"), torn);
			log("here").copy();
			assertThat(lines()).isEqualTo(whole);
			assertThat(Files.readString(parent.resolve("here/audit.jsonl"))).isEqualTo(String.join("\n", whole) + "\n");
		}
	}

	@Test
	@Timeout(60)
	void writesWhileTheDiskIsSlow() throws Exception {
		here.append("ana", "", "test", "one", "");
		Path fifo = Files.createDirectories(parent.resolve("slow")).resolve("audit.jsonl");
		AuditLog slow = log("slow");
		new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor();
		Thread copying = Thread.ofPlatform().start(slow::copy);
		Eventually.holds(Duration.ofSeconds(10), () -> opening(copying));
		Thread writing = Thread.ofVirtual().start(() -> slow.append("ana", "", "test", "two", ""));
		try {
			Eventually.holds(Duration.ofSeconds(10), () -> there.before(Long.MAX_VALUE, 1).getFirst().subject().equals("two"));
			assertThat(copying.isAlive()).isTrue();
		} finally {
			try (RandomAccessFile reader = new RandomAccessFile(fifo.toFile(), "rw")) {
				copying.join();
				writing.join();
				assertThat(reader.readLine()).contains("one");
			}
		}
	}

	@Test
	@Timeout(120)
	void tellsAllWhoWaitThatTheyWereNotWritten() throws Exception {
		here.append("ana", "", "test", "before", "");
		server.pause();
		try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> writing = IntStream.range(0, 8)
					.<Future<?>>mapToObj(i -> pool.submit(() -> here.append("ana", "", "test", "n" + i, ""))).toList();
			assertThat(writing).allSatisfy(
					one -> assertThatThrownBy(one::get).hasCauseInstanceOf(RedisUnavailable.class));
		} finally {
			server.goOn();
		}
		Eventually.holds(Duration.ofSeconds(20), () -> isWritten("after"));
		here.copy();
		assertThat(file("here").check().fault()).isEmpty();
		assertThat(here.before(Long.MAX_VALUE, 1)).extracting(AuditEntry::subject).containsExactly("after");
	}

	private boolean isWritten(String subject) {
		try {
			here.append("ana", "", "test", subject, "");
			return true;
		} catch (RedisUnavailable stillConnecting) {
			return false;
		}
	}

	/** Opening a pipe that nobody reads stands still as a disk does that does not answer. */
	private static boolean opening(Thread thread) {
		return Arrays.stream(thread.getStackTrace()).anyMatch(frame -> frame.getClassName().equals(AuditFile.class.getName()));
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
		assertThat(checked(whole.subList(1, 5))).contains("begins with number 2");
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

	private List<KeyDump> keys() {
		List<KeyDump> keys = new ArrayList<>();
		server.redis().dump(key -> true, keys::add);
		return keys;
	}

	/** Redis is as it was a moment ago. */
	private void lose(List<KeyDump> before) {
		server.forgetAll();
		before.forEach(server.redis()::restore);
	}

	private List<String> subjects(String name) {
		List<String> subjects = new ArrayList<>();
		file(name).each(line -> subjects.add(AuditEntry.of(line).subject()));
		return subjects;
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
		return new AuditLog(server.redis(), Clock.systemUTC(), parent.resolve(name), KEPT);
	}
}
