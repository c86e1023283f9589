package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.puente.language.Language;
import dev.puente.search.QueryTerm;
import dev.puente.search.QueryTerm.Kind;

class PostingTest {

	private static final List<QueryTerm> PLACES = List.of(Sentences.word("Irán", Kind.PLACE), Sentences.word("Cuba", Kind.PLACE),
			Sentences.word("ایران", Kind.PLACE), Sentences.word("کوبا", Kind.PLACE));

	private final List<Evidence> spanish = Stream.of(Sentences.passage("iran", Language.ES, 1, "Ana Díaz es embajadora de Irán en Cuba."),
			Sentences.passage("cuba", Language.ES, 0.98, "Berta Ruiz es la embajadora de Cuba en Irán."),
			Sentences.passage("none", Language.ES, 0.3, "Irán y Cuba tienen relaciones desde 1979.")).flatMap(List::stream).toList();
	private final List<Evidence> persian = Stream.of(Sentences.passage("iran", Language.FA, 1, "آنا دیاز سفیر ایران در کوبا است."),
			Sentences.passage("cuba", Language.FA, 0.98, "برتا روئیس سفیر جدید کوبا در ایران است."),
			Sentences.passage("none", Language.FA, 0.3, "ایران و کوبا از ۱۹۷۹ رابطه دارند.")).flatMap(List::stream).toList();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			¿Quién es el embajador de Cuba en Irán?   | cuba
			¿Quién es el embajador de Irán en Cuba?   | iran
			nombre de la nueva embajadora de cuba en iran | cuba
			سفیر کوبا در ایران کیه؟                   | cuba
			سفیر ایران در کوبا کیه؟                   | iran
			سفیرِ جدید کوبا توی ایران                  | cuba
			""")
	void prefersTheAmbassadorOfTheCountryNextToTheOffice(String question, String wanted) {
		List<Evidence> evidence = question.matches(".*[a-z].*") ? spanish : persian;
		assertThat(Posting.weighed(evidence, question, PLACES)).extracting(one -> one.document().id()).startsWith(wanted, "none");
	}

	@Test
	void keepsASentenceThatTellsOfBoth() {
		List<Evidence> both = Sentences.passage("both", Language.ES, 1,
				"Asistieron la embajadora de Irán en Cuba, Ana Díaz, y la embajadora de Cuba en Irán, Berta Ruiz.");
		assertThat(Posting.weighed(both, "¿Quién es la embajadora de Cuba en Irán?", PLACES)).isEqualTo(both);
		assertThat(Posting.weighed(both, "¿Quién es la embajadora de Irán en Cuba?", PLACES)).isEqualTo(both);
	}

	@ParameterizedTest
	@ValueSource(strings = {"¿Quién es el ministro de Cuba en Irán?", "¿Quién es el embajador?", "¿Qué firmaron en Cuba los embajadores?",
			"روابط کوبا با ایران چطوره؟"})
	void leavesOtherQuestionsAlone(String question) {
		assertThat(Posting.weighed(spanish, question, PLACES)).isEqualTo(spanish);
	}
}
