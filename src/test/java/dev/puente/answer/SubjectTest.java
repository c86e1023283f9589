package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectTest {

	/** Each pair stood below one answer. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			¿Cuántos trámites tiene Soberanía? | ¿Cuántos trámites se pueden hacer en Soberanía?
			¿Quién es el transitario oficial de las ferias según Palco? | ¿Quién es el transitario oficial de las ferias de Pabexpo?
			¿Puedo tener una empresa totalmente extranjera en Cuba? | ¿Puede una empresa ser cien por ciento extranjera en Cuba?
			¿Con qué viceministro cubano se reunió el ministro iraní en enero de 2024? | ¿Con quién se reunió Zarepour en enero de 2024?
			سفیر ایران در کوبا کیه؟ | سفیر ایران در کوبا کیست؟
			مالیات سود در ماریل چقدره؟ | مالیات شرکت‌ها در منطقهٔ ماریل چقدر است؟
			شرکت آی‌تی ایرانی در فیهاو ۲۰۲۵ بود یا نه؟ | آیا در فیهاو ۱۴۰۴ شرکت مخابراتی یا نرم‌افزاری ایرانی بود؟
			""")
	void knowsWhatAsksNearlyTheSame(String one, String other) {
		assertThat(Subject.of(one).nearlySame(Subject.of(other))).isTrue();
		assertThat(Subject.of(other).nearlySame(Subject.of(one))).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			¿Qué cuatro documentos pide Pabexpo? | ¿Qué documentos lleva la carga para la feria?
			¿Qué productos iraníes se venden bien en Cuba? | ¿Propuso Cuba una forma de comercializar productos iraníes?
			¿De qué habló el grupo de trabajo de comunicaciones? | ¿Se volvió a reunir el grupo de trabajo de comunicaciones?
			آرویچ هنوز وزیره؟ | آرویچ قبل از وزارت چه کاره بود؟
			ماررو در پایان فیهاو ۲۰۲۵ چه گفت؟ | فیهاو ۲۰۲۵ کی تموم شد؟
			""")
	void keepsApartWhatAsksForSomethingElse(String one, String other) {
		assertThat(Subject.of(one).nearlySame(Subject.of(other))).isFalse();
	}
}
