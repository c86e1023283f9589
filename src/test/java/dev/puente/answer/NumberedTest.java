package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberedTest {

	@ParameterizedTest
	@CsvSource({"en que fecha fue la sesión 14 de la comisión, 14", "¿Dónde fue la decimocuarta sesión?, 14", "la 19.ª sesión, 19",
			"qué dice el Decreto-Ley 108, 108", "qué dice el decreto 360 de 2019, 360", "edición 42 de FIHAV, 42",
			"اجلاس پانزدهم کمیسیون کجا بود؟, 15", "پانزدهمین نشست کی بود, 15", "نشست ۱۸ کمیسیون, 18", "دوره ۴۲ فیهاو, 42", "نشست 17م, 17",
			"la XVI sesión, 16", "دورهٔ چهل‌ودوم نمایشگاه, 42"})
	void findsTheNumberThatNames(String question, String number) {
		assertThat(Numbered.in(question)).containsExactly(number);
	}

	@ParameterizedTest
	@ValueSource(strings = {"¿Cuántos de los 13 documentos son de salud?", "la tercera vez que viajó", "el 5 de noviembre", "FIHAV 2025",
			"reunión 5 de noviembre", "سومین سفر", "شش سند کدامند؟", "۵ آبان", "چند شرکت در ۲۰۲۵؟", "تمام سندها", "پارسال هشتم آذر",
			"چهلمین سال رابطه",
			"هجدهم سپتامبر اجرایی شد یا نوزدهم", "کدام مردم", ""})
	void takesCountsAndDatesForNoName(String question) {
		assertThat(Numbered.in(question)).isEmpty();
	}
}
