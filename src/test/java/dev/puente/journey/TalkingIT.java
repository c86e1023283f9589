package dev.puente.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.puente.journey.Dialogue.Bot;
import dev.puente.journey.Dialogue.Visitor;
import dev.puente.language.Dates;
import dev.puente.language.Language;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.Seen;

/** What can be done with an answer, with people and with Puente's memory, as visitors and staff see it. */
@ExtendWith(SharedPuente.class)
@Execution(ExecutionMode.CONCURRENT)
@Timeout(300)
class TalkingIT {

	private static final long STAFF = SharedPuente.STAFF;
	private static final Duration SOON = Duration.ofSeconds(40);
	private static final BotApiServer TELEGRAM = SharedPuente.TELEGRAM;
	private static Knowledge knowledge;

	@BeforeAll
	static void share(Knowledge shared) {
		knowledge = shared;
	}

	@Test
	void leadsFromAnAnswerToItsSourceAndToAPerson() throws Exception {
		Dialogue dialogue = new Dialogue(TELEGRAM, 61, "es");
		Visitor visitor = dialogue.visitor();
		Bot bot = dialogue.bot();

		visitor.says("¿Por qué se suspendió FIHAV 2024?");
		bot.answers("Fuentes:", "huracán Rafael", "8 de noviembre de 2024");
		visitor.presses("Fuente 1");
		bot.says("Fuente 1, palabra por palabra:", "FIHAV 2024", "huracán Rafael", "توفان رافائل",
				"تاریخ انتشار: ۱۸ آبان ۱۴۰۳ (۸ نوامبر ۲۰۲۴)",
				"comprobado el 22 de noviembre de 2026");
		visitor.pressesBelow("huracán Rafael", "به فارسی");
		bot.answers("منابع:", "توفان رافائل", "۱۸ آبان ۱۴۰۳ (۸ نوامبر ۲۰۲۴)");
		visitor.pressesBelow("8 de noviembre de 2024", "👎");
		bot.says("¿Qué le faltó a la respuesta?");
		visitor.presses("Está desactualizada");
		bot.says("Gracias; el equipo lo revisará.");
		visitor.presses("Preguntar a una persona");
		bot.says("Su consulta está en manos del equipo con el número C-", "La oficina está cerrada ahora", "(hora de La Habana)",
				"puede seguir preguntándome");

		Seen request = staffSees("¿Por qué se suspendió FIHAV 2024?");
		staffPresses(request, "Atender");
		bot.says("Ana, del equipo, atiende su consulta desde las", "(hora de La Habana)");
		TELEGRAM.groupReplies(STAFF, 5, request.messageId(), "Le escribo con el detalle.");
		bot.says("Ana, del equipo, a las", "Le escribo con el detalle.");
		visitor.says("Muchas gracias, espero aquí.");
		bot.says("Su mensaje ha llegado a Ana.");
		visitor.corrects("Muchas gracias, espero hasta las cinco.");
		bot.corrects("Su corrección ha llegado a Ana.");
		assertThat(staffSees("espero hasta las cinco").text()).contains("✎ Corrige lo que escribió:");
		TELEGRAM.groupReplies(STAFF, 5, staffSees("Muchas gracias, espero aquí.").messageId(), "A usted.");
		bot.says("A usted.");
		visitor.presses("Volver a Puente");
		bot.says("Vuelve a conversar con Puente.");
		visitor.says("¿En qué fecha se celebró FIHAV 2025?");
		bot.answers("Fuentes:", "noviembre de 2025");
		bot.hasSaidNothingElse();
	}

