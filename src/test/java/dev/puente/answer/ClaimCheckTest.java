package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimCheckTest {

	private static final String SIGNED = "El memorando postal entre Irán y Cuba se firmó en La Habana en noviembre de 2024, durante el viaje del ministro de Comunicaciones de Irán, Sattar Hashemi.";
	private static final String SIGNED_FA = "تفاهم‌نامهٔ خدمات پستی ایران و کوبا در آبان ۱۴۰۳ (نوامبر ۲۰۲۴) در هاوانا و در سفر ستار هاشمی، وزیر ارتباطات ایران، امضا شد.";
	private static final String MET = "Hashemi invitó a Arevich del 3 al 5 de noviembre de 2024 y no firmó ningún acuerdo con la Cámara.";

	@ParameterizedTest
	@ValueSource(strings = {"El memorando postal entre Irán y Cuba se firmó en La Habana en noviembre de 2024.",
			"El memorando postal entre Irán y Cuba se firmó en noviembre de 2024.",
			"En noviembre de 2024, el memorando postal entre Irán y Cuba se firmó en La Habana.",
			"El memorando postal entre Irán y Cuba se firmó.", SIGNED})
	void keepsWhatIsShortenedOrBeginsWithTheDate(String sentence) {
		assertThat(ClaimCheck.carries(SIGNED, sentence)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {"تفاهم‌نامهٔ خدمات پستی ایران و کوبا در آبان ۱۴۰۳ (نوامبر ۲۰۲۴) در هاوانا و در سفر ستار هاشمی امضا شد.",
			SIGNED_FA,
			"تفاهم نامه خدمات پستی ایران و کوبا در آبان ۱۴۰۳ (نوامبر ۲۰۲۴) در هاوانا و در سفر ستار هاشمی امضا شد"})
	void keepsShortenedPersian(String sentence) {
		assertThat(ClaimCheck.carries(SIGNED_FA, sentence.replace("تفاهم نامه", "تفاهم‌نامه"))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {"El memorando postal entre Cuba e Irán se firmó en La Habana en noviembre de 2025.",
			"El memorando postal entre Irán y Cuba se firmó en La Habana en diciembre de 2024.",
			"El memorando postal entre Irán y Cuba se firmó en La Habana en aban de 1403.",
			"El memorando postal entre Irán y Venezuela se firmó en La Habana.", "El memorando postal entre Irán y Cuba no se firmó.",
			"El memorando postal se firmó en La Habana.", "El memorando postal entre Irán y Cuba se firmará en La Habana.",
			"El segundo memorando postal entre Irán y Cuba se firmó en La Habana.",
			"El memorando postal entre Irán y Cuba se firmó en Irán.", "El ministro de Comunicaciones de Irán firmó el memorando.",
			"El memorando postal entre Irán y Cuba se firmó en La Habana en noviembre.",
			"El \"memorando postal\" entre Irán y Cuba se firmó.",
			"El memorando <b>postal</b> entre Irán y Cuba se firmó.", "El memorando postal\u202e entre Irán y Cuba se firmó.", "", "[1]"})
	void dropsWhatTheSourceDoesNotSay(String sentence) {
		assertThat(ClaimCheck.carries(SIGNED, sentence)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = {"Arevich invitó a Hashemi del 3 al 5 de noviembre de 2024.",
			"Hashemi invitó a Arevich el 3 de noviembre de 2024.",
			"Hashemi invitó a Arevich del 5 al 3 de noviembre de 2024 y no firmó ningún acuerdo con la Cámara.",
			"Hashemi firmó ningún acuerdo con la Cámara.",
			"Hashemi invitó a Arevich del 3 al 5 de noviembre de 2024 y firmó acuerdo con la Cámara."})
	void dropsSwappedRolesPartsOfRangesAndLostNegation(String sentence) {
		assertThat(ClaimCheck.carries(MET, sentence)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"تفاهم‌نامهٔ خدمات پستی ایران و کوبا در آبان ۱۴۰۳ (نوامبر ۲۰۲۴) در هاوانا و در سفر ستار محمدی، وزیر ارتباطات ایران، امضا شد.",
			"تفاهم‌نامهٔ خدمات پستی ایران و کوبا در آذر ۱۴۰۳ (نوامبر ۲۰۲۴) در هاوانا و در سفر ستار هاشمی، وزیر ارتباطات ایران، امضا شد.",
			"تفاهم‌نامهٔ خدمات پستی ایران و کوبا در آبان ۱۴۰۳ (نوامبر ۲۰۲۵) در هاوانا و در سفر ستار هاشمی، وزیر ارتباطات ایران، امضا شد.",
			"تفاهم‌نامهٔ خدمات پستی ایران و کوبا در آبان ۱۴۰۳ (نوامبر ۲۰۲۴) در هاوانا و در سفر ستار هاشمی، وزیر ارتباطات ایران، امضا نشد.",
			"تفاهم‌نامهٔ خدمات پستی کوبا و ایران در سفر ستار هاشمی امضا شد.", "تفاهم‌نامهٔ خدمات پستی ایران و کوبا."})
	void dropsChangedPersian(String sentence) {
		assertThat(ClaimCheck.carries(SIGNED_FA, sentence)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = {"Acudieron 715 empresas de 63 países a Cuba.", "Acudieron 715 empresas de 63 países en La Habana."})
	void dropsWhatIsAddedAtTheEnd(String sentence) {
		assertThat(ClaimCheck.carries("Acudieron 715 empresas de 63 países.", sentence)).isFalse();
	}

	@Test
	void speaksOfItsEvidenceWithThreeWordsOfFive() {
		String evidence = "El memorando postal se firmó.";
		assertThat(ClaimCheck.speaksOf(evidence, "Firmó memorando postal ayer contentísimo.")).isTrue();
		assertThat(ClaimCheck.speaksOf(evidence, "Firmó memorando elegante ayer contentísimo.")).isFalse();
	}

	@Test
	void keepsWhatLimitsAStatement() {
		assertThat(ClaimCheck.carries("Según IRNA, el memorando puede aumentar el correo.", "El memorando puede aumentar el correo."))
				.isFalse();
		assertThat(ClaimCheck.carries("El plazo vence el 30 de marzo de 2026, salvo prórroga.", "El plazo vence el 30 de marzo de 2026."))
				.isFalse();
	}

	@Test
	void readsNumbersInWordsAsDigits() {
		List.of("Acudieron 23 empresas.", "Acudieron veintitrés empresas.")
				.forEach(sentence -> assertThat(ClaimCheck.carries("Acudieron veintitrés empresas.", sentence)).isTrue());
		assertThat(ClaimCheck.carries("Acudieron veintitrés empresas.", "Acudieron treinta y dos empresas.")).isFalse();
	}
}
