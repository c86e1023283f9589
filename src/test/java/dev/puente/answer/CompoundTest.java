package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.puente.language.Language;

class CompoundTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			¿Quién dirige ETECSA y cuántas líneas tiene?              | ¿Quién dirige ETECSA                | cuántas líneas tiene?
			¿Dónde está ExpoCuba? ¿Y cuándo se inauguró?              | ¿Dónde está ExpoCuba                | ¿Y cuándo se inauguró?
			¿Cuándo se firmó el memorando postal y en qué ciudad?     | ¿Cuándo se firmó el memorando postal | en qué ciudad?
			¿Quién preside Irán e igualmente quién dirige TPO?        | ¿Quién preside Irán                 | igualmente quién dirige TPO?
			quien dirige etecsa y también cuantos empleados tiene     | quien dirige etecsa                 | cuantos empleados tiene
			ستار هاشمی متولد کجاست و مدرکش چیه                        | ستار هاشمی متولد کجاست              | مدرکش چیه
			نمایشگاه هاوانا کجاست و هم چند شرکت داشت                  | نمایشگاه هاوانا کجاست               | چند شرکت داشت
			تفاهم‌نامهٔ پستی کی امضا شد؟ کجا؟                          | تفاهم‌نامهٔ پستی کی امضا شد          | کجا؟
			¿Se puede pagar en euros y a qué cuenta se transfiere?     | ¿Se puede pagar en euros            | a qué cuenta se transfiere?
			Hay vuelos directos y cuanto duran                        | Hay vuelos directos                 | cuanto duran
			شرکت خصوصی می‌تونه غرفه بگیره و به کی باید نامه بزنه؟       | شرکت خصوصی می‌تونه غرفه بگیره       | به کی باید نامه بزنه؟
			آیا برای کوبا ویزا لازم است و چند روز اعتبار دارد؟          | آیا برای کوبا ویزا لازم است          | چند روز اعتبار دارد؟
			""")
	void askTwoThings(String question, String first, String second) {
		assertThat(Compound.parts(asked(question)).orElseThrow()).extracting(Question::text).containsExactly(first, second);
	}

	@Test
	void theSecondLeansOnTheFirst() {
		Question question = new Question("¿Quién dirige ETECSA y cuántas líneas tiene?", Optional.of(Language.FA),
				List.of("¿Qué es ETECSA?"));
		List<Question> parts = Compound.parts(question).orElseThrow();
		assertThat(parts).extracting(Question::previous).containsExactly(List.of("¿Qué es ETECSA?"),
				List.of("¿Qué es ETECSA?", "¿Quién dirige ETECSA"));
		assertThat(parts).extracting(Question::language).containsOnly(Optional.of(Language.FA));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			وزیر ارتباطات ایران کیه و کی؟         | چه زمانی؟
			وزیر ارتباطات ایران کیه و از کی       | از چه زمانی
			سفیر ایران در کوبا کیه و کی منصوب شد؟ | کی منصوب شد؟
			نمایشگاه هاوانا کجاست و کی؟           | کی؟
			""")
	void theTimeIsMeantByABareWordBesideAPerson(String question, String second) {
		assertThat(Compound.parts(asked(question)).orElseThrow().getLast().text()).isEqualTo(second);
	}

	@ParameterizedTest
	@ValueSource(strings = {"¿Cuándo y dónde se celebró FIHAV 2025?", "¿Quién es y dónde vive?", "کی و کجا برگزار شد؟",
			"نمایشگاه کی و کجا برگزار شد؟", "¿Qué es FIHAV?",
			"فیهاو چیست؟", "¿Qué es FIHAV? Gracias", "ETECSA y cuántas líneas tiene", "¿Qué anunció el ministro y que se firmó?",
			"¿Quién firmó el acuerdo que propuso Irán y que la cámara aceptó?", "¿Quién es el ministro y como se llama?",
			"¿Cuántas empresas de Irán y Cuba participaron?",
			"¿Qué productos llevan España, Irán y México?", "شرکت‌های ایران و کوبا و چین کدام‌اند؟",
			"El ministro viajó a La Habana y con quién se reunió", "هاشمی به هاوانا رفت و با کی دیدار کرد؟",
			"¿Hay acuerdos entre Irán y Cuba?", ""})
	void asksOneThing(String question) {
		assertThat(Compound.parts(asked(question))).isEmpty();
	}

	private static Question asked(String text) {
		return new Question(text, Optional.empty(), List.of());
	}
}