	@Test
	void leadsFromAnAnswerToItsSourceAndToAPersonInPersian() throws Exception {
		Dialogue dialogue = new Dialogue(TELEGRAM, 62, "fa");
		Visitor visitor = dialogue.visitor();
		Bot bot = dialogue.bot();

		visitor.says("چرا فیهاو ۲۰۲۴ متوقف شد؟");
		bot.answers("منابع:", "توفان رافائل", "۱۸ آبان ۱۴۰۳ (۸ نوامبر ۲۰۲۴)");
		visitor.presses("منبع ۱");
		bot.says("منبع ۱، واژه به واژه:", "توفان رافائل", "huracán Rafael", "Publicado: 8 de noviembre de 2024",
				"بررسی‌شده در ۱ آذر ۱۴۰۵ (۲۲ نوامبر ۲۰۲۶)");
		visitor.pressesBelow("منابع:", "En español");
		bot.answers("Fuentes:", "huracán Rafael");
		visitor.pressesBelow("منابع:", "👎");
		bot.says("پاسخ چه کم داشت؟");
		visitor.presses("پاسخ پرسش من نیست");
		bot.says("همکاران آن را بررسی می‌کنند");
		visitor.presses("پرسش از کارشناس");
		bot.says("به همکاران ما سپرده شد", "به وقت تهران");

		Seen request = staffSees("چرا فیهاو ۲۰۲۴ متوقف شد؟");
		TELEGRAM.groupReplies(STAFF, 5, request.messageId(), "تا فردا پاسخ می‌دهم.");
		bot.says("Ana از همکاران ما", "به وقت تهران");
		bot.says("تا فردا پاسخ می‌دهم.");
		staffPresses(request, "پایان");
		bot.says("رسیدگی Ana به پرسش شما پایان یافت");
		visitor.says("فیهاو ۲۰۲۵ در چه تاریخی برگزار شد؟");
		bot.answers("منابع:", "نوامبر ۲۰۲۵");
		bot.hasSaidNothingElse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			63 | es | Correos | Recibe avisos sobre: Correos | ¿Cuándo se abrió la ruta postal de prueba de Zanyán? | Hay un documento nuevo: | Ha cambiado un documento: | Una respuesta que recibió el | Ver la respuesta actual | 21 de noviembre de 2026
			64 | fa | پرداخت | دربارهٔ این موضوع‌ها خبر می‌گیرید | مسیر پستی آزمایشی تبریز کی گشوده شد؟ | سند تازه‌ای منتشر شد: | سندی تغییر کرد: | این سند تغییر کرده است | دیدن پاسخ کنونی | ۲۱ نوامبر ۲۰۲۶
			""")
	void tellsSubscribersWhatIsNewAndWhatChanged(long chat, String language, String topic, String subscribed, String question, String fresh,
			String changed, String answerChanged, String again, String newDay) throws Exception {
		Dialogue dialogue = new Dialogue(TELEGRAM, chat, language);
		Visitor visitor = dialogue.visitor();
		Bot bot = dialogue.bot();
		String title = "es".equals(language) ? "Ruta de prueba" : "مسیر آزمایشی";
		visitor.says("/subscribe");
		bot.says("es".equals(language) ? "Ahora no recibe avisos." : "اکنون خبری برایتان فرستاده نمی‌شود.");
		visitor.presses(topic);
		bot.says(subscribed);

		publishRoute(language, 20);
		bot.says(fresh, title);
		visitor.says(question);
		bot.says("es".equals(language) ? "20 de noviembre de 2026" : "۲۰ نوامبر ۲۰۲۶");
		publishRoute(language, 21);
		bot.says(changed, title);
		bot.says(answerChanged, title);
		visitor.presses(again);
		bot.says(newDay);
	}

	/** Each language has a route of its own, so that the other one's change is none of its answers'. */
	private static void publishRoute(String language, int day) {
		boolean spanish = "es".equals(language);
		knowledge.publish("test-route-" + language, spanish ? "post" : "payments", "Ruta de prueba", "مسیر آزمایشی",
				"La ruta postal de prueba de " + (spanish ? "Zanyán" : "Tabriz") + " se abrió el " + day + " de noviembre de 2026",
				"مسیر پستی آزمایشی " + (spanish ? "زنجان" : "تبریز") + " در " + (day == 20 ? "۲۹ آبان ۱۴۰۵ (۲۰" : "۳۰ آبان ۱۴۰۵ (۲۱")
						+ " نوامبر ۲۰۲۶) گشوده شد");
	}

	@Test
	void tellsWhenTheDateOfTheFairIsAnnounced() throws Exception {
		int year = Year.now(ZoneOffset.UTC).getValue();
		Dialogue spanish = new Dialogue(TELEGRAM, 75, "es");
		Dialogue persian = new Dialogue(TELEGRAM, 76, "fa");
		spanish.visitor().says("/feria");
		spanish.bot().says("FIHAV " + year + ": fecha no publicada");
		spanish.visitor().presses("Avisarme cuando haya fecha");
		spanish.bot().says("Queda anotado.");
		persian.visitor().says("نمایشگاه");
		persian.bot().says("تاریخ اعلام نشده");
		persian.visitor().presses("خبر از تاریخ نمایشگاه");
		persian.bot().says("یادداشت شد.");

		int next = year + 1;
		knowledge.announceFair(next, next + "-11-22", next + "-11-27");
		spanish.bot().says("FIHAV " + next + " abre el 22 de noviembre de " + next + ".");
		persian.bot().says("فیهاو " + Dates.number(next, Language.FA) + " در " + Dates.show(next, 11, 22, Language.FA) + " گشایش می‌یابد.");
		persian.visitor().presses("دیگر خبر ندهید");
		persian.bot().says("دیگر دربارهٔ نمایشگاه به شما خبر نمی‌دهم");
		spanish.bot().hasSaidNothingElse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			65 | es | ¿Por qué se suspendió FIHAV 2024? | respuestas recientes con su pregunta: 1 | Sí, borrar todo | Constancia R- | Nada en este momento. | Este botón pertenece
			66 | fa | چرا فیهاو ۲۰۲۴ متوقف شد؟ | پاسخ‌های اخیر همراه با پرسش: ۱ | بله، همه را پاک کن | رسید R- | اکنون چیزی نیست. | این دکمه از گفت‌وگویی پیشین
			""")
	void forgetsAVisitorWithAReceipt(long chat, String language, String question, String kept, String yes, String receipt, String nothing,
			String old) throws Exception {
		Dialogue dialogue = new Dialogue(TELEGRAM, chat, language);
		Visitor visitor = dialogue.visitor();
		Bot bot = dialogue.bot();

		visitor.says(question);
		bot.says("es".equals(language) ? "huracán Rafael" : "توفان رافائل");
		visitor.says("/privacy");
		bot.says("es".equals(language) ? "un seudónimo" : "نامی مستعار");
		visitor.says("/forget");
		bot.says(kept);
		visitor.presses(yes);
		bot.says(receipt);
		visitor.says("/forget");
		bot.says(nothing);
		visitor.pressesBelow("es".equals(language) ? "huracán Rafael" : "توفان رافائل", "👍");
		bot.says(old);
		bot.hasSaidNothingElse();
	}

