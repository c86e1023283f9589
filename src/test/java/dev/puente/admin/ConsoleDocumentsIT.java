package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.puente.knowledge.DocumentText;
import dev.puente.language.Language;

/** Writing, proposing, approving and publishing in the console. */
class ConsoleDocumentsIT extends PuenteWithStaff {

	@Test
	void letsNoViewerWriteAndNoEditorPublishOrWithdraw() throws Exception {
		Staff viewer = new Staff(port).login("viewer", PASSWORD);
		assertThat(viewer.post("/admin/documents/" + document + "/publish", form("Uno")).statusCode()).isEqualTo(403);
		Staff editor = new Staff(port).login("editor", PASSWORD);
		assertThat(editor.post("/admin/documents/" + document + "/publish", form("Uno")).headers().firstValue("Location").orElseThrow())
				.endsWith("/admin/proposals");
		assertThat(knowledge.current().document(document)).isEmpty();
		assertThat(editor.post("/admin/documents/" + document + "/withdraw", Map.of("reason", "x")).statusCode()).isEqualTo(403);
	}

	@Test
	void publishesWhatAnEditorProposedOnceAnApproverAgrees() throws Exception {
		Staff editor = new Staff(port).login("editor", PASSWORD);
		editor.post("/admin/documents/" + document + "/publish", form("El convenio se propuso"));
		Staff approver = new Staff(port).login("approver", PASSWORD);
		String page = approver.get("/admin/proposals").body();
		String path = page.substring(page.indexOf("/admin/proposals/", page.indexOf(document)),
				page.indexOf("/edit", page.indexOf(document)))
				+ "/approve";
		approver.post(path, Map.of("over", "0"));
		assertThat(knowledge.current().document(document)).isPresent();
		assertThat(audit.before(Long.MAX_VALUE, 20)).filteredOn(entry -> entry.subject().equals(document)).extracting(AuditEntry::who)
				.containsExactly("approver", "editor");
	}

	@Test
	void showsAnApproverWhatChangedBetweenAProposalAndItsApproval() throws Exception {
		Staff editor = new Staff(port).login("editor", PASSWORD);
		editor.post("/admin/documents/" + document + "/publish", form("El convenio se propuso"));
		Staff approver = new Staff(port).login("approver", PASSWORD);
		String before = approver.get("/admin/proposals").body();
		String path = before.substring(before.indexOf("/admin/proposals/", before.indexOf(document)),
				before.indexOf("/edit", before.indexOf(document)));
		approver.post("/admin/documents/" + document + "/publish", form("El convenio ya se firmó"));
		String again = approver.post(path + "/approve", Map.of("over", "0")).headers().firstValue("Location").orElseThrow();
		assertThat(again).contains("/admin/proposals?again=");
		assertThat(knowledge.versions(document)).hasSize(1);
		assertThat(approver.get("/admin/proposals?again=" + path.substring(path.lastIndexOf('/') + 1)).body())
				.contains("Ha cambiado desde").contains("Se escribió sobre otra versión").contains("name=\"over\" value=\"1\"");
		assertThat(editor.get(path + "/edit").body()).contains("El convenio se propuso").contains("Se escribió sobre otra versión")
				.contains("Qué cambia");
		approver.post(path + "/approve", Map.of("over", "1"));
		assertThat(knowledge.versions(document)).hasSize(2);
	}

	@Test
	void publishesOnceHoweverOftenTheButtonIsPressedAndWithdraws() throws Exception {
		Staff approver = new Staff(port).login("approver", PASSWORD);
		Map<String, String> form = form("El convenio se firmó");
		approver.post("/admin/documents/" + document + "/publish", form);
		approver.post("/admin/documents/" + document + "/publish", form);
		assertThat(knowledge.versions(document)).hasSize(1);
		assertThat(approver.get("/admin/documents/" + document).body()).contains("El convenio se firmó");
		approver.post("/admin/documents/" + document + "/withdraw", Map.of("reason", "error"));
		assertThat(knowledge.current().document(document)).isEmpty();
	}

