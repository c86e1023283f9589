package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.puente.language.Language;

class PostingTest {

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
		assertThat(Posting.weighed(evidence, question)).extracting(one -> one.document().id()).startsWith(wanted, "none");
	}

	@Test
	void keepsASentenceThatTellsOfBoth() {
		List<Evidence> both = Sentences.passage("both", Language.ES, 1,
				"Asistieron la embajadora de Irán en Cuba, Ana Díaz, y la embajadora de Cuba en Irán, Berta Ruiz.");
		assertThat(Posting.weighed(both, "¿Quién es la embajadora de Cuba en Irán?")).isEqualTo(both);
		assertThat(Posting.weighed(both, "¿Quién es la embajadora de Irán en Cuba?")).isEqualTo(both);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			¿Quién es el ministro de Salud de Cuba?         | José es el ministro de Salud de Cuba.     | Ali es el ministro de Salud de Irán.
			ministro de salud de cuba                       | El ministro cubano de Salud es José.      | El ministro de Salud de Irán y el ministro cubano Oscar.
			quien es el presidente de Cuba                  | El presidente cubano es Miguel.           | El presidente de la Cámara de Comercio de la República de Cuba.
			quien es el ministro cubano de comercio         | El ministro cubano es Oscar.              | El ministro iraní es Ali.
			¿Quién es el presidente de Cuba?                | El presidente de Cuba es Miguel.          | El presidente de la Cámara de Comercio de Cuba es Antonio.
			وزیر ارتباطات و فناوری اطلاعات ایران کیه؟       | هاشمی وزیر ارتباطات ایران است.            | آرویچ وزیر ارتباطات کوبا است.
			رئیس‌جمهور کوبا کیه                             | میگل رئیس‌جمهور کوبا است.                 | رئیسی رئیس‌جمهور ایران بود.
			""")
	void prefersTheOfficeOfTheCountryAskedAbout(String question, String right, String other) {
		Language language = question.matches(".*[a-z].*") ? Language.ES : Language.FA;
		List<Evidence> evidence = Stream
				.of(Sentences.passage("other", language, 1, other), Sentences.passage("right", language, 0.9, right))
				.flatMap(List::stream).toList();
		assertThat(Posting.weighed(evidence, question)).extracting(one -> one.document().id()).containsExactly("right", "other");
	}

	@ParameterizedTest
	@ValueSource(strings = {"¿Quién es el ministro de Cuba en Irán?", "¿Quién es el embajador?", "¿Qué firmaron en Cuba los embajadores?",
			"روابط کوبا با ایران چطوره؟", "¿Quién es el embajador en Cuba?", "سفیر در کوبا کیه"})
	void leavesOtherQuestionsAlone(String question) {
		assertThat(Posting.weighed(spanish, question)).isEqualTo(spanish);
	}
}