	@Test
	void correctsItsAnswerWhenTheQuestionIsCorrected() throws Exception {
		Dialogue dialogue = new Dialogue(TELEGRAM, 67, "es");
		dialogue.visitor().says("¿Por qué se suspendió FIHAV 2024?");
		dialogue.bot().says("huracán Rafael");
		dialogue.visitor().corrects("¿Cuándo se firmó el memorando postal entre Irán y Cuba?");
		dialogue.bot().corrects("entre el 3 y el 5 de noviembre de 2024");
		dialogue.bot().hasSaidNothingElse();
	}

	@Test
	void correctsItsAnswerWhenTheQuestionIsCorrectedInPersian() throws Exception {
		Dialogue dialogue = new Dialogue(TELEGRAM, 77, "fa");
		dialogue.visitor().says("چرا فیهاو ۲۰۲۴ متوقف شد؟");
		dialogue.bot().says("توفان رافائل");
		dialogue.visitor().corrects("تفاهم‌نامهٔ پستی ایران و کوبا کی امضا شد؟");
		dialogue.bot().corrects("۳ تا ۵ نوامبر ۲۰۲۴");
		dialogue.bot().hasSaidNothingElse();
	}

	@Test
	void tellsWhatItKnowsAndHowItStands() throws Exception {
		Dialogue dialogue = new Dialogue(TELEGRAM, 68, "es");
		Visitor visitor = dialogue.visitor();
		Bot bot = dialogue.bot();
		visitor.says("/sources");
		bot.says("publicaciones de", "Las más citadas:");
		visitor.says("/latest");
		bot.says("Lo más reciente en los documentos:", "noviembre de 2026");
		visitor.says("/status");
		bot.says("comprobados hasta el 22 de noviembre de 2026", "Todas las partes del servicio funcionan.",
				"Preguntas de control, comprobadas el ");
		visitor.says("/start fair_2025");
		bot.says("FIHAV 2025");
		bot.offers("Participar en la Feria de La Habana");
		visitor.says("when was the postal memorandum signed by Iran and Cuba?");
		bot.says("Puente responde en español y en persa.", "پل به فارسی و اسپانیایی پاسخ می‌دهد.");
		bot.hasSaidNothingElse();
	}

