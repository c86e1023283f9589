package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.puente.answer.Answer;
import dev.puente.answer.Answers;
import dev.puente.answer.Question;
import dev.puente.knowledge.DocumentText;
import dev.puente.knowledge.Knowledge;
import dev.puente.knowledge.Publishing;
import dev.puente.language.Language;
import dev.puente.search.PassageSearch;
import dev.puente.testing.Eventually;

/** What happens to a document after it was published: found from the other language, and taken back when it breaks an answer. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "puente.admin.hook.secrets=" + SignedCalls.SECRET)
class DocumentLifeIT {

	@LocalServerPort
	private int port;
	@Autowired
	private Knowledge knowledge;
	@Autowired
	private Publishing publishing;
	@Autowired
	private PassageSearch search;
	@Autowired
	private Answers answers;
	@Autowired
	private GoldenRun run;
	@Autowired
	private Proposals proposals;
	@Autowired
	private Editorial editorial;
	@Autowired
	private AuditLog audit;
	private SignedCalls calls;
	private String document;

	@BeforeEach
	void nameADocument() {
		calls = new SignedCalls(port);
		document = "vida-" + UUID.randomUUID();
	}

	@Test
	void answersInPersianFromADocumentThatIsInSpanishOnly() throws Exception {
		String question = "کابل زیردریایی سیئنفوئگوس چه زمانی افتتاح شد؟";
		assertThat(ask(question, Language.FA)).isInstanceOf(Answer.Unanswered.class);
		calls.send(SignedCalls.published(document, "El cable submarino de Cienfuegos se inauguró en marzo de 2019"));
		Answer answer = ask(question, Language.FA);
		assertThat(answer).isInstanceOfSatisfying(Answer.Grounded.class, grounded -> {
			assertThat(grounded.language()).isEqualTo(Language.FA);
			assertThat(grounded.sentences()).singleElement()
					.satisfies(sentence -> assertThat(sentence.text()).contains("se inauguró en marzo de 2019"));
			assertThat(grounded.citations()).isNotEmpty().allSatisfy(citation -> {
				assertThat(citation.document()).isEqualTo(document);
				assertThat(citation.language()).isEqualTo(Language.ES);
			});
			assertThat(grounded.notes()).singleElement().satisfies(note -> assertThat(note).contains("اسپانیایی"));
		});
		assertThat(ask("¿Cuándo se inauguró el cable submarino de Cienfuegos?", Language.ES).notes()).isEmpty();
		calls.send(SignedCalls.withdrawn(document));
		assertThat(ask(question, Language.FA)).isInstanceOf(Answer.Unanswered.class);
	}

	@Test
	void takesAChangeBackByItselfThatBrokeAnAnswer() throws Exception {
		calls.send(measured("El pabellón Tlaxcala mide 4 321 m²"));
		GoldenRun.Change change = change("El pabellón Tlaxcala mide mucho", Set.of());
		List<Broken> broken = run.run(change);
		assertThat(broken).extracting(Broken::question).containsExactly("¿Cuánto mide el pabellón Tlaxcala?");
		assertThat(ask("¿Cuánto mide el pabellón Tlaxcala?", Language.ES).text()).contains("4 321");
		Proposal held = proposals.all().stream().filter(one -> one.document().equals(document)).findFirst().orElseThrow();
		assertThat(held.state()).isEqualTo(Outcome.State.HELD);
		assertThat(held.broken().getFirst().before()).contains("4 321");
		assertThat(held.text().in(Language.ES)).contains("mide mucho");
		assertThat(audit.before(Long.MAX_VALUE, 20)).anySatisfy(entry -> {
			assertThat(entry.action()).isEqualTo("document.rollback");
			assertThat(entry.subject()).isEqualTo(document);
		});
		editorial.approve(held.id(), new Origin("ana", "", ""));
		int version = knowledge.current().document(document).orElseThrow().version();
		assertThat(run.run(change("El pabellón Tlaxcala mide mucho", Set.of("¿Cuánto mide el pabellón Tlaxcala?")))).isEmpty();
		assertThat(knowledge.current().document(document).orElseThrow().version()).isEqualTo(version + 1);
	}

	@Test
	void runsByItselfAfterEachPublication() throws Exception {
		calls.send(measured("El pabellón Tlaxcala mide 4 321 m²"));
		run.begin(change("El pabellón Tlaxcala mide mucho", Set.of()));
		Eventually.holds(Duration.ofSeconds(60), () -> ask("¿Cuánto mide el pabellón Tlaxcala?", Language.ES).text().contains("4 321"));
	}

	/** Publishes past the first check, as if it had overlooked something. */
	private GoldenRun.Change change(String sentence, Set<String> accepted) {
		PassageSearch.Indexed before = search.current();
		Optional<DocumentText> earlier = publishing.text(document);
		DocumentText text = new DocumentText(earlier.orElseThrow().yaml(),
				java.util.Map.of(Language.ES, "## El convenio de prueba {#convenio}\n\n" + sentence + " [S1].\n"));
		int version = publishing.publish(publishing.draft(document, text), "test." + UUID.randomUUID()).version();
		return new GoldenRun.Change(document, version, earlier, text, before, accepted, "hook");
	}

	private String measured(String sentence) {
		return SignedCalls.published(document, sentence).replace("\"issuer\"",
				"\"questions\": {\"es\": [{\"ask\": \"¿Cuánto mide el pabellón Tlaxcala?\", \"must\": [[\"4321\"]]}]}, \"issuer\"");
	}

	private Answer ask(String question, Language language) {
		return answers.answer(new Question(question, Optional.of(language), List.of()));
	}
}
