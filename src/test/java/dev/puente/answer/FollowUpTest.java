package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			¿Cuándo fue FIHAV 2024?                                  | ¿y en 2025?                                | fihav ¿y en 2025?
			cuantos tramites tiene la plataforma Soberanía           | y cuantos hicieron completo por internet   | tramites plataforma soberania y cuantos hicieron completo por internet
			¿Qué ministerio iraní lleva la comisión mixta?           | ¿Dónde se reúne?                           | ministerio irani lleva comision mixta ¿Dónde se reúne?
			نمایشگاه هاوانا ۲۰۲۵ چه تاریخی بود                       | محلش کجا بود                               | نمایشگاه هاوانا 2025 تاریخی محلش کجا بود
			منطقه ویژه توسعه ماریل کجاست؟                            | مالیات بر سود در آنجا چقدر است؟            | منطقه ویژه توسعه ماریل مالیات بر سود در آنجا چقدر است؟
			فیهاو ۲۰۲۴ کجا بود                                       | ۲۰۲۵ چی؟                                   | فیهاو ۲۰۲۵ چی؟
			""")
	void takesOverWhatTheQuestionLeansOn(String before, String now, String standalone) {
		assertThat(FollowUp.standalone(new Question(now, Optional.empty(), List.of(before)))).isEqualTo(standalone);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			¿Cuándo fue FIHAV 2024? | ¿Qué memorando de servicios postales firmaron Irán y Cuba?
			وزیر ارتباطات کوبا کیه؟ | تفاهم‌نامهٔ خدمات پستی ایران و کوبا در هاوانا امضا شد؟
			""")
	void leavesAQuestionAloneThatStandsAlone(String before, String now) {
		assertThat(FollowUp.standalone(new Question(now, Optional.empty(), List.of(before)))).isEqualTo(now);
	}

	@ParameterizedTest
	@ValueSource(strings = {"چرا فیهاو ۲۰۲۴ متوقف شد؟", "چرا فيهاو ۲۰۲۴ متوقف شد", "کی هاشمی رو دعوت کرد بره کوبا؟",
			"تجارت ایران و کوبا چقدر است؟", "¿Por qué se suspendió FIHAV 2024?", "¿Qué firmaron en La Habana Irán y Cuba?"})
	void takesNoEndingForAConnective(String question) {
		assertThat(FollowUp.standalone(new Question(question, Optional.empty(), List.of("تفاهم‌نامهٔ پستی ایران و کوبا کی امضا شد؟"))))
				.isEqualTo(question);
	}

	@Test
	void followsAChainOfThree() {
		assertThat(FollowUp.standalone(new Question("¿y dónde?", Optional.empty(),
				List.of("¿Qué documento de correos se firmó?", "¿Quién lo firmó?")))).contains("correos").endsWith("¿y dónde?");
	}

	@Test
	void takesNothingFromBeforeAQuestionThatStoodAlone() {
		assertThat(FollowUp.standalone(new Question("¿y dónde?", Optional.empty(),
				List.of("¿Cuánto cuesta alquilar un pabellón entero?", "¿Qué memorando de servicios postales firmaron Irán y Cuba?"))))
				.doesNotContain("pabellon").contains("postales");
	}

	@Test
	void leavesAFirstQuestionAsItIs() {
		assertThat(FollowUp.standalone(new Question("¿y en 2025?", Optional.empty(), List.of()))).isEqualTo("¿y en 2025?");
	}
}