	@Test
	void doesNotOverwriteWhatSomebodyElsePublishedMeanwhile() throws Exception {
		Staff approver = new Staff(port).login("approver", PASSWORD);
		approver.post("/admin/documents/" + document + "/publish", form("Primero"));
		String reply = approver.post("/admin/documents/" + document + "/publish", form("A ciegas")).body();
		assertThat(reply).contains("Otra persona ha publicado").contains("A ciegas");
		assertThat(knowledge.versions(document)).hasSize(1);
	}

	@Test
	void reviewsADraftWithFaultsDifferenceAndPreview() throws Exception {
		Staff editor = new Staff(port).login("editor", PASSWORD);
		String faulty = editor.post("/admin/documents/" + document + "/check",
				Map.of("yaml", form("x").get("yaml"), "fa", "", "es", "## Uno {#uno}\n\nSin fuente.", "base", "0", "request", "r")).body();
		assertThat(faulty).contains("Una frase no indica su fuente: «Sin fuente.»");
		assertThat(editor.post("/admin/documents/" + document + "/check", form("<b>Se lee</b> así")).body()).contains("Cómo se lee")
				.doesNotContain("<b>Se lee");
	}

	@Test
	void opensComparesAndRestoresVersions() throws Exception {
		Staff approver = new Staff(port).login("approver", PASSWORD);
		String path = "/admin/documents/" + document;
		approver.post(path + "/publish", form("La primera redacción"));
		approver.post(path + "/publish", form("La segunda redacción", 1));
		assertThat(approver.get(path).body()).contains(path + "/versions/1").contains(path + "/versions/2");
		String second = approver.get(path + "/versions/2").body();
		assertThat(second).contains("La segunda redacción").containsPattern("<del>.*primera.*</del>")
				.containsPattern("<ins>.*segunda.*</ins>");
		assertThat(approver.get(path + "/versions/1?with=2").body()).containsPattern("<del>.*segunda.*</del>");
		assertThat(approver.get(path + "?version=1").body()).contains("La primera redacción [S1]")
				.contains("name=\"base\" value=\"2\"").contains("a partir de la versión 1");
		assertThat(approver.get(path + "/versions/9").statusCode()).isEqualTo(404);
	}

	@Test
	void takesDocumentsOutAndBringsThemBackForReview() throws Exception {
		Staff approver = new Staff(port).login("approver", PASSWORD);
		approver.post("/admin/documents/" + document + "/publish", form("Antes de salir"));
		byte[] one = approver.download("/admin/documents/" + document + ".zip");
		DocumentText text = java.util.Objects.requireNonNull(DocumentZip.read(one).get(document));
		assertThat(text.in(Language.ES)).contains("Antes de salir");
		assertThat(DocumentZip.read(approver.download("/admin/documents.zip"))).containsKeys(document, "fihav-what-is")
				.hasSizeGreaterThan(100);
		assertThat(approver.upload("/admin/documents/import", "file", "x.zip", one)).contains("Revisión").contains("Antes de salir");
		String other = document + "-b";
		byte[] two = DocumentZip.of(Map.of(document, text, other,
				new DocumentText(text.yaml().replace(document, other), Map.of(Language.ES, text.in(Language.ES))), document + "-c",
				new DocumentText("id: x", Map.of())));
		assertThat(approver.upload("/admin/documents/import", "file", "x.zip", two)).contains("igual que el publicado")
				.contains("rechazado")
				.contains("propuesto");
		assertThat(knowledge.current().document(other)).as("not without a person").isEmpty();
		assertThat(approver.get("/admin/proposals").body()).contains(other);
		assertThat(approver.upload("/admin/documents/import", "file", "x.zip", new byte[]{1})).contains("no contiene ningún documento");
	}
}
