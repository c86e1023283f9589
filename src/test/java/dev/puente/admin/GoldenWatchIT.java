package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import dev.puente.knowledge.DocumentText;
import dev.puente.knowledge.Publishing;
import dev.puente.knowledge.Publishing.Draft;
import dev.puente.language.Language;

/** Known questions watch over publications: what would break an answer is held back, what has broken one is taken back. */
class GoldenWatchIT extends PuenteWithHook {

	private static final GoldenRun.Stood NOT_THERE = new GoldenRun.Stood(Optional.empty());
	private static final Instant LATER = Instant.parse("2199-01-01T00:00:00Z");

	@Autowired
	private Proposals proposals;
	@Autowired
	private Editorial editorial;
	@Autowired
	private Publishing publishing;
	@Autowired
	private GoldenWatch watch;
	@Autowired
	private GoldenRuns runs;
	@Autowired
	private RollBack rollBack;
	@Autowired
	private Gaps gaps;
	@Autowired
	private GapStore store;
	@Autowired
	private GapNotices notices;
	@Autowired
	private HookReceipts receipts;
	@Autowired
	private Clock clock;

	@Test
	void holdsBackAChangeThatWouldBreakAnAnswer() throws Exception {
		String right = withQuestion("El pabellón Tlaxcala mide 4 321 m²");
		assertThat(state(calls.send(right))).isEqualTo("published");
		HttpResponse<String> reply = calls.send(withQuestion("El pabellón Tlaxcala mide mucho"));
		assertThat(state(reply)).isEqualTo("held");
		assertThat(reply.body()).contains("¿Cuánto mide el pabellón Tlaxcala?");
		assertThat(knowledge.current().document(document).orElseThrow().version()).isEqualTo(1);
		Proposal held = proposals.all().stream().filter(proposal -> proposal.document().equals(document)).findFirst().orElseThrow();
		assertThat(held.broken()).singleElement().satisfies(broken -> {
			assertThat(broken.before()).contains("4 321");
			assertThat(broken.after()).doesNotContain("4 321");
		});
		editorial.approve(held.id(), 1, new Origin("ana", "", ""));
		assertThat(knowledge.current().document(document).orElseThrow().version()).isEqualTo(2);
		assertThat(proposals.find(held.id())).isEmpty();
		assertThat(audit.before(Long.MAX_VALUE, 1)).singleElement()
				.satisfies(entry -> assertThat(entry.detail()).contains("¿Cuánto mide el pabellón Tlaxcala?"));
	}

	@Test
	void holdsBackAChangeThatDeletesTheQuestionItWouldBreak() throws Exception {
		assertThat(state(calls.send(withQuestion("El pabellón Chiapas mide 4 321 m²")))).isEqualTo("published");
		assertThat(state(calls.send(SignedCalls.published(document, "El pabellón Chiapas mide mucho")))).isEqualTo("held");
		assertThat(state(calls.send(withQuestion("El pabellón Chiapas mide 5 678 m²").replace("4321", "5678")))).isEqualTo("published");
	}

	@Test
	void asksAgainBeforeItPublishesWhatWasProposedOnAnotherVersion() throws Exception {
		calls.send(withQuestion("El pabellón Yucatán mide mucho"));
		calls.send(withQuestion("El pabellón Yucatán mide 4 321 m²"));
		calls.send(withQuestion("El pabellón Yucatán es enorme"));
		Proposal held = proposals.all().stream().filter(proposal -> proposal.document().equals(document)).findFirst().orElseThrow();
		assertThat(held.base()).isEqualTo(2);
		proposals.replace(held.breaking(java.util.List.of()));
		Origin ana = new Origin("ana", "", "");
		assertThat(editorial.approve(held.id(), 2, ana).orElseThrow().state()).isEqualTo(Outcome.State.HELD);
		assertThat(proposals.find(held.id()).orElseThrow().broken()).hasSize(1);
		assertThat(editorial.approve(held.id(), 1, ana).orElseThrow().state()).isEqualTo(Outcome.State.HELD);
		assertThat(knowledge.current().document(document).orElseThrow().version()).isEqualTo(2);
		assertThat(editorial.approve(held.id(), 2, ana).orElseThrow().state()).isEqualTo(Outcome.State.PUBLISHED);
	}

