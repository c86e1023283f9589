package dev.puente.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
import dev.puente.journey.Dialogue.Bot;
import dev.puente.journey.Dialogue.Visitor;
import dev.puente.language.Dates;
import dev.puente.language.Language;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.Eventually;
import dev.puente.testing.PuenteProcess;
import dev.puente.testing.Seen;
import dev.puente.testing.SentFile;

/** A company's representative at the fair desk, from the first word to number, checklist and files; the same dialogue in both languages. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(300)
class FairJourneyIT {

	private static final BotApiServer TELEGRAM = BotApiServer.start();
	private static final long STAFF = -1001;
	private static final Duration SOON = Duration.ofSeconds(40);
	@SuppressWarnings("TimeInStaticInitializer") // any opening that is well ahead will do
	private static final LocalDate OPENING = Year.now(ZoneOffset.UTC).plusYears(1).atMonth(11).atDay(22);
	private static PuenteProcess puente;
	private static Path folder;

	@BeforeAll
	static void start(@TempDir Path parent) throws IOException {
		folder = parent;
		Knowledge.copiedTo(folder.resolve("knowledge")).announceFair(OPENING.getYear(), OPENING.toString(),
				OPENING.plusDays(5).toString());
		puente = started();
		// the staff's group knows the bot
		TELEGRAM.groupSays(STAFF, 5, "hola");
	}

	private static PuenteProcess started() {
		PuenteProcess process = PuenteProcess.start(folder.resolve("run"),
				Map.of("PUENTE_KNOWLEDGE", folder.resolve("knowledge").toString(), "PUENTE_BOTS_TELEGRAM_TOKEN", BotApiServer.TOKEN,
						"PUENTE_BOTS_TELEGRAM_STAFF_CHAT", Long.toString(STAFF)),
				"--puente.bots.telegram.api-url=" + TELEGRAM.url());
		process.page();
		return process;
	}

	@AfterAll
	static void stop() {
		puente.close();
		TELEGRAM.close();
		assertThat(puente.out() + puente.err()).doesNotContain("ERROR", "\tat ");
	}

	/** One kill in the middle of both dialogues: a start is what takes long. */
	@Test
	@Execution(ExecutionMode.SAME_THREAD)
	void leadsACompanyThroughTheFormInBothLanguages() throws Exception {
		List<Representative> both = List.of(new Representative(Language.ES, 201), new Representative(Language.FA, 202));
		for (Representative each : both) {
			each.comesAndThinksBetterOfIt();
			each.beginsAgain();
			each.asksSomethingElseInBetween();
		}
		puente.killWithRedis();
		puente.close();
		puente = started();
		for (Representative each : both) {
			each.goesOnAsIfNothingHadHappened();
			each.handsInAndGetsAllOfIt();
		}
	}

	/** The dialogue, in two columns. */
	private static final class Representative {

		private final Language language;
		private final Visitor visitor;
		private final Bot bot;

		Representative(Language language, long chat) {
			Dialogue dialogue = new Dialogue(TELEGRAM, chat, language.code());
			this.language = language;
			this.visitor = dialogue.visitor();
			this.bot = dialogue.bot();
		}

		void comesAndThinksBetterOfIt() throws Exception {
			visitor.says(in("/feria", "/نمایشگاه"));
			bot.says(in("Mesa de la Feria Internacional de La Habana", "میز نمایشگاه بین‌المللی هاوانا"),
					in("abre el ", "گشایش می‌یابد"), Dates.show(OPENING.getYear(), 11, 22, language));
			visitor.presses(in("Participar en la feria", "شرکت در نمایشگاه"));
			asksFor(1);
			visitor.says(in("Antigua S.A.", "شرکت پیشین"));
			asksFor(2);
			visitor.presses(in("Cancelar", "انصراف"));
			bot.says(in("¿Desea cancelar el formulario?", "آیا از پر کردن فرم منصرف شده‌اید؟"));
			visitor.presses(in("Continuar el formulario", "ادامهٔ فرم"));
			asksFor(2);
			visitor.presses(in("Cancelar", "انصراف"));
			bot.says(in("¿Desea cancelar el formulario?", "آیا از پر کردن فرم منصرف شده‌اید؟"));
			visitor.presses(in("Sí, borrarlo", "بله، پاک شود"));
			bot.says(in("El formulario se ha cancelado y borrado.", "فرم لغو و پاک شد."));
		}

		void beginsAgain() throws Exception {
			visitor.says(in("feria", "نمایشگاه"));
			bot.says(in("Mesa de la Feria", "میز نمایشگاه"));
			bot.offers(in("Participar en la feria", "شرکت در نمایشگاه"));
			visitor.presses(in("Participar en la feria", "شرکت در نمایشگاه"));
			asksFor(1);
			visitor.sends("sticker");
			bot.says(in("responda con palabras o con uno de los botones", "با واژه یا با یکی از دکمه‌ها پاسخ دهید"));
			visitor.says(in("Habana Redes S.A.", "پارس"));
			asksFor(2);
			visitor.presses(in("Atrás", "بازگشت"));
			asksFor(1);
			visitor.says(in("Habana Redes S.R.L.", "پارس فیبر"));
			asksFor(2);
			visitor.presses(in("Irán", "ایران"));
			asksFor(3);
			visitor.says(in("Ana Peres", "مریم رضائ"));
			asksFor(4);
			visitor.corrects(in("Ana Pérez", "مریم رضایی"));
			bot.corrects(in("Corregido. Persona de contacto: Ana Pérez", "اصلاح شد. نام رابط: مریم رضایی"));
			bot.corrects(step(4));
			visitor.says(in("ana en redes punto cu", "رایانامهٔ مریم"));
			bot.says(in("Eso no parece una dirección de correo completa.", "گام ۴ از ۱۲."));
			visitor.says(in("ana@redes.example", "maryam@pars.example"));
			asksFor(5);
			visitor.says(in("+98 21 8811 2233", "۰۲۱ ۸۸۱۱ ۲۲۳۳"));
			asksFor(6);
		}

		void asksSomethingElseInBetween() throws Exception {
			visitor.presses(in("Seguir más tarde", "ادامه در وقتی دیگر"));
			bot.says(in("Su formulario queda guardado.", "فرم شما نگه داشته شد."));
			visitor.says(in("¿Por qué se suspendió FIHAV 2024?", "چرا فیهاو ۲۰۲۴ متوقف شد؟"));
			bot.answers(in("Fuentes:", "منابع:"), in("huracán Rafael", "توفان رافائل"));
			visitor.says(in("Feria", "نمايشگاه"));
			bot.says(in("Tiene un formulario sin terminar", "فرمی نیمه‌کاره دارید"));
			visitor.presses(in("Continuar el formulario", "ادامهٔ فرم"));
			asksFor(6);
			visitor.presses(in("Telecomunicaciones", "مخابرات"));
			asksFor(7);
			visitor.says(in("Estaciones base y fibra óptica", "کابل نوری و ایستگاه پایه"));
			asksFor(8);
			visitor.presses(in("Diseño propio", "طرح آزاد"));
			asksFor(9);
			visitor.pressesBelow(step(2), in("Cuba", "کوبا"));
			bot.says(in("Ese botón era de un paso anterior y no ha cambiado nada.", "گام ۹ از ۱۲."));
		}

		void goesOnAsIfNothingHadHappened() throws Exception {
			bot.mayRepeatItself();
			visitor.says(in("36", "۳۶"));
			asksFor(10);
			visitor.presses(in("Sí, grandes o pesadas", "بله، بزرگ یا سنگین"));
			asksFor(11);
			visitor.presses(in("Sí", "بله"));
			asksFor(12);
			visitor.presses(in("Sí, autorizo", "بله، اجازه می‌دهم"));
			bot.says(in("Revise sus datos, por favor.", "لطفاً داده‌های خود را بازبینی کنید."), in("Habana Redes S.R.L.", "پارس فیبر"),
					in("País: Irán", "کشور: ایران"), in("Persona de contacto: Ana Pérez", "نام رابط: مریم رضایی"),
					in("ana@redes.example", "maryam@pars.example"), in("36 m²", "۳۶ متر مربع"));
		}

		void handsInAndGetsAllOfIt() throws Exception {
			visitor.presses(in("Confirmar y entregar", "تأیید و تحویل"));
			Seen done = bot.says(in("Su solicitud ha quedado entregada con el número F-", "درخواست شما با شمارهٔ F-"),
					in("Pagar la segunda mitad", "پرداخت نیمهٔ دوم"), in("Obtener la homologación", "گواهی همسان‌سازی"),
					Dates.show(OPENING.getYear(), 11, 2, language));
			Matcher number = Pattern.compile("F-20\\d\\d-\\d{4}").matcher(done.text());
			assertThat(number.find()).isTrue();
			isACalendar(bot.sendsAFile());
			SentFile pdf = bot.sendsAFile();
			assertThat(pdf.name()).endsWith(number.group() + ".pdf");
			assertThat(new String(pdf.content(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
			visitor.pressesBelow(in("ana@redes.example", "maryam@pars.example"), in("Confirmar y entregar", "تأیید و تحویل"));
			bot.says(in("ya está entregada con el número " + number.group(), "پیش‌تر با شمارهٔ " + number.group()));
			bot.hasSaidNothingElse();
			staffWereToldOnce(number.group());
		}

		private void isACalendar(SentFile file) {
			assertThat(file.name()).endsWith(".ics");
			ICalendar calendar = Biweekly.parse(new String(file.content(), StandardCharsets.UTF_8)).first();
			assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
			VEvent payment = calendar.getEvents().stream()
					.filter(event -> event.getSummary().getValue().contains(in("Pagar la segunda mitad", "پرداخت نیمهٔ دوم"))).findFirst()
					.orElseThrow();
			assertThat(payment.getDateStart().getValue().getRawComponents())
					.extracting(DateTimeComponents::getMonth, DateTimeComponents::getDate)
					.containsExactly(11, 2);
			assertThat(payment.getAlarms()).hasSize(2);
		}

		private void staffWereToldOnce(String number) {
			Eventually.holds(SOON, () -> told(number) == 1);
			assertThat(TELEGRAM.seenBy(STAFF)).filteredOn(seen -> seen.text().contains(number)).singleElement()
					.extracting(Dialogue::readable).asString()
					.contains(in("País: Irán. Sector: Telecomunicaciones.", "کشور: ایران. زمینهٔ کار: مخابرات."))
					.doesNotContain("example", "Habana Redes", "پارس");
		}

		private static long told(String number) {
			return TELEGRAM.seenBy(STAFF).stream().filter(seen -> seen.text().contains(number)).count();
		}

		private void asksFor(int number) throws Exception {
			bot.says(step(number));
		}

		private String step(int number) {
			return in("Paso " + number + " de 12.", "گام " + Dates.number(number, Language.FA) + " از ۱۲.");
		}

		private String in(String spanish, String persian) {
			return language == Language.ES ? spanish : persian;
		}
	}
}
