package dev.puente.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintStyleTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"تفاهم نامه|an ending without half-space", "شرکت ها آمدند|a plural without half-space",
			"کار انجام می شود|a verb without half-space", "کار نمی شود|a verb without half-space", "خانه ی کوبا|ezafe written as a letter",
			"وزير ارتباطات|an Arabic letter", "كوبا آمد|an Arabic letter", "شرکت \"پست\"|a foreign quotation mark",
			"تهران, هاوانا|a Latin sign", "کجا?|a Latin sign", "تهران ، هاوانا|a space on the wrong side", "تهران،هاوانا|no space after",
			"تهران  هاوانا|more than one space", "کوبـا|a stretched letter", "نسل 5 آمد|Latin digits", "نسل ٥ آمد|Arabic digits",
			"تهران... هاوانا|a row of full stops", "شمار ۱۸۷۴۰ بسته|a large number without separator",
			"شرکت\u200c آمد|a half-space that parts nothing"})
	void tellsSlipsOfPersianTyping(String fa, String reason) {
		String es = fa.matches(".*[5٥].*")
				? "La 5G vino [S1]."
				: fa.contains("۱۸۷۴۰") ? "Son 18\u00a0740 paquetes [S1]." : "Cuba vino [S1].";
		assertThat(pair(fa + " [S1].", es)).singleElement().asString().startsWith("documents/memorandum/fa.md:3: warning: " + reason);
	}

	@ParameterizedTest
	@ValueSource(strings = {"شبکهٔ 4G در کوبا، «آزاد»، کار می‌کند", "نشانی https://example.org/a,b?c=1 است", "میان ETECSA, MINCOM بود",
			"می‌گوید آن‌ها شرکت‌های کوبایی‌اند", "خانه‌ای در هاوانا است", "شمارهٔ تلفن +53 7 271 0758 است"})
	void leavesGoodPersianAlone(String fa) {
		assertThat(
				pair(fa + " [S1].", "La red 4G: ETECSA, MINCOM, 4 +53 7 271 0758 1 [S1].").stream().filter(fault -> fault.contains("fa.md"))
						.filter(fault -> !fault.contains("Spanish partner")))
				.isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"Dijo \"sí\" a Cuba|a foreign quotation mark", "Dijo “sí” a Cuba|a foreign quotation mark",
			"Cuba pregunta: cuándo?|a question without its opening sign", "Cuba vive!|an exclamation without its opening sign",
			"Cuba , Irán|a space on the wrong side", "Cuba « Irán»|a space on the wrong side", "Cuba,Irán|no space after a sign",
			"Cuba  Irán|more than one space", "Son 18.740 paquetes|thousands without", "Son 18 740 paquetes|thousands without",
			"Son 4500 paquetes|a large number", "Es D'Viajeros|a straight apostrophe", "Cuba... Irán|a row of full stops"})
	void tellsSlipsOfSpanishTyping(String es, String reason) {
		String fa = es.contains("740") ? "شمار ۱۸٬۷۴۰ بسته [S1]." : es.contains("4500") ? "شمار ۴٬۵۰۰ بسته [S1]." : "کوبا آمد [S1].";
		assertThat(pair(fa, es + " [S1].").stream().filter(fault -> !fault.contains("partner"))).singleElement().asString()
				.startsWith("documents/memorandum/es.md:3: warning: " + reason);
	}

	@ParameterizedTest
	@ValueSource(strings = {"¿Cuándo vino Cuba? Llame al +53 7 271 0758", "Vivió «el “gran” día» de 2024, n.º 2839",
			"Costó 2,5 de 18\u00a0740"})
	void leavesGoodSpanishAlone(String es) {
		assertThat(pair("کوبا [S1].", es + " [S1].").stream().filter(fault -> !fault.contains("partner"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"۱۴ آبان ۱۴۰۳ (۵ نوامبر ۲۰۲۴)|2024-11-04",
			"۱۴ تا ۱۹ آبان ۱۴۰۳ (۴ تا ۱۰ نوامبر ۲۰۲۴)|2024-11-04 to 2024-11-09",
			"آبان ۱۴۰۳ (سپتامبر ۲۰۲۴)|2024-10-22 to 2024-11-20", "۱۴۰۲–۱۴۰۳ (۲۰۲۵)|to 2025-03-20", "۱۵ بهمن (۷ فوریه)|2001-02-03",
			"۳۱ آبان ۱۴۰۳ (۲۱ نوامبر ۲۰۲۴)|is no day of the calendar"})
	void refusesAWrongConversion(String fa, String right) {
		assertThat(pair("هاشمی " + fa + " آمد [S1].", "Hashemi vino [S1].")).anySatisfy(
				fault -> assertThat(fault).startsWith("documents/memorandum/fa.md:3: error:").contains(right));
	}

	@ParameterizedTest
	@ValueSource(strings = {"۱۴ آبان ۱۴۰۳ (۴ نوامبر ۲۰۲۴)", "آبان ۱۴۰۳ (نوامبر ۲۰۲۴)", "آبان و آذر ۱۴۰۳ (نوامبر ۲۰۲۴)", "۱۴۰۲–۱۴۰۳ (۲۰۲۴)",
			"۳۰ اسفند ۱۴۰۳ (۲۰ مارس ۲۰۲۵)", "دی ۱۴۰۲ و بهمن ۱۴۰۲ (ژانویهٔ ۲۰۲۴)", "۳، ۶ یا ۸ آذر ۱۴۰۴ (۲۴، ۲۷ یا ۲۹ نوامبر ۲۰۲۵)",
			"پاییز ۱۴۰۳ (پاییز ۲۰۲۴)", "۱۵ بهمن (۳ فوریه)", "۱۳۹۷ (۲۰۱۸/۱۹)", "خبرگزاری مهر", "فیهاو ۲۰۲۴"})
	void acceptsRightConversions(String fa) {
		assertThat(pair(fa + " [S1].", "Cuba [S1].").stream().filter(fault -> !fault.contains("partner"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"در ۱۴ آبان ۱۴۰۳ آمد|stands without its Gregorian date",
			"در سال ۱۴۰۱ آمد|stands without its Gregorian",
			"در ۴ نوامبر ۲۰۲۴ آمد|stands outside brackets", "تا پایان نوامبر ماند|stands outside brackets"})
	void wantsBothCalendars(String fa, String reason) {
		assertThat(pair("هاشمی " + fa + " [S1].", "Hashemi [S1].").stream().filter(fault -> !fault.contains("partner"))).singleElement()
				.asString().startsWith("documents/memorandum/fa.md:3: warning:").contains(reason);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"Este acuerdo vale|کوبا|es.md:3", "Dicho acuerdo vale|کوبا|es.md:3", "Él vino|کوبا|es.md:3",
			"En esa reunión habló Cuba|کوبا|es.md:3", "Cuba|او آمد|fa.md:3", "Cuba|این سند معتبر است|fa.md:3",
			"Cuba|در این نشست بود|fa.md:3"})
	void tellsSentencesThatPointBack(String es, String fa, String place) {
		assertThat(pair(fa + " [S1].", es + " [S1].")).singleElement().asString().contains(place + ": warning:",
				"unclear when quoted alone");
	}

	@ParameterizedTest
	@ValueSource(strings = {"El acuerdo vale", "Ellacuría vino", "Estados Unidos vino", "Suiza vino", "Esta información no es asesoría"})
	void doesNotTakeArticlesAndNamesForPronouns(String es) {
		assertThat(pair("کوبا [S1].", es + " [S1].")).isEmpty();
	}

	@Test
	void tellsSentencesOverFortyFiveWords() {
		assertThat(pair("کوبا [S1].", "Cuba " + "firma ".repeat(44) + "[S1].")).isEmpty();
		assertThat(pair("کوبا [S1].", "Cuba " + "firma ".repeat(45) + "[S1].")).singleElement().asString()
				.startsWith("documents/memorandum/es.md:3: warning:").contains("46 words");
	}

	@Test
	void tellsTwoSentencesUnderOneMark() {
		assertThat(pair("کوبا [S1].", "Cuba firmó el memorando postal con Irán. Irán lo publicó [S1].")).singleElement().asString()
				.contains("two sentences share one source mark");
		assertThat(pair("کوبا [S1].", "Cuba firmó el memorando postal con EE. UU. y J. Pérez habló por teléfono en la Ave. Boyeros [S1]."))
				.isEmpty();
	}

	private List<String> pair(String fa, String es) {
		return new LintedFolder(folder).fa(fa).es(es).faults();
	}
}