	@Test
	void takesBackWhatBrokeAnAnswerThatNobodyWasShown() throws Exception {
		calls.send(withQuestion("El pabellón Oaxaca mide 4 321 m²"));
		slip(withQuestion("El pabellón Oaxaca mide mucho"), document);
		watch.look(LATER);
		assertThat(knowledge.current().document(document).orElseThrow().version()).isEqualTo(3);
		assertThat(publishing.text(document).orElseThrow().in(Language.ES)).contains("4 321");
		Proposal held = proposals.all().stream().filter(proposal -> proposal.document().equals(document)).findFirst().orElseThrow();
		assertThat(held.state()).isEqualTo(Outcome.State.HELD);
		assertThat(held.by()).isEqualTo("eva");
		assertThat(held.text().in(Language.ES)).contains("mide mucho");
		assertThat(held.broken()).singleElement().satisfies(broken -> {
			assertThat(broken.before()).contains("4 321");
			assertThat(broken.after()).doesNotContain("4 321");
		});
		assertThat(audit.before(Long.MAX_VALUE, 1)).singleElement().satisfies(entry -> {
			assertThat(entry.action()).isEqualTo("document.rollback");
			assertThat(entry.who()).isEqualTo("puente");
			assertThat(entry.subject()).isEqualTo(document);
		});
		editorial.approve(held.id(), 3, new Origin("ana", "", ""));
		watch.look(LATER);
		assertThat(knowledge.current().document(document).orElseThrow().version()).as("approved with the damage shown").isEqualTo(4);
	}

	@Test
	void blamesNoOtherChangeForWhatAPersonAccepted() throws Exception {
		calls.send(withQuestion("El pabellón Durango mide 4 321 m²"));
		watch.look(LATER);
		calls.send(withQuestion("El pabellón Durango mide mucho"));
		Proposal held = proposals.all().stream().filter(proposal -> proposal.document().equals(document)).findFirst().orElseThrow();
		editorial.approve(held.id(), 1, new Origin("ana", "", ""));
		String other = "otro-" + document;
		slip(SignedCalls.published(other, "El taller de cerámica abre los lunes"), other);
		watch.look(LATER);
		assertThat(knowledge.current().document(other)).as("broke nothing").isPresent();
		assertThat(knowledge.current().document(document).orElseThrow().version()).isEqualTo(2);
	}

	@Test
	void withdrawsANewDocumentThatBrokeAnAnswerUnlessSomebodyPublishedSince() throws Exception {
		calls.send(withQuestion("El pabellón Jalisco mide 4 321 m²"));
		String fresh = "nuevo-" + document;
		slip(SignedCalls.published(fresh, "El pabellón Jalisco mide 9 999 m²"), fresh);
		GoldenRun run = runs.of(fresh).orElseThrow();
		long publication = publishing.publication(fresh);
		slip(SignedCalls.published(fresh, "El pabellón Jalisco mide 9 998 m²"), fresh);
		Broken broken = new Broken(document, Language.ES, "¿Cuánto mide el pabellón Jalisco?", "4 321", "9 999");
		rollBack.of(run.decided(List.of(broken), NOT_THERE, publication));
		assertThat(publishing.text(fresh).orElseThrow().in(Language.ES)).as("somebody has published since").contains("9 998");
		rollBack.of(run.decided(List.of(broken), NOT_THERE, publishing.publication(fresh)));
		assertThat(knowledge.current().document(fresh)).isEmpty();
		assertThat(proposals.all()).filteredOn(proposal -> proposal.document().equals(fresh)).hasSize(1);
	}

