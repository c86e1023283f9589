package dev.puente.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import dev.puente.admin.SignedCalls;
import dev.puente.testing.Eventually;

/**
 * Every alert fires on a running system that a real Prometheus watches; then its page in docs/operations.md is followed: what it says to look
 * at is there, and what it says to do ends the alert.
 */
@Tag("alerts")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlertsIT extends ReceivingAlerts {

	@Test
	@Order(0)
	void theRulesAreTheProjectsOwnButForTheirNumbers() throws Exception {
		String rules = Files.readString(Watched.ALERTS);
		String shortened = ShortenedRules.of(rules);
		assertThat(ShortenedRules.timeless(shortened)).isEqualTo(ShortenedRules.timeless(rules));
		assertThat(shortened).doesNotContainPattern("\\d[mh]\\b");
	}

	@Test
	@Order(7)
	void puenteQuestionsWaitWhereAHandlerFailsAndPuenteDeadLetters() throws Exception {
		for (long chat : List.of(70L, 71L)) {
			site.telegram.userSays(chat, Visitors.KNOWN);
			assertThat(site.telegram.awaitSeen(chat, 1, SOON)).hasSize(1);
			site.damageTalk(chat);
			site.telegram.userSays(chat, Visitors.KNOWN);
		}
		prometheus.fires("PuenteQuestionsWait").says("`puente_letters_handled_seconds_count{outcome=\"failed\"}`",
				"`letter=failed` with the reason");
		assertThat(puente.value("puente_letters_handled_seconds_count{lane=\"inbound\",outcome=\"failed\"}")).isPositive();
		assertThat(puente.out()).containsPattern("letter=failed key=\\S+ failures=1 failure=\\S+");
		prometheus.fires("PuenteDeadLetters").says("their visitor was told", "`dead-letters list`", "`dead-letters replay ID`",
				"`dead-letters drop ID`");
		prometheus.ends("PuenteQuestionsWait");
		for (long chat : List.of(70L, 71L)) {
			assertThat(site.telegram.awaitSeen(chat, 2, SOON).getLast().text()).contains("Lamentamos no haber podido responder");
		}
		List<String> dead = puente.typed("dead-letters", "list").lines().filter(line -> line.contains("attempts=")).toList();
		assertThat(dead).hasSize(2).allSatisfy(line -> assertThat(line).startsWith("inbound-").contains("attempts=4", "Exception"));
		site.mendTalks();
		assertThat(puente.typed("dead-letters", "replay", dead.getFirst().split(" ")[0])).contains("is on its lane again");
		// the answer takes the place of the notice
		Eventually.holds(SOON, () -> List.of(70L, 71L).stream()
				.anyMatch(chat -> site.telegram.seenBy(chat).getLast().text().contains("huracán Rafael")));
		assertThat(puente.typed("dead-letters", "drop", dead.getLast().split(" ")[0])).contains("is gone");
		prometheus.ends("PuenteDeadLetters");
		assertThat(puente.typed("dead-letters", "list")).contains("no dead letters");
	}

	@Test
	@Order(8)
	void puenteUnansweredRises() throws Exception {
		puente.ask(UNKNOWN);
		Eventually.holds(SOON, () -> prometheus.value("sum(puente_answers_seconds_count{outcome=\"unanswered\"})").orElse(0.0) > 0);
		for (int i = 0; i < 40; i++) {
			puente.ask("¿Dónde se firmó el convenio Aconcagua?");
		}
		prometheus.fires("PuenteUnansweredRises").says("More than six of ten questions", "write the document");
		puente.publishes("convenio-aconcagua", "El convenio Aconcagua se firmó en Matanzas");
		for (int i = 0; i < 60; i++) {
			assertThat(puente.ask("¿Dónde se firmó el convenio Aconcagua?")).contains("\"outcome\":\"answered\"", "Matanzas");
		}
		prometheus.ends("PuenteUnansweredRises");
	}

	@Test
	@Order(9)
	void puenteAnswersSlowAndPuenteQuestionsWaitWhereTheModelIsSlow() throws Exception {
		site.model.plays(site.slow());
		try (Visitors visitors = new Visitors(puente)) {
			prometheus.fires("PuenteAnswersSlow").says("with one, an answer takes as long as it does, at most `puente.model.timeout`");
			site.telegram.userSays(9, Visitors.KNOWN);
			site.telegram.userSays(9, Visitors.KNOWN);
			prometheus.fires("PuenteQuestionsWait").says("Is the model slow (`puente_model_calls_seconds`)?",
					"Set `puente.model.timeout` lower or the provider to `none`");
			assertThat(
					prometheus.value("sum(rate(puente_model_calls_seconds_sum[20s])) / sum(rate(puente_model_calls_seconds_count[20s]))"))
					.hasValueSatisfying(seconds -> assertThat(seconds).isGreaterThan(1));
			puente.restart("PUENTE_MODEL_TIMEOUT", "1500ms");
			int before = visitors.answered();
			prometheus.ends("PuenteQuestionsWait");
			prometheus.ends("PuenteAnswersSlow");
			Eventually.holds(SOON, () -> visitors.answered() > before + 10);
		}
		assertThat(site.telegram.awaitSeen(9, 2, SOON)).hasSize(2);
	}

	@Test
	@Order(10)
	void puenteModelFails() throws Exception {
		site.model.plays(site.onlyFor("a-new-key"));
		try (Visitors visitors = new Visitors(puente)) {
			prometheus.fires("PuenteModelFails").says("Visitors get the quoted sentences instead, with a note", "`PUENTE_MODEL_API_KEY`",
					"`PUENTE_MODEL_PROVIDER=none` saves the waiting");
			assertThat(puente.ask(Visitors.KNOWN)).contains("huracán Rafael", "compuesta con frases textuales");
			puente.restart("PUENTE_MODEL_PROVIDER", "none");
			int before = visitors.answered();
			site.model.plays(site.onlyFor("a-new-key"));
			prometheus.ends("PuenteModelFails");
			Eventually.holds(SOON, () -> visitors.answered() > before + 10);
			assertThat(site.model.asked()).isEmpty();
			puente.restart("PUENTE_MODEL_API_KEY", "a-new-key");
			Eventually.holds(SOON,
					() -> prometheus.value("increase(puente_model_calls_seconds_count{outcome=\"kept\"}[20s])").orElse(0.0) > 5);
			assertThat(prometheus.isSilent("PuenteModelFails")).isTrue();
		}
	}

	@Test
	@Order(11)
	void puenteUnsignedHookCalls() throws Exception {
		String id = "llamada-" + UUID.randomUUID();
		String note = SignedCalls.published("nota-de-prueba", "La nota de prueba se publicó en Matanzas");
		Eventually.holds(SOON, () -> {
			assertThat(puente.signedWith(SignedCalls.OLD_SECRET, id, note)).isEqualTo(401);
			return !prometheus.isSilent("PuenteUnsignedHookCalls");
		});
		prometheus.fires("PuenteUnsignedHookCalls").says(
				"the staff system with an old secret (both may be set while it changes, newest first)",
				"None of these calls has an effect", "the audit log has their addresses");
		assertThat(puente.get("/documents/nota-de-prueba")).doesNotContain("Matanzas");
		assertThat(puente.typed("audit", "export").lines().filter(line -> line.contains("hook.refused"))).isNotEmpty()
				.allSatisfy(line -> assertThat(line).contains("127.0.0.1", id));
		puente.restart("PUENTE_ADMIN_HOOK_SECRETS", SignedCalls.SECRET + "," + SignedCalls.OLD_SECRET);
		assertThat(puente.signedWith(SignedCalls.OLD_SECRET, id, note)).isEqualTo(202);
		prometheus.ends("PuenteUnsignedHookCalls");
	}

	@Test
	@Order(12)
	void puenteEventsWait() throws Exception {
		site.staff.fails(500);
		int before = site.staff.taken();
		puente.publishes("otra-nota", "La otra nota se publicó en Matanzas");
		prometheus.fires("PuenteEventsWait").says("`event=outbound-failed` with status or reason");
		assertThat(puente.out()).containsPattern("event=outbound-failed .* reason=\"status 500\"");
		site.staff.works();
		prometheus.ends("PuenteEventsWait");
		assertThat(site.staff.taken()).isGreaterThan(before);
	}

	@Test
	@Order(13)
	void puenteReplicasDiffer() throws Exception {
		try (Served other = site.puente("other")) {
			other.start();
			prometheus.watch(puente.port(), other.port());
			Eventually.holds(SOON, () -> prometheus.value("count(puente_index_documents)").orElse(0.0) == 2);
			prometheus.silent("PuenteReplicasDiffer");
			other.toRedis().block();
			puente.publishes("tercera-nota", "La tercera nota se publicó en Matanzas");
			prometheus.fires("PuenteReplicasDiffer").says("`puente_index_documents` shows which", "that it does not reach Redis",
					"Restarting that replica reads everything anew");
			assertThat(puente.value("puente_index_documents")).isEqualTo(other.value("puente_index_documents") + 1);
			assertThat(other.out()).contains("publications of other replicas cannot be seen");
			other.stop();
			other.toRedis().open();
			other.start();
			prometheus.ends("PuenteReplicasDiffer");
			assertThat(other.value("puente_index_documents")).isEqualTo(puente.value("puente_index_documents"));
			prometheus.watch(puente.port());
		}
	}

	@Test
	@Order(14)
	void puenteMemoryShort(@TempDir Path pictures) throws Exception {
		try (Served small = site.puente("small")) {
			Heap heap = new Heap(small);
			double held = heap.roomy();
			prometheus.watch(puente.port(), small.port());
			small.stop();
			heap.tightFor(held);
			prometheus.fires("PuenteMemoryShort").says("The heap stays nearly full", "more documents need more", "`jcmd PID GC.heap_dump");
			heap.picture(pictures.resolve("heap.hprof"));
			small.stop();
			heap.roomy();
			prometheus.ends("PuenteMemoryShort");
			prometheus.watch(puente.port());
		}
	}

	@Test
	@Order(Integer.MAX_VALUE)
	void everyAlertOfTheFileWasMadeToFireAndEnded() throws Exception {
		assertThat(prometheus.ended()).containsExactlyInAnyOrderElementsOf(Watched.alerts().stream().map(Watched.Alert::name).toList());
	}
}
