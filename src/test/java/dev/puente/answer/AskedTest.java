package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			WHO      | ¿Quién firmó el memorando?
			WHO      | quien es la ministra de comunicaciones
			WHO      | kien firmó el plan de acción
			WHO      | ¿Quiénes presidieron la comisión?
			WHO      | ¿A cargo de quién está la feria?
			WHO      | cómo se llama el embajador
			WHEN     | ¿Cuándo se firmó el memorando?
			WHEN     | CUANDO es la feria
			WHEN     | en que fecha empieza FIHAV
			WHEN     | q dia abre la feria
			WHEN     | ¿En qué año se crearon las relaciones?
			WHEN     | ¿Hasta cuándo dura el plazo?
			WHEN     | plazo de inscripción
			WHERE    | ¿Dónde se celebra FIHAV?
			WHERE    | adonde llegó la delegación
			WHERE    | ¿En qué ciudad se reunieron?
			WHERE    | sede de la feria
			WHERE    | dirección de ExpoCuba
			HOW_MANY | ¿Cuántos países participaron?
			HOW_MANY | cuantas empresas fueron
			HOW_MANY | ¿Cuánto mide el recinto?
			HOW_MANY | qué porcentaje de la inversión
			HOW_MANY | número de visitantes
			HOW_TO   | ¿Cómo puedo participar en FIHAV?
			HOW_TO   | como se envía un paquete
			HOW_TO   | ¿Qué requisitos pide la cámara?
			HOW_TO   | que papeles necesito para exponer
			HOW_TO   | pasos para inscribirme
			HOW_TO   | ¿Cómo inscribo mi empresa?
			HOW_TO   | como ago pa tener un stand
			HOW_TO   | ¿Cómo conseguir un stand?
			HOW_TO   | cómo nos apuntamos a la feria
			HOW_TO   | q hay q presentar a Pabexpo
			HOW_TO   | que me piden para importar equipos
			HOW_TO   | برای غرفه گرفتن چی لازمه
			HOW_TO   | برای ثبت نام چکار باید کرد
			LIST     | ¿Cuáles son los sectores?
			LIST     | ¿Qué documentos firmaron los ministros?
			LIST     | enumere los acuerdos
			LIST     | lista de los memorandos
			LIST     | menciona las áreas de cooperación
			DEFINITION | ¿Qué es la comisión económica conjunta?
			LIST     | ¿De qué hablaron?
			WHAT     | ¿Por qué se suspendió la feria?
			WHO      | وزیر ارتباطات کوبا کیه؟
			WHO      | چه کسی تفاهم‌نامه را امضا کرد؟
			WHO      | چه کسانی در نشست بودند؟
			WHO      | سفیر ایران در کوبا کیست
			WHO      | اسم وزیر قبلی
			WHEN     | تفاهم‌نامه کی بود
			WHEN     | چه زمانی نمایشگاه برگزار می‌شود؟
			WHEN     | چه تاریخی امضا شد
			WHEN     | چه سالی روابط برقرار شد
			WHEN     | تا کی مهلت داریم
			WHEN     | تاريخ نمايشگاه
			WHEN     | نمایشگاه کی برگزار شد
			WHEN     | تفاهم‌نامهٔ پستی کی امضا شد؟
			WHEN     | قرارداد کی بسته شد
			WHEN     | فیهاو ۲۰۲۶ از کی شروع میشه
			WHEN     | دیازکانل کی اومد تهران
			WHEN     | دیاز کانل کی اومد تهران
			WHERE    | ماریل کجای کوباست
			WHO      | اولین وزیر ارتباطات ایران کی بود
			WHO      | سفیر ایران در کوبا کی بود
			WHEN     | سفر وزیر ارتباطات به کوبا کی بود
			WHO      | raeese etecsa kie
			WHEN     | fihav che sali shoru shod
			WHERE    | mariel kojast
			HOW_MANY | chandta keshvar amadand
			LIST     | kabl ha kodoman
			WHEN     | وزیر ایران کی رفت هاوانا؟
			LIST     | شش سند چه بودند؟
			LIST     | درباره چیا حرف زدن؟
			LIST     | ¿De qué hablaron los ministros?
			HOW_TO   | ¿Cómo puede una empresa participar en FIHAV?
			HOW_TO   | quiero exponer en la feria, que hago
			HOW_TO   | از کجا شروع کنم؟
			WHO      | از ایران کی اومد تهران؟
			WHO      | تو نمایشگاه کی اومد؟
			WHO      | کی رفت هاوانا؟
			WHERE    | نمایشگاه هاوانا کجاست؟
			WHERE    | محلش کجا بود
			WHERE    | نشانی اکسپوکوبا
			WHERE    | کدوم شهر بود
			HOW_MANY | چند کشور شرکت کردند؟
			HOW_MANY | چندتا شرکت اومدن
			HOW_MANY | هزینه چقدر است
			HOW_MANY | چه تعداد تفاهم‌نامه امضا شد
			HOW_TO   | چطور در نمایشگاه شرکت کنم؟
			HOW_TO   | چجوری غرفه بگیرم
			HOW_TO   | چه مدارکی لازم است
			HOW_TO   | مراحل ثبت نام
			LIST     | چه سندهایی امضا شد؟
			LIST     | محورهای همکاری
			LIST     | کدوم سالنا خراب شدن؟
			LIST     | فهرست سندها
			DEFINITION | کمیسیون مشترک چیست؟
			WHAT     | چرا نمایشگاه لغو شد؟
			""")
	void tellsWhatIsAskedFor(Asked kind, String question) {
		assertThat(Asked.of(question)).isEqualTo(kind);
	}

	@Test
	void asksAgainWhatWasAskedBeforeWhereAFollowUpDoesNotSay() {
		assertThat(Asked.WHAT.orBefore(new Question("¿y en 2025?", Optional.empty(), List.of("¿Cuándo fue FIHAV 2024?"))))
				.isEqualTo(Asked.WHEN);
		assertThat(Asked.WHAT.orBefore(new Question("¿qué país ganó?", Optional.empty(), List.of("¿Cuántas empresas vinieron?"))))
				.isEqualTo(Asked.WHAT);
		assertThat(Asked.WHAT.orBefore(new Question("کدوم کشور جایزه برد", Optional.empty(), List.of("چند شرکت آمدند؟"))))
				.isEqualTo(Asked.WHAT);
		assertThat(Asked.WHAT.orBefore(new Question("زارع‌پور چی؟", Optional.empty(), List.of("هاشمی با چند رأی وزیر شد؟"))))
				.isEqualTo(Asked.HOW_MANY);
		assertThat(Asked.WHAT.orBefore(new Question("¿y qué hay de 2024?", Optional.empty(), List.of("¿Cuántas empresas vinieron?"))))
				.isEqualTo(Asked.HOW_MANY);
		assertThat(Asked.WHERE.orBefore(new Question("محلش کجا بود", Optional.empty(), List.of("نمایشگاه چه تاریخی بود"))))
				.isEqualTo(Asked.WHERE);
		assertThat(Asked.WHAT.orBefore(new Question("تلفنش؟", Optional.empty(), List.of("نمایشگاه کجاست؟")))).isEqualTo(Asked.WHAT);
	}

	@Test
	void expectsSeveralPartsOfListsAndSteps() {
		assertThat(List.of(Asked.values())).filteredOn(Asked::several).containsExactly(Asked.HOW_TO, Asked.LIST);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			داستان برنامهٔ ده‌ساله چیه     | داستان
			قضیهٔ قرارداد چیه؟            | قضیه
			¿Qué pasó con FIHAV 2024?     | paso
			quiero información sobre FIHAV | informacion
			اطلاعات درباره فیهاو          | اطلاعات
			از فیهاو ۲۰۱۸ اطلاعاتی دارید؟  | اطلاعاتی
			""")
	void looksForNoWordThatOnlyFramesTheQuestion(String question, String frame) {
		assertThat(Asked.of(question).subject(question)).doesNotContain(frame);
	}

	@Test
	void looksForInformationThatIsASubject() {
		assertThat(Asked.WHO.subject("وزیر فناوری اطلاعات کیه")).contains("اطلاعات");
		assertThat(Asked.WHO.subject("¿Quién dirige las tecnologías de la información?")).contains("información");
	}

	@Test
	void looksForAStoryWhereThatIsAskedFor() {
		assertThat(Asked.WHO.subject("داستان را چه کسی گفت؟")).contains("داستان");
	}
}