	@Test
	void opensTheQuestionsAgainThatATakenBackAnswerHadClosed() throws Exception {
		Gap gap = asked("¿Qué superficie ocupa el pabellón Colima?");
		String message = "m-" + document;
		String body = SignedCalls.published(document, "El pabellón Colima mide 9 999 m²");
		HookReceipts.Claim.Mine mine = (HookReceipts.Claim.Mine) receipts.claim(message, body);
		slip(body, document, new Origin("hook", "", HookReceipts.cause(message)));
		receipts.finish(message, mine.token(), receipts.reply(new Outcome(document, Outcome.State.PUBLISHED, "")));
		store.change(gap.with(document));
		notices.tell();
		assertThat(gaps.cluster(gap.id())).as("answered").isEmpty();
		assertThat(store.all()).as("nobody is told what may still be taken back").anyMatch(one -> one.id().equals(gap.id()));
		breaks(document, new Broken("otro", Language.ES, "¿Cuánto mide el pabellón Colima?", "4 321", "9 999"));
		assertThat(knowledge.current().document(document)).isEmpty();
		notices.tell();
		assertThat(gaps.cluster(gap.id())).hasValueSatisfying(cluster -> assertThat(cluster.takenBack()).isTrue());
		assertThat(calls.state(message).body()).contains("\"held\"", "was taken back", "¿Cuánto mide el pabellón Colima?");
		Proposal held = proposals.takenBack().stream().filter(one -> one.document().equals(document)).findFirst().orElseThrow();
		assertThat(held.undone()).isEqualTo(1);
		assertThat(held.by()).isEqualTo("hook");
		editorial.approve(held.id(), 0, new Origin("ana", "", ""));
		assertThat(gaps.cluster(gap.id())).as("answered after all").isEmpty();
		assertThat(state(calls.state(message))).isEqualTo("published");
		watch.look(LATER);
		notices.tell();
		assertThat(store.all()).as("told").noneMatch(one -> one.id().equals(gap.id()));
	}

	@Test
	void leavesQuestionsClosedThatTheVersionBeforeHadAnswered() throws Exception {
		slip(SignedCalls.published(document, "El pabellón Sonora mide 4 321 m²"), document);
		watch.look(LATER);
		Gap gap = asked("¿Qué superficie ocupa el pabellón Sonora?");
		slip(SignedCalls.published(document, "El pabellón Sonora mide 9 999 m²"), document);
		store.change(gap.with(document));
		breaks(document, new Broken("otro", Language.ES, "¿Cuánto mide el pabellón Sonora?", "4 321", "9 999"));
		assertThat(publishing.text(document).orElseThrow().in(Language.ES)).contains("4 321");
		assertThat(gaps.cluster(gap.id())).isEmpty();
	}

	@Test
	void tellsTheSenderOfAMessageWhatBecameOfIt() throws Exception {
		String message = "m-" + document;
		assertThat(calls.state(message).statusCode()).isEqualTo(404);
		calls.send(withQuestion("El pabellón Hidalgo mide 4 321 m²"));
		assertThat(state(calls.send(message, withQuestion("El pabellón Hidalgo mide mucho")))).isEqualTo("held");
		assertThat(state(calls.state(message))).isEqualTo("held");
		assertThat(calls.state(message, "1", "v1,AAAA").statusCode()).isEqualTo(401);
		editorial.reject(proposals.all().stream().filter(one -> one.document().equals(document)).findFirst().orElseThrow().id(),
				new Origin("ana", "", ""));
		assertThat(state(calls.state(message))).isEqualTo("rejected");
		assertThat(state(calls.send(message, withQuestion("El pabellón Hidalgo mide mucho")))).as("the reply stays").isEqualTo("held");
	}

	private Gap asked(String question) {
		Gap gap = Gap.unanswered("g-" + document, "", Language.ES, question, clock.instant());
		store.put(gap);
		return gap;
	}

	/** Lets the last publication of a document be found to break an answer. */
	private void breaks(String id, Broken broken) {
		GoldenRun run = runs.of(id).orElseThrow();
		assertThat(runs.decide(run, run.decided(List.of(broken), run.before().getFirst(), publishing.publication(id)))).isTrue();
		watch.look(LATER);
	}

	/** Publishes without the questions that a change touches being asked before. */
	private void slip(String published, String id) {
		slip(published, id, new Origin("eva", "", published));
	}

	private void slip(String published, String id, Origin origin) {
		JsonNode data = mapper.readTree(published).path("data");
		Map<Language, String> texts = Map.of(Language.ES, data.path("es").stringValue());
		Draft draft = publishing.draft(id, DocumentText.ofHead(mapper.convertValue(data.path("document"), Map.class), texts));
		watch.begin(draft, List.of(), origin);
		publishing.publish(draft, origin.cause());
	}

	/** @param sentence whose first three words name a pavilion */
	private String withQuestion(String sentence) {
		String pavilion = sentence.split(" ")[2];
		return SignedCalls.published(document, sentence).replace("\"issuer\"",
				"\"questions\": {\"es\": [{\"ask\": \"¿Cuánto mide el pabellón " + pavilion
						+ "?\", \"must\": [[\"4321\"]]}]}, \"issuer\"");
	}
}
