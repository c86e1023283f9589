package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.Document.Kind;
import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.knowledge.PartialDate;
import dev.puente.knowledge.Passage;
import dev.puente.knowledge.Validity;
import dev.puente.knowledge.Validity.Status;
import dev.puente.language.Language;
import dev.puente.search.QueryTerm;

class TimelinessTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
	private static final Document HEAD = KnowledgeFolder.at(Path.of("knowledge")).read().documents().getFirst();
	private static final List<QueryTerm> MINISTER = List.of(new QueryTerm("ministro",
			List.of(new QueryTerm.Variant(List.of("ministr"), 1, QueryTerm.Origin.TYPED)), 3, true, QueryTerm.Kind.NOUN));

	private static final String ANA = "Ana fue ministra de julio de 2018 a abril de 2021.";
	private static final String BERTA = "Berta fue ministra de mayo de 2013 a julio de 2018.";

	private final List<Evidence> ministers = List.of(
			evidence("one", Kind.PERSON, Status.SUPERSEDED, "2017-08", "2021-08", "Ana fue ministra.", 1),
			evidence("two", Kind.PERSON, Status.SUPERSEDED, "2021-08", "2024-08", "Berta fue ministra.", 0.99),
			evidence("three", Kind.PERSON, Status.IN_FORCE, "2024-08", "", "Clara es ministra.", 0.98));

	@Test
	void answersWhoHeldAnOfficeWhenItIsAskedOf() {
		assertThat(first("¿Quién era ministro en 2019?", Asked.WHO, ministers)).isEqualTo("one");
		assertThat(first("¿Quién era ministro en mayo de 2022?", Asked.WHO, ministers)).isEqualTo("two");
		assertThat(first("ministro en 2025", Asked.WHO, ministers)).isEqualTo("three");
		assertThat(first("وزیر ۱۳۹۸ کی بود", Asked.WHO, ministers)).isEqualTo("one");
		assertThat(first("وزیر ۱۴۰۴ کیه", Asked.WHO, ministers)).isEqualTo("three");
	}

	@Test
	void leavesOutWhatWasReplacedUnlessThePastIsAskedAbout() {
		assertThat(weighed("¿Quién es el ministro actual?", Asked.WHO, ministers)).extracting(one -> one.document().id())
				.containsExactly("three");
		assertThat(weighed("¿Quién fue ministro?", Asked.WHO, ministers)).hasSize(3);
	}

	@Test
	void readsTermsOfOfficeInSentencesOfAnyDocument() {
		List<Evidence> ministry = List.of(
				evidence("ministry", Kind.ORGANISATION, Status.IN_FORCE, "", "", "Clara es ministra desde mayo de 2021.", 1),
				evidence("left", Kind.ORGANISATION, Status.IN_FORCE, "", "", ANA, 0.9),
				evidence("before", Kind.ORGANISATION, Status.IN_FORCE, "", "", BERTA, 0.95));
		assertThat(first("¿Quién era ministra en 2019?", Asked.WHO, ministry)).isEqualTo("left");
		assertThat(first("¿Quién era ministra en 2015?", Asked.WHO, ministry)).isEqualTo("before");
		assertThat(first("¿Qué hacía la ministra en 2019?", Asked.WHAT, ministry)).isEqualTo("ministry");
	}

	@Test
	void readsTermsOfOfficeInPersian() {
		List<Evidence> ministry = List.of(
				evidence("after", Kind.GUIDE, Status.IN_FORCE, "", "", "کلارا از شهریور ۱۴۰۰ (اوت ۲۰۲۱) تا مرداد ۱۴۰۳ (اوت ۲۰۲۴) وزیر بود.",
						1),
				evidence("left", Kind.GUIDE, Status.IN_FORCE, "", "", "آنا از مرداد ۱۳۹۶ (اوت ۲۰۱۷) تا شهریور ۱۴۰۰ (اوت ۲۰۲۱) وزیر بود.",
						0.9));
		assertThat(first("وزیر ۱۳۹۸ کی بود", Asked.WHO, ministry)).isEqualTo("left");
		assertThat(first("وزیر ۱۴۰۲ کی بود", Asked.WHO, ministry)).isEqualTo("after");
	}

	@Test
	void takesWhoHeldTheOfficeThenForAnswerOfThatYear() {
		QueryTerm year = Sentences.word("2019", QueryTerm.Kind.YEAR);
		List<Evidence> told = Timeliness.weighed(
				List.of(evidence("left", Kind.ORGANISATION, Status.IN_FORCE, "", "", ANA, 1),
						evidence("before", Kind.ORGANISATION, Status.IN_FORCE, "", "", BERTA, 0.9)),
				Timing.of("¿Quién era ministra en 2019?"), Asked.WHO, List.of(year), TODAY);
		assertThat(told).extracting(one -> one.held().match(year) > 0).containsExactly(true, false);
	}

	@Test
	void prefersWhoHoldsAnOfficeToWhoHasLeftIt() {
		List<Evidence> ministry = List.of(
				evidence("left", Kind.ORGANISATION, Status.IN_FORCE, "", "", ANA, 1),
				evidence("ministry", Kind.ORGANISATION, Status.IN_FORCE, "", "", "Clara es la ministra.", 0.8));
		assertThat(first("¿Quién es la ministra?", Asked.WHO, ministry)).isEqualTo("ministry");
		assertThat(first("وزیر کیه؟", Asked.WHO, ministry)).isEqualTo("ministry");
		assertThat(first("¿Quién fue ministra?", Asked.WHO, ministry)).isEqualTo("left");
		assertThat(first("¿Qué hace la ministra?", Asked.WHAT, ministry)).isEqualTo("left");
	}

	/** A part of a longer name is no name by itself: «Azari». */
	@Test
	void looksAtWhoLeftOfficeWhereHeIsNamed() {
		List<QueryTerm> terms = List.of(Sentences.word("votos", QueryTerm.Kind.NOUN), Sentences.word("confirmaron", QueryTerm.Kind.NOUN),
				Sentences.word("sacó", QueryTerm.Kind.NOUN), Sentences.word("azari", QueryTerm.Kind.STRANGE));
		List<Evidence> left = List.of(titled("Mohammad Azari", Kind.PERSON), ministers.getLast());
		assertThat(Timeliness.weighed(new ArrayList<>(left), Timing.of("cuántos votos sacó Azari"), Asked.HOW_MANY, terms, TODAY))
				.hasSize(2);
		List<Evidence> rule = List.of(titled("Regla de Azari", Kind.RULE), ministers.getLast());
		assertThat(Timeliness.weighed(new ArrayList<>(rule), Timing.of("cuántos votos sacó Azari"), Asked.HOW_MANY, terms, TODAY))
				.hasSize(1);
	}

	private static Evidence titled(String title, Kind kind) {
		Evidence one = evidence("left", kind, Status.SUPERSEDED, "2017", "2021", "Fue ministro.", 1);
		return one.weighing(1,
				new EvidenceFinder.Held(Stems.NONE, Stems.NONE, Stems.of(EvidenceFinder.stems(title)), Stems.NONE, Stems.NONE));
	}

	@Test
	void leavesOutWhatWasWithdrawn() {
		List<Evidence> rules = List.of(evidence("old", Kind.RULE, Status.WITHDRAWN, "2015", "", "La regla pide sello.", 1),
				evidence("new", Kind.RULE, Status.IN_FORCE, "2026", "", "La regla pide firma.", 0.7));
		assertThat(first("¿Qué pide la regla?", Asked.WHAT, rules)).isEqualTo("new");
		assertThat(first("¿Qué pedía la regla antes?", Asked.WHAT, rules)).isEqualTo("old");
	}

	@Test
	void prefersTheNewestAmongGoodEvidenceOnly() {
		List<Evidence> fairs = List.of(
				evidence("fair-2022", Kind.EVENT, Status.HELD, "", "", "La feria se celebró en noviembre de 2022.", 1),
				evidence("fair-2025", Kind.EVENT, Status.HELD, "", "", "La feria se celebró en noviembre de 2025.", 0.95),
				evidence("other", Kind.EVENT, Status.HELD, "", "", "Llovió en octubre de 2026.", 0.5));
		assertThat(first("¿Cuándo fue la última feria?", Asked.WHEN, fairs)).isEqualTo("fair-2025");
		assertThat(first("آخرین نمایشگاه کی بود؟", Asked.WHEN, fairs)).isEqualTo("fair-2025");
		assertThat(first("¿Cuándo fue la feria?", Asked.WHEN, fairs)).isEqualTo("fair-2022");
	}

	@Test
	void prefersWhatIsPlannedForTheNext() {
		List<Evidence> fairs = List.of(evidence("held", Kind.EVENT, Status.HELD, "", "", "La feria se celebró.", 1),
				evidence("planned", Kind.EVENT, Status.PLANNED, "", "", "La feria está prevista.", 0.9));
		assertThat(first("¿Cuándo es la próxima feria?", Asked.WHEN, fairs)).isEqualTo("planned");
		assertThat(first("¿Cuándo es la feria?", Asked.WHEN, fairs)).isEqualTo("held");
	}

	private static String first(String question, Asked asked, List<Evidence> evidence) {
		return weighed(question, asked, evidence).getFirst().document().id();
	}

	private static List<Evidence> weighed(String question, Asked asked, List<Evidence> evidence) {
		return Timeliness.weighed(new ArrayList<>(evidence), Timing.of(question), asked, MINISTER, TODAY);
	}

	private static Evidence evidence(String id, Kind kind, Status status, String from, String until, String sentence, double score) {
		Passage.Text text = new Passage.Text("Título", List.of(new Passage.Sentence(sentence, List.of("S1"))));
		Passage passage = new Passage("a", Map.of(Language.ES, text));
		Document document = new Document(id, 1, kind, Map.of(Language.ES, id), new Document.Dates(date(""), date(""), date("")),
				new Validity(status, PartialDate.parse("2026-11-22"), date(from), date(until), Optional.empty()), "x", List.of(), List.of(),
				List.of(), HEAD.sources(), List.of(), List.of(passage));
		return new Evidence(document, passage, text, new EvidenceFinder.Held(Stems.NONE, Stems.NONE, Stems.NONE, Stems.NONE, Stems.NONE),
				Form.of(sentence), 0,
				new double[Signal.values().length],
				Phrased.Likeness.NONE, score, true);
	}

	private static Optional<PartialDate> date(String iso) {
		return iso.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(iso));
	}
}
