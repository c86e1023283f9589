package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			¿Cuándo fue FIHAV 2024?                                  | ¿y en 2025?                                | fihav
			cuantos tramites tiene la plataforma Soberanía           | y cuantos hicieron completo por internet   | tramites plataforma soberania
			¿Qué ministerio iraní lleva la comisión mixta?           | ¿Dónde se reúne?                           | ministerio irani lleva comision mixta
			نمایشگاه هاوانا ۲۰۲۵ چه تاریخی بود                       | محلش کجا بود                               | نمایشگاه هاوانا 2025 تاریخی
			منطقه ویژه توسعه ماریل کجاست؟                            | مالیات بر سود در آنجا چقدر است؟            | منطقه ویژه توسعه ماریل
			""")
	void takesOverWhatTheQuestionLeansOn(String before, String now, String carried) {
		FollowUp followUp = FollowUp.of(new Question(now, Optional.empty(), List.of(before)));
		assertThat(followUp.leans()).isTrue();
		assertThat(followUp.carried()).isEqualTo(carried);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			¿Cuándo fue FIHAV 2024? | ¿Qué memorando de servicios postales firmaron Irán y Cuba?
			وزیر ارتباطات کوبا کیه؟ | تفاهم‌نامهٔ خدمات پستی ایران و کوبا در هاوانا امضا شد؟
			¿Quién preside la Cámara de Comercio? | ¿y ahora el ministro de Comunicaciones de Irán en 2019 quién era?
			رئیس اتاق کوبا کیه؟ | و الان وزیر ارتباطات ایران کیه؟
			""")
	void countsLittleBeforeAQuestionThatStandsAlone(String before, String now) {
		FollowUp standing = FollowUp.of(new Question(now, Optional.empty(), List.of(before)));
		FollowUp leaning = FollowUp.of(new Question("¿y dónde?", Optional.empty(), List.of(before)));
		assertThat(standing.leans()).isFalse();
		assertThat(standing.share()).isPositive().isLessThan(leaning.share() / 2);
	}

	@ParameterizedTest
	@ValueSource(strings = {"چرا فیهاو ۲۰۲۴ متوقف شد؟", "چرا فيهاو ۲۰۲۴ متوقف شد", "کی هاشمی رو دعوت کرد بره کوبا؟",
			"تجارت ایران و کوبا چقدر است؟", "¿Por qué se suspendió FIHAV 2024?", "¿Qué firmaron en La Habana Irán y Cuba?"})
	void takesNoEndingForAConnective(String question) {
		assertThat(FollowUp.of(new Question(question, Optional.empty(), List.of("تفاهم‌نامهٔ پستی ایران و کوبا کی امضا شد؟"))).leans())
				.isFalse();
	}

	@Test
	void followsAChainOfThree() {
		assertThat(FollowUp.of(new Question("¿y dónde?", Optional.empty(),
				List.of("¿Qué documento de correos se firmó?", "¿Quién lo firmó?"))).carried()).contains("correos");
	}

	@Test
	void takesNothingFromBeforeAQuestionThatStoodAlone() {
		assertThat(FollowUp.of(new Question("¿y dónde?", Optional.empty(),
				List.of("¿Cuánto cuesta alquilar un pabellón entero?", "¿Qué memorando de servicios postales firmaron Irán y Cuba?")))
				.carried())
				.doesNotContain("pabellon").contains("postales");
	}

	@ParameterizedTest
	@CsvSource({"y de qué ciudad es,true", "اهل کدوم شهره,true", "¿en qué edificio está la Ventanilla Única de inversión?,false",
			"همون که چند روز قبلش از لیست درآورده بودن,false"})
	void knowsWhatIsAboutNothingByItself(String question, boolean little) {
		assertThat(FollowUp.saysLittle(question)).isEqualTo(little);
	}

	@ParameterizedTest
	@CsvSource({"y con cuántos votos?,true", "چند رای آورده بود؟,true", "¿cuándo dejó el cargo?,true", "y antes de él,true",
			"¿y ETECSA?,false",
			"¿y ahora?,false", "¿y en 2019?,false", "y su telefono?,false", "¿y quién es el de Cuba?,false", "کجا به دنیا اومده؟,false"})
	void knowsWhatMayMeanThePersonOfTheAnswerBefore(String question, boolean person) {
		assertThat(FollowUp.meansThePerson(question)).isEqualTo(person);
	}

	@Test
	void goesOnAboutThePersonThatWasTold() {
		FollowUp followUp = FollowUp.of(
				new Question("¿y con cuántos votos?", Optional.empty(), List.of("¿Quién era ministro de Irán antes de Hashemi, en 2022?")));
		assertThat(followUp.about("Issa Zarepour", Set.of("hashemi")).carried()).startsWith("Issa Zarepour ").contains("ministro")
				.doesNotContain("hashemi", "2022");
	}

	@Test
	void leavesTheYearBehindWhoAsksForNow() {
		assertThat(FollowUp.of(new Question("¿y ahora?", Optional.empty(), List.of("¿Quién era el embajador en 2016?"))).carried())
				.contains("embajador").doesNotContain("2016");
	}

	@Test
	void takesNothingOverIntoAFirstQuestion() {
		assertThat(FollowUp.of(new Question("¿y en 2025?", Optional.empty(), List.of()))).isEqualTo(new FollowUp("", 0));
	}
}
