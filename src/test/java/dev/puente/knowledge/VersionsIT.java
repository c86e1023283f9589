package dev.puente.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import dev.puente.language.Language;
import dev.puente.redis.Redis;
import dev.puente.testing.TestRedis;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VersionsIT {

	private static final Instant FIRST_DAY = Instant.parse("2026-11-01T10:00:00Z");

	@TempDir
	private Path parent;
	private final List<Object> events = new ArrayList<>();
	private TestRedis server;
	private Path folder;
	private int tests;
	private String one = "";
	private String two = "";

	@BeforeAll
	void startRedis() {
		server = TestRedis.start();
	}

	@AfterAll
	void stopRedis() throws IOException {
		server.close();
	}

	@BeforeEach
	void writeTwoDocuments() throws IOException {
		tests++;
		folder = parent.resolve("knowledge" + tests);
		one = "one" + tests;
		two = "two" + tests;
		write(one, "Se firmó [S1].");
		write(two, "Otra cosa [S1].");
	}

	@Test
	void keepsTheNumberOfAnUnchangedDocumentAcrossRestarts() {
		start(0);
		Knowledge restarted = start(1);
		assertThat(restarted.current().document(one).orElseThrow().version()).isEqualTo(1);
		assertThat(restarted.versions(one)).containsExactly(new Version(1, FIRST_DAY, Optional.empty()));
	}

	@Test
	void numbersADocumentThatChangedBetweenTwoRunsAndKeepsWhatItWas() throws IOException {
		start(0);
		write(one, "Se firmó de nuevo [S1].");
		Knowledge restarted = start(1);
		assertThat(restarted.current().document(one).orElseThrow().version()).isEqualTo(2);
		assertThat(restarted.current().document(two).orElseThrow().version()).isEqualTo(1);
		assertThat(restarted.versions(one)).extracting(Version::number).containsExactly(2, 1);
		assertThat(restarted.versions(one)).extracting(Version::published).containsExactly(day(1), day(0));
		assertThat(text(restarted, one, 1)).isEqualTo("Se firmó.");
		assertThat(text(restarted, one, 2)).isEqualTo("Se firmó de nuevo.");
		assertThat(restarted.version(one, 3)).isEmpty();
	}

	@Test
	void givesReplicasWithTheSameContentTheSameNumber() throws IOException {
		Knowledge replica = start(0);
		Knowledge other = start(0);
		write(one, "Se firmó de nuevo [S1].");
		replica.reload();
		other.reload();
		assertThat(List.of(replica, other)).allSatisfy(
				knowledge -> assertThat(knowledge.current().document(one).orElseThrow().version()).isEqualTo(2));
		assertThat(replica.versions(one)).hasSize(2);
	}

	@Test
	void takesNoChangeFromTheEndsOfLines() throws IOException {
		start(0);
		Path text = folder.resolve("documents").resolve(one).resolve("es.md");
		Files.writeString(text, Files.readString(text).replace("\n", "\r\n"));
		assertThat(start(1).current().document(one).orElseThrow().version()).isEqualTo(1);
	}

	@Test
	void recordsThatADocumentIsGoneAndAnswersWithItNoMore() throws IOException {
		start(0);
		FileSystemUtils.deleteRecursively(folder.resolve("documents").resolve(two));
		Knowledge without = start(1);
		assertThat(without.current().document(two)).isEmpty();
		assertThat(without.version(two, 1)).isEmpty();
		assertThat(without.versions(two)).containsExactly(new Version(1, day(0), Optional.of(day(1))));
		write(two, "Otra cosa [S1].");
		Knowledge again = start(2);
		assertThat(again.current().document(two).orElseThrow().version()).isEqualTo(2);
		assertThat(again.versions(two)).extracting(Version::withdrawn).containsExactly(Optional.empty(),
				Optional.of(day(1)));
	}

	@Test
	void doesNotTakeABrokenDocumentForWithdrawn() throws IOException {
		start(0);
		write(one, "Se firmó sin fuente.");
		Knowledge broken = start(1);
		assertThat(broken.current().document(one)).isEmpty();
		assertThat(broken.versions(one)).extracting(Version::withdrawn).containsExactly(Optional.empty());
	}

	@Test
	void forgetsVersionsBeyondTheLastFifty() throws IOException {
		for (int i = 1; i <= RedisVersions.KEPT + 2; i++) {
			write(one, "Se firmó por vez " + i + " [S1].");
			start(i);
		}
		Knowledge knowledge = start(0);
		assertThat(knowledge.versions(one)).hasSize(RedisVersions.KEPT);
		assertThat(knowledge.versions(one).getLast().number()).isEqualTo(3);
		assertThat(text(knowledge, one, 3)).isEqualTo("Se firmó por vez 3.");
		assertThat(knowledge.version(one, 2)).isEmpty();
	}

	@Test
	void answersWithoutRedisAndRecordsTheVersionsWhenItIsBack() throws IOException {
		start(0);
		write(one, "Se firmó de nuevo [S1].");
		TestRedis.Connected dead = server.mortalProcess();
		dead.kill();
		Switched versions = new Switched(new RedisVersions(dead.redis(), clock(1)));
		Knowledge knowledge = new Knowledge(new KnowledgeSettings(folder), versions, publications(), events::add);
		KnowledgeWatch watch = new KnowledgeWatch(knowledge, new KnowledgeSettings(folder));
		assertThat(knowledge.current().document(one).orElseThrow().version()).isEqualTo(1);
		assertThat(knowledge.versions(one)).isEmpty();
		versions.now = new RedisVersions(server.redis(), clock(1));
		watch.record();
		assertThat(knowledge.current().document(one).orElseThrow().version()).isEqualTo(2);
		assertThat(events).singleElement().isInstanceOf(Knowledge.GenerationPublished.class);
	}

	private Knowledge start(int day) {
		Redis redis = server.redis();
		return new Knowledge(new KnowledgeSettings(folder), new RedisVersions(redis, clock(day)), publications(), events::add);
	}

	private Publications publications() {
		return new StoredPublications(new PublicationFiles(parent));
	}

	private static Clock clock(int day) {
		return Clock.fixed(day(day), ZoneOffset.UTC);
	}

	private static Instant day(int day) {
		return FIRST_DAY.plus(Duration.ofDays(day));
	}

	private static String text(Knowledge knowledge, String id, int version) {
		return knowledge.version(id, version).orElseThrow().passages().getFirst().in(Language.ES).orElseThrow().plain();
	}

	private void write(String id, String sentence) throws IOException {
		Path document = Files.createDirectories(folder.resolve("documents").resolve(id));
		Files.writeString(document.resolve("document.yaml"), """
				id: %s
				kind: statement
				title: {es: Uno}
				validity: {status: held, asOf: 2026-11-22}
				sources: [{id: S1, publisher: P, title: T, language: es}]
				""".formatted(id));
		Files.writeString(document.resolve("es.md"), "## Uno {#uno}\n\n" + sentence + "\n");
	}

	/** A record that comes back. */
	private static final class Switched implements Versions {

		private Versions now;

		Switched(Versions now) {
			this.now = now;
		}

		@Override
		public Map<String, Integer> record(Collection<DocumentFiles> published, Set<String> present, long seen) {
			return now.record(published, present, seen);
		}

		@Override
		public List<Version> of(String id) {
			return now.of(id);
		}

		@Override
		public Optional<DocumentFiles> files(String id, int number) {
			return now.files(id, number);
		}
	}
}
