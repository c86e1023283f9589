package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedTest {

	/** Who asks for a link and is given one is not told that «link» is lacking. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			true  | لینک  | لینکش؟                     | سوبرانیا (soberania.gob.cu) درگاه دولت است.
			false | لینک  | لینکش؟                     | سوبرانیا درگاه دولت الکترونیک است.
			true  | precio | precio del plan            | El plan cuesta 3 360 CUP.
			false | plan   | precio del plan            | El plan cuesta 3 360 CUP.
			""")
	void knowsTheWordThatOnlyNamesWhatIsGiven(boolean named, String word, String question, String sentence) {
		Set<Wanted> wanted = Wanted.in(question);
		assertThat(wanted).isNotEmpty();
		assertThat(Wanted.namedBy(word, wanted, Wanted.given(sentence))).isEqualTo(named);
	}

	@ParameterizedTest
	@CsvSource({"a que correo le escribo a pabexpo,true", "cual es el correo de la camara,true", "¿Qué es Correos de Cuba?,false"})
	void knowsWhichCorreoIsAnAddress(String question, boolean mail) {
		assertThat(Wanted.in(question).contains(Wanted.MAIL)).isEqualTo(mail);
	}

	@ParameterizedTest
	@CsvSource({"¿cuándo se casó Hashemi?,true", "¿cuándo fue la boda de Arevich?,true", "عروسی هاشمی کی بود,true",
			"¿en qué caso se paga?,false"})
	void knowsWhatIsOfAPrivateLife(String question, boolean family) {
		assertThat(Wanted.in(question).contains(Wanted.FAMILY)).isEqualTo(family);
		assertThat(Wanted.privateLacked(Set.of(Wanted.FAMILY), Wanted.given("En caso de llegar tarde, se paga."))).isTrue();
	}
}
