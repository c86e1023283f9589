package dev.puente.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			En 2025 hubo 18 740 m²         | 18740         | true
			در ۲۰۲۵، ۱۸٬۷۴۰ متر            | 18740         | true
			hubo 715 empresas              | 15            | false
			hubo 15 empresas               | 15            | true
			el correo de Irán              | iran          | true
			los iraníes                    | Irán          | false
			تفاهم‌نامه پستی                | تفاهم نامه    | true
			تفاهمنامه                      | تفاهم‌نامه    | true
			firmó en el Palacio            | firmo         | true
			suspendida por Rafael          | suspendi      | true
			""")
	void comparesNormalisedTexts(String text, String alternative, boolean holds) {
		assertThat(Expectation.holds(text, alternative)).isEqualTo(holds);
	}
}