	@Test
	void tellsWhatItKnowsAndHowItStandsInPersian() throws Exception {
		Dialogue dialogue = new Dialogue(TELEGRAM, 69, "fa");
		Visitor visitor = dialogue.visitor();
		Bot bot = dialogue.bot();
		visitor.says("/sources");
		bot.says("بیش از همه از این ناشران");
		visitor.says("/latest");
		bot.says("تازه‌ترین", "نوامبر ۲۰۲۶");
		visitor.says("/status");
		bot.says("۲۲ نوامبر ۲۰۲۶", "پاسخ‌های فارسی");
		visitor.says("/start fair_2025");
		bot.says("۲۰۲۵");
		bot.offers("شرکت در نمایشگاه هاوانا");
		bot.hasSaidNothingElse();
	}

	/** The words choose the language; where they do not, the visitor's choice does, then the app. */
	@Test
	void answersEachMessageInItsLanguage() throws Exception {
		Dialogue dialogue = new Dialogue(TELEGRAM, 88, "es");
		Visitor visitor = dialogue.visitor();
		Bot bot = dialogue.bot();
		visitor.says("etecsa chie");
		bot.answers("منابع:", "اتکسا");
		visitor.says("¿Por qué se suspendió FIHAV 2024?");
		bot.answers("Fuentes:", "huracán Rafael");
		visitor.says("سلام دوستان quiero saber de la feria FIHAV 2024");
		bot.answers("Fuentes:", "FIHAV");
		visitor.says("/lang fa");
		bot.says("فارسی");
		visitor.says("when was the postal memorandum signed by Iran and Cuba?");
		bot.says("پل به فارسی و اسپانیایی پاسخ می‌دهد.", "منابع:", "نوامبر ۲۰۲۴");
		visitor.says("سلام دوستان quiero saber de la feria FIHAV 2024");
		bot.answers("منابع:", "۲۰۲۴");
		visitor.says("¿Dónde está Pabexpo?");
		bot.answers("Fuentes:", "Pabexpo");
		bot.hasSaidNothingElse();
	}

	private static Seen staffSees(String words) throws InterruptedException {
		for (int count = 1; count < 40; count++) {
			List<Seen> seen = TELEGRAM.awaitSeen(STAFF, count, SOON);
			Seen last = seen.getLast();
			if (seen.stream().anyMatch(message -> message.text().contains(words))) {
				return seen.stream().filter(message -> message.text().contains(words)).findFirst().orElse(last);
			}
		}
		throw new AssertionError("staff did not see: " + words);
	}

	private static void staffPresses(Seen message, String label) {
		TELEGRAM.userPresses(STAFF, 5, message.messageId(), message.data().get(message.buttons().indexOf(label)));
	}
}
