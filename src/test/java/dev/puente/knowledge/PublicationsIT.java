package dev.puente.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import dev.puente.language.Language;
import dev.puente.redis.Redis;
import dev.puente.redis.Script;
import dev.puente.testing.TestRedis;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicationsIT {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

	@TempDir
	private Path parent;
	private TestRedis server;
	private Path folder;
	private int replicas;
	private Replica here;
	private Replica there;

	@BeforeAll
	void startRedis() {
		server = TestRedis.start();
	}

	@BeforeEach
	void startTwoReplicas() throws IOException {
		folder = Files.createDirectories(parent.resolve("knowledge"));
		Path document = Files.createDirectories(folder.resolve("documents/packaged"));
		Files.writeString(document.resolve("document.yaml"), text("packaged", "").yaml());
		Files.writeString(document.resolve("es.md"), text("packaged", "Del paquete").in(Language.ES));
		flush();
		here = new Replica();
		there = new Replica();
	}

	@AfterAll
	void stopRedis() throws IOException {
		server.close();
	}

	@Test
	void servesOnEveryReplicaWhatOnePublished() {
		here.publish("fresh", "Nuevo", "a");
		assertThat(here.said("fresh")).isEqualTo("Nuevo.");
		there.knowledge.look();
		assertThat(there.said("fresh")).isEqualTo("Nuevo.");
		assertThat(List.of(here, there)).allSatisfy(
				replica -> assertThat(replica.knowledge.current().document("fresh").orElseThrow().version()).isEqualTo(1));
	}

	@Test
	void goesBeforeTheFolderAndTakesAwayWhatTheFolderHolds() {
		here.publish("packaged", "Publicado", "a");
		there.knowledge.look();
		assertThat(there.said("packaged")).isEqualTo("Publicado.");
		there.publishing.withdraw("packaged", "error", "b");
		here.knowledge.look();
		assertThat(here.knowledge.current().document("packaged")).isEmpty();
		assertThat(new Replica().knowledge.current().document("packaged")).isEmpty();
	}

	@Test
	void publishesOnceForTheSameCause() {
		here.publish("fresh", "Uno", "a");
		here.publish("fresh", "Dos", "b");
		here.publish("fresh", "Uno", "a");
		assertThat(here.said("fresh")).isEqualTo("Dos.");
		assertThat(here.knowledge.current().document("fresh").orElseThrow().version()).isEqualTo(2);
	}

	@Test
	void survivesTheLossOfEverythingInRedis() {
		here.publish("fresh", "Uno", "a");
		there.knowledge.look();
		there.publishing.withdraw("packaged", "error", "b");
		flush();
		here.knowledge.look();
		there.knowledge.look();
		Replica late = new Replica();
		assertThat(late.said("fresh")).isEqualTo("Uno.");
		assertThat(late.knowledge.current().document("packaged")).isEmpty();
	}

	@Test
	void letsTheNewestWinWhenReplicasPutBackWhatTheyHave() {
		here.publish("fresh", "Viejo", "a");
		there.knowledge.look();
		there.publish("fresh", "Nuevo", "b");
		flush();
		here.knowledge.look();
		there.knowledge.look();
		here.knowledge.look();
		assertThat(here.said("fresh")).isEqualTo("Nuevo.");
		flush();
		here.publish("fresh", "Después", "c");
		there.knowledge.look();
		assertThat(there.said("fresh")).isEqualTo("Después.");
	}

	@Test
	void startsWithItsOwnCopyWhileRedisIsAway() {
		here.publish("fresh", "Uno", "a");
		TestRedis.Connected dead = server.mortalProcess();
		dead.kill();
		Replica alone = new Replica(here.data, dead.redis());
		assertThat(alone.said("fresh")).isEqualTo("Uno.");
	}

	private void flush() {
		server.redis().run(new Script("return {redis.call('FLUSHALL')}"), List.of());
	}

	private static DocumentText text(String id, String sentence) {
		return new DocumentText("""
				id: %s
				kind: statement
				title: {es: Uno}
				validity: {status: held, asOf: 2026-11-22}
				sources: [{id: S1, publisher: P, title: T, language: es}]
				""".formatted(id), Map.of(Language.ES, "## Uno {#uno}\n\n" + sentence + " [S1].\n"));
	}

	/** A process with a data folder of its own. */
	private final class Replica {

		private final Path data;
		private final Knowledge knowledge;
		private final Publishing publishing;

		Replica() {
			this(parent.resolve("data" + replicas++), server.redis());
		}

		Replica(Path data, Redis redis) {
			this.data = data;
			Publications publications = new RedisPublications(redis, new PublicationFiles(data));
			this.knowledge = new Knowledge(new KnowledgeSettings(folder), new RedisVersions(redis, CLOCK), publications, event -> {
			});
			this.publishing = new Publishing(knowledge, publications, CLOCK);
		}

		void publish(String id, String sentence, String cause) {
			publishing.publish(publishing.draft(id, text(id, sentence)), cause);
		}

		String said(String id) {
			return knowledge.current().document(id).orElseThrow().passages().getFirst().in(Language.ES).orElseThrow().plain();
		}
	}
}
