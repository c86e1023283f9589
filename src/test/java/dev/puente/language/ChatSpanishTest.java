package dev.puente.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatSpanishTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			dnd kda expocuba             | donde queda expocuba
			xq no hubo feria             | por que no hubo feria
			¿xq?                         | ¿por que?
			q es fihav                   | que es fihav
			¿k es FIHAV?                 | ¿que es FIHAV?
			pa q sirve, y x cto          | para que sirve, y por cuanto
			qn dirige etecsa? y tb kuando | quien dirige etecsa? y tambien cuando
			kiero ir, akí                | quiero ir, aquí
			Dnd kda expocuba             | donde queda expocuba
			tlf de pabexpo               | telefono de pabexpo
			eso para ke.                 | eso para que.
			""")
	void writesShortFormsOut(String typed, String full) {
		assertThat(ChatSpanish.writtenOut(typed)).isEqualTo(full);
	}

	@ParameterizedTest
	@ValueSource(strings = {"¿Cuándo es la feria?", "la calle K y la Q", "10 k de cable", "10k", "2 x 3", "factor k-2",
			"www.q.com", "qatar", "k.o.", "d'k", "کجا", ""})
	void leavesTheRestAsItIs(String text) {
		assertThat(ChatSpanish.writtenOut(text)).isEqualTo(text);
	}
}
