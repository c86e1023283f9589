package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.puente.language.Language;
import dev.puente.search.QueryTerm;
import dev.puente.search.QueryTerm.Kind;

class SuccessionTest {

	private static final List<Evidence> SPANISH = Stream.of(
			Sentences.passage("other", Language.ES, 1, "Ramiro Valdés fue ministro de Comunicaciones de Cuba."),
			Sentences.passage("before", Language.ES, 0.9, "Antes de Issa Zarepour, el ministro fue Azari Jahromi."),
			Sentences.passage("after", Language.ES, 0.8, "Después de Issa Zarepour, Sattar Hashemi pasó a ser ministro."))
			.flatMap(List::stream).toList();
	private static final List<Evidence> PERSIAN = Stream.of(
			Sentences.passage("other", Language.FA, 1, "رامیرو والدس وزیر ارتباطات کوبا بود."),
			Sentences.passage("before", Language.FA, 0.9, "پیش از عیسی زارع‌پور، آذری جهرمی وزیر ارتباطات ایران بود."),
			Sentences.passage("after", Language.FA, 0.8, "پس از عیسی زارع‌پور، ستار هاشمی وزیر ارتباطات ایران شد."))
			.flatMap(List::stream).toList();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			¿Quién fue ministro después de Zarepour?  | Zarepour | after
			¿Quién sustituyó a Zarepour?              | Zarepour | after
			¿Quién es el sucesor de Zarepour?         | Zarepour | after
			¿Quién fue ministro antes que Zarepour?   | Zarepour | before
			¿Quién fue el antecesor de Zarepour?      | Zarepour | before
			¿A quién sustituyó Zarepour?              | Zarepour | before
			بعد از زارع‌پور کی وزیر شد؟                 | عیسی     | after
			کی جانشین عیسی زارع‌پور شد؟                 | عیسی     | after
			کی به جای عیسی زارع‌پور اومد؟               | عیسی     | after
			قبل از عیسی زارع‌پور کی وزیر بود؟           | عیسی     | before
			عیسی زارع‌پور جای کی اومد؟                  | عیسی     | before
			عیسی زارع‌پور جانشین کی شد؟                 | عیسی     | before
			¿De quién fue sucesor Zarepour?           | Zarepour | before
			¿Quién precedió a Zarepour?               | Zarepour | before
			""")
	void tellsOfThePersonWantedFirstAndNotOfTheOther(String question, String name, String wanted) {
		List<Evidence> evidence = name.equals("Zarepour") ? SPANISH : PERSIAN;
		assertThat(weighed(evidence, question, Asked.WHO, name)).containsExactly(wanted, "other");
	}

	@Test
	void tellsOfTheOneAfterByWhoCameBefore() {
		List<Evidence> evidence = Stream.of(
				Sentences.passage("hashemi", Language.ES, 1, "Issa Zarepour fue ministro hasta 2024, antes de Sattar Hashemi."),
				Sentences.passage("other", Language.ES, 1.05, "Ramiro Valdés fue ministro de Comunicaciones de Cuba."),
				Sentences.passage("zarepour", Language.ES, 1.1, "Azari Jahromi fue ministro hasta 2021, antes de Issa Zarepour."))
				.flatMap(List::stream).toList();
		assertThat(weighed(evidence, "¿Quién sustituyó a Zarepour?", Asked.WHO, "Zarepour")).containsExactly("hashemi", "other");
		assertThat(weighed(evidence, "¿Quién estuvo antes de Zarepour?", Asked.WHO, "Zarepour")).containsExactly("zarepour", "other");
	}

	@Test
	void keepsTheOtherLastWhereNothingTellsOfThePersonWanted() {
		assertThat(weighed(SPANISH.subList(0, 2), "¿Quién sustituyó a Zarepour?", Asked.WHO, "Zarepour"))
				.containsExactly("other", "before");
	}

	@Test
	void readsANameOnlyNextToTheWord() {
		List<Evidence> far = Sentences.passage("far", Language.ES, 1,
				"Después de la reunión del comité intergubernamental de cooperación entró en el cargo el ministro Zarepour.");
		assertThat(Succession.weighed(far, "¿Quién vino después de Cabrisas?", Asked.WHO, List.of(Sentences.word("Cabrisas", Kind.NAME))))
				.isEqualTo(far);
		assertThat(Succession.weighed(far, "¿Quién vino después de Zarepour?", Asked.WHO, List.of(Sentences.word("Zarepour", Kind.NAME)))
				.getFirst().score()).isLessThan(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			WHO  | NOUN | ¿Quién fue ministro después de Zarepour?
			WHEN | NAME | ¿Cuándo fue ministro el sucesor de Zarepour?
			WHAT | NAME | ¿Qué pasó después de Zarepour?
			WHO  | NAME | ¿Quién es el ministro Zarepour?
			WHO  | NAME | ¿Quién estuvo después de Vaezi y antes de Zarepour?
			""")
	void leavesOtherQuestionsAlone(Asked asked, Kind kind, String question) {
		List<QueryTerm> terms = List.of(Sentences.word("Zarepour", kind));
		assertThat(Succession.weighed(SPANISH, question, asked, terms)).isEqualTo(SPANISH);
	}

	@Test
	void takesAStrangeWordForAName() {
		List<QueryTerm> terms = List.of(Sentences.word("Zarepour", Kind.STRANGE));
		assertThat(Succession.weighed(SPANISH, "¿Quién sustituyó a Zarepour?", Asked.WHO, terms).getFirst().document().id())
				.isEqualTo("after");
	}

	private static List<String> weighed(List<Evidence> evidence, String question, Asked asked, String name) {
		return Succession.weighed(evidence, question, asked, List.of(Sentences.word(name, Kind.NAME))).stream()
				.map(one -> one.document().id()).toList();
	}
}
