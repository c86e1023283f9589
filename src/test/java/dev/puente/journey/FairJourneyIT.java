package dev.puente.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.puente.journey.Dialogue.Bot;
import dev.puente.journey.Dialogue.Visitor;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.PuenteProcess;
import dev.puente.testing.SentFile;

/** A company's representative at the fair desk, from the first word to number, checklist and files. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(300)
class FairJourneyIT {

	private static final BotApiServer TELEGRAM = BotApiServer.start();
	private static PuenteProcess puente;
	private static Path folder;

	@BeforeAll
	static void start(@TempDir Path parent) {
		folder = parent;
		puente = started();
	}

	private static PuenteProcess started() {
		PuenteProcess process = PuenteProcess.start(folder, Map.of("PUENTE_BOTS_TELEGRAM_TOKEN", BotApiServer.TOKEN),
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

	@Test
	@Execution(ExecutionMode.SAME_THREAD)
	void leadsACompanyThroughTheFormInSpanish() throws Exception {
		Dialogue dialogue = new Dialogue(TELEGRAM, 201, "es");
		Visitor visitor = dialogue.visitor();
		Bot bot = dialogue.bot();

		visitor.says("/feria");
		bot.says("Mesa de la Feria Internacional de La Habana", "FIHAV 2026", "Hasta el 22 de noviembre de 2026");
		visitor.presses("Participar en la feria");
		bot.says("Paso 1 de 12. ¿Cómo se llama su empresa?");
		visitor.sends("sticker");
		bot.says("responda con palabras o con uno de los botones");
		visitor.says("Habana Redes S.A.");
		bot.says("Paso 2 de 12.");
		visitor.presses("Atrás");
		bot.says("Paso 1 de 12.");
		visitor.says("Habana Redes S.R.L.");
		bot.says("Paso 2 de 12.");
		visitor.presses("Irán");
		bot.says("Paso 3 de 12.");
		visitor.says("Ana Pérez");
		bot.says("Paso 4 de 12.");
		visitor.says("ana en redes punto cu");
		bot.says("Eso no parece una dirección de correo completa.");
		visitor.says("ana@redes.example");
		bot.says("Paso 5 de 12.");
		visitor.says("+98 21 8811 2233");
		bot.says("Paso 6 de 12.");
		visitor.presses("Seguir más tarde");
		bot.says("Su formulario queda guardado.");
		visitor.says("¿Por qué se suspendió FIHAV 2024?");
		bot.answers("Fuentes:", "huracán Rafael");
		visitor.says("Feria");
		bot.says("Tiene un formulario sin terminar");
		visitor.presses("Continuar el formulario");
		bot.says("Paso 6 de 12.");
		visitor.presses("Telecomunicaciones");
		bot.says("Paso 7 de 12.");
		visitor.says("Estaciones base y fibra óptica");
		bot.says("Paso 8 de 12.");
		visitor.presses("Diseño propio");
		bot.says("Paso 9 de 12.");
		visitor.pressesBelow("Paso 2 de 12.", "Cuba");
		bot.says("Ese botón era de un paso anterior y no ha cambiado nada.", "Paso 9 de 12.");
		puente.killWithRedis();
		puente.close();
		puente = started();
		bot.mayRepeatItself();
		visitor.says("36");
		bot.says("Paso 10 de 12.");
		visitor.presses("Sí, grandes o pesadas");
		bot.says("Paso 11 de 12.");
		visitor.presses("Sí");
		bot.says("Paso 12 de 12.");
		visitor.presses("Sí, autorizo");
		bot.says("Revise sus datos, por favor.", "Habana Redes S.R.L.", "País: Irán", "ana@redes.example");
		visitor.presses("Confirmar y entregar");
		bot.says("Su solicitud ha quedado entregada con el número F-2026-");
		assertThat(bot.sendsAFile().name()).endsWith(".pdf");
	}

	@Test
	@Execution(ExecutionMode.SAME_THREAD)
	void leadsACompanyThroughTheFormInPersian() throws Exception {
		Dialogue dialogue = new Dialogue(TELEGRAM, 202, "fa");
		Visitor visitor = dialogue.visitor();
		Bot bot = dialogue.bot();

		visitor.says("نمایشگاه");
		bot.says("میز نمایشگاه بین‌المللی هاوانا", "۱ آذر ۱۴۰۵ (۲۲ نوامبر ۲۰۲۶)");
		visitor.presses("شرکت در نمایشگاه");
		bot.says("گام ۱ از ۱۲.");
		visitor.says("پارس فیبر");
		bot.says("گام ۲ از ۱۲.");
		visitor.says("ایران");
		bot.says("گام ۳ از ۱۲.");
		visitor.says("مریم رضایی");
		bot.says("گام ۴ از ۱۲.");
		visitor.says("maryam@pars.example");
		bot.says("گام ۵ از ۱۲.");
		visitor.says("۰۲۱ ۸۸۱۱ ۲۲۳۳");
		bot.says("گام ۶ از ۱۲.");
		visitor.presses("مخابرات");
		bot.says("گام ۷ از ۱۲.");
		visitor.says("کابل نوری و ایستگاه پایه");
		bot.says("گام ۸ از ۱۲.");
		visitor.presses("غرفهٔ آماده");
		bot.says("گام ۹ از ۱۲.");
		visitor.presses("بازگشت");
		bot.says("گام ۸ از ۱۲.");
		visitor.presses("انصراف");
		bot.says("آیا از پر کردن فرم منصرف شده‌اید؟");
		visitor.presses("ادامهٔ فرم");
		bot.says("گام ۸ از ۱۲.");
		visitor.presses("غرفهٔ آماده");
		bot.says("گام ۹ از ۱۲.");
		visitor.says("۲۴");
		bot.says("گام ۱۰ از ۱۲.");
		visitor.presses("خیر");
		bot.says("گام ۱۱ از ۱۲.");
		visitor.presses("بله");
		bot.says("گام ۱۲ از ۱۲.");
		visitor.presses("بله، اجازه می‌دهم");
		bot.says("پارس فیبر", "maryam@pars.example");
		visitor.presses("تأیید و تحویل");
		bot.says("درخواست شما با شمارهٔ F-2026-");
		visitor.pressesBelow("maryam@pars.example", "تأیید و تحویل");
		SentFile pdf = bot.sendsAFile();
		assertThat(new String(pdf.content(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
		bot.says("پیش‌تر با شمارهٔ F-2026-", "دوباره تحویل داده نشد");
		bot.hasSaidNothingElse();
	}
}
