package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import dev.puente.knowledge.DocumentText;
import dev.puente.language.Language;
import dev.puente.redis.Keys;
import dev.puente.redis.Script;

/** What staff do in the console besides documents: gaps, what was not delivered, questions, the audit log. */
class ConsoleIT extends PuenteWithStaff {

	@Autowired
	private GapStore gaps;
	@Autowired
	private Proposals proposals;
	@Autowired
	private java.time.Clock clock;

	@Test
	void makesADocumentOfTheAnswerToAGap() throws Exception {
		gaps.put(
				Gap.unanswered("g" + document, "web:asker-" + document, dev.puente.language.Language.ES,
						"¿Dónde se aparca en el recinto Xochitl?",
						clock.instant()));
		Staff approver = new Staff(port).login("approver", PASSWORD);
		assertThat(approver.get("/admin/gaps").body()).contains("recinto Xochitl");
		String place = approver.post("/admin/gaps/g" + document + "/answer", Map.of("request", document, "text",
				"En el recinto Xochitl se aparca junto a la puerta 3.")).headers().firstValue("Location").orElseThrow();
		String id = place.substring(place.lastIndexOf('/') + 1);
		assertThat(knowledge.current().document(id).orElseThrow().kind()).isEqualTo(dev.puente.knowledge.Document.Kind.ANSWER);
		assertThat(approver.get("/admin/gaps").body()).doesNotContain("recinto Xochitl");
	}

	@Test
	void triesAGivenUpLetterAgain() throws Exception {
		redis.run(new Script("redis.call('XADD', KEYS[1], '*', 'key', 'k', 'id', 'i', 'payload', ARGV[1], 'attempts', '5', "
				+ "'failure', 'no answer') return {}"), List.of(Keys.at(3, "delivery", "events", "dead")),
				"{\"type\": \"test\", \"subject\": \"" + document + "\"}");
		Staff administrator = new Staff(port).login("administrator", PASSWORD);
		String page = administrator.get("/admin/dead").body();
		assertThat(page).contains(document);
		String path = page.substring(page.indexOf("/admin/dead/events-3-"), page.indexOf("/replay")) + "/replay";
		assertThat(administrator.post(path, Map.of()).statusCode()).isEqualTo(302);
		assertThat(administrator.get("/admin/dead").body()).doesNotContain(document);
	}

	@Test
	void explainsAQuestion() throws Exception {
		String page = new Staff(port).login("viewer", PASSWORD).get("/admin/questions?q=hurac%C3%A1n+Rafael+FIHAV").body();
		assertThat(page).contains("Cómo se han entendido las palabras").contains("Rafael");
	}

	@Test
	void recordsWhoDropsAQuestion() throws Exception {
		String id = "d" + document;
		gaps.put(Gap.unanswered(id, "web:asker-" + document, dev.puente.language.Language.ES,
				"¿Quién vende paraguas en el recinto Zacatepec?",
				clock.instant()));
		new Staff(port).login("editor", PASSWORD).post("/admin/gaps/" + id + "/dismiss", Map.of());
		assertThat(gaps.all()).noneMatch(gap -> gap.id().equals(id));
		assertThat(audit.before(Long.MAX_VALUE, 1)).singleElement().satisfies(entry -> {
			assertThat(entry.action()).isEqualTo("gap.dismiss");
			assertThat(entry.who()).isEqualTo("editor");
			assertThat(entry.subject()).isEqualTo(id);
		});
	}

	@Test
	void searchesAndExportsTheAuditLog() throws Exception {
		Staff administrator = new Staff(port).login("administrator", PASSWORD);
		administrator.post("/admin/documents/" + document + "/publish", form("Con rastro"));
		String found = administrator.get("/admin/audit?action=document.&subject=" + document).body();
		assertThat(found).contains("document.publish").doesNotContain("staff.login");
		assertThat(administrator.get("/admin/audit?until=2000-01-01").body()).doesNotContain("document.publish");
		String export = administrator.get("/admin/audit/export?subject=" + document).body();
		assertThat(export.lines()).singleElement()
				.satisfies(line -> assertThat(AuditEntry.of(line).action()).isEqualTo("document.publish"));
		assertThat(audit.before(Long.MAX_VALUE, 1)).extracting(AuditEntry::action).containsExactly("audit.export");
	}

	/** The newest are read first, and more where these are not what is sought. */
	@Test
	void findsWhatStandsFarBackInTheAuditLog() throws Exception {
		Staff administrator = new Staff(port).login("administrator", PASSWORD);
		String sought = "far-" + document;
		audit.append("maria", "-", "test.sought", sought, "");
		for (int i = 0; i < 120; i++) {
			audit.append("maria", "-", "test.filling", "filling-" + document, "");
		}
		assertThat(administrator.get("/admin/audit?subject=" + sought).body()).contains("test.sought").doesNotContain("test.filling");
		assertThat(administrator.get("/admin/audit?subject=filling-" + document).body().split("test\\.filling", -1))
				.as("as many as a page shows").hasSize(51);
		assertThat(administrator.get("/admin/audit/export?subject=filling-" + document).body().lines()).hasSize(120);
	}

	@Test
	void saysFromWhenOnTheChainIsWhole() throws Exception {
		Staff administrator = new Staff(port).login("administrator", PASSWORD);
		audit.copy();
		assertThat(administrator.get("/admin/audit").body()).doesNotContain("La cadena está completa");
		assertThat(administrator.get("/admin/audit?check=true").body()).contains("La cadena está completa desde la línea 1,")
				.containsPattern("[0-9a-f]{64}");
	}

	@Test
	void showsWhosePublicationWasUndoneAndWhy() throws Exception {
		Broken broken = new Broken("otro", Language.ES, "¿Cuánto mide el pabellón Nayarit?", "Mide 4 321 m².", "Mide mucho.");
		proposals.put(new Proposal("u" + document, document, new DocumentText(form("Deshecho").getOrDefault("yaml", ""), Map.of()), 3,
				Outcome.State.HELD, List.of(broken), List.of(), "editor", clock.instant(), "console.1", 2));
		gaps.put(Gap.unanswered("u" + document, "", Language.ES, "¿Cuánto mide el pabellón Nayarit?", clock.instant())
				.with("respuesta-" + document).open());
		Staff editor = new Staff(port).login("editor", PASSWORD);
		for (String page : List.of("/admin", "/admin/documents/" + document, "/admin/proposals")) {
			assertThat(editor.get(page).body()).as(page).contains("Puente ha retirado la versión 2").contains(document).contains("editor");
		}
		assertThat(editor.get("/admin/proposals").body()).contains("Mide 4 321 m².", "Mide mucho.");
		assertThat(editor.get("/admin/gaps/u" + document).body()).contains("Ya había una respuesta publicada");
		proposals.remove("u" + document);
		gaps.remove(List.of("u" + document));
	}

	@Test
	void showsTheHookOutAndWhatChangesOnThePageOfTalksAlone() throws Exception {
		Staff administrator = new Staff(port).login("administrator", PASSWORD);
		assertThat(administrator.get("/admin/outbound").body()).contains("No hay ninguna dirección configurada");
		assertThat(new Staff(port).login("approver", PASSWORD).get("/admin/outbound").statusCode()).isEqualTo(403);
		assertThat(administrator.get("/admin/cases").body()).contains("data-poll").contains("<html");
		assertThat(administrator.fragment("/admin/cases").body()).contains("class=\"live\"").doesNotContain("<html");
	}
}
