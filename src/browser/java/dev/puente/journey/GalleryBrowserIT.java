package dev.puente.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.puente.testing.BotApiServer;
import dev.puente.testing.PuenteProcess;
import dev.puente.testing.Seen;
import dev.puente.testing.SentFile;
import tools.jackson.databind.JsonNode;

/**
 * Talks with the real bot, drawn in the style of a messenger for docs/gallery.md. The pictures go to target/gallery, and with
 * {@code -Dgallery.into=docs/pictures/gallery} there too.
 */
@Tag("browser")
@Timeout(600)
class GalleryBrowserIT {

	private static final long STAFF = -1001;
	private static final Duration SOON = Duration.ofSeconds(60);
	private static final BotApiServer TELEGRAM = BotApiServer.start();
	private static Knowledge knowledge;
	private static PuenteProcess puente;
	private static Easel easel;

	@BeforeAll
	static void start(@TempDir Path folder) throws IOException {
		knowledge = Knowledge.copiedTo(folder.resolve("knowledge"));
		puente = PuenteProcess.start(folder.resolve("run"),
				Map.of("PUENTE_KNOWLEDGE", knowledge.folder().toString(), "PUENTE_BOTS_TELEGRAM_TOKEN", BotApiServer.TOKEN,
						"PUENTE_BOTS_TELEGRAM_STAFF_CHAT", Long.toString(STAFF)),
				"--puente.bots.telegram.api-url=" + TELEGRAM.url());
		puente.page();
		TELEGRAM.groupSays(STAFF, 5, "hola");
		easel = new Easel(Path.of("target/gallery"), Optional.ofNullable(System.getProperty("gallery.into")).map(Path::of));
	}

	@AfterAll
	static void stop() {
		easel.close();
		puente.close();
		TELEGRAM.close();
	}

	/** Steps: what is typed, or «!» and the label of a button. */
	@ParameterizedTest(name = "{2}")
	@CsvSource(delimiter = '|', textBlock = """
			901 | es | first-es | /start;¿Cuándo se firmó el memorando postal entre Irán y Cuba?
			902 | fa | first-fa | /start;تفاهم‌نامهٔ پستی ایران و کوبا کی امضا شد؟
			903 | es | source-es | ¿Por qué se suspendió FIHAV 2024?;!Fuente 1;!به فارسی
			904 | fa | source-fa | چرا فیهاو ۲۰۲۴ متوقف شد؟;!منبع ۱;!En español
			905 | es | silent-es | ¿Cuánto cuesta el hotel más barato de Varadero?
			906 | fa | silent-fa | ارزان‌ترین هتل وارادرو چند است؟
			907 | es | standing-es | /status;/latest
			908 | fa | standing-fa | /status;/latest
			909 | es | forget-es | /lang es;/forget;!Sí, borrar todo
			910 | fa | forget-fa | /lang fa;/forget;!بله، همه را پاک کن
			""")
	void drawsATalk(long chat, String language, String name, String steps) throws Exception {
		Scene scene = new Scene(TELEGRAM, chat, language.equals("fa"));
		for (String step : steps.split(";")) {
			if (step.startsWith("!")) {
				scene.presses(step.substring(1));
			} else {
				scene.says(step);
			}
		}
		easel.draw(name, scene.transcript());
	}

	@ParameterizedTest(name = "person-{1}")
	@CsvSource(delimiter = '|', textBlock = """
			911 | es | ¿Por qué se suspendió FIHAV 2024? | Está desactualizada | Preguntar a una persona | Le envío hoy el detalle. | Muchas gracias.
			912 | fa | چرا فیهاو ۲۰۲۴ متوقف شد؟ | به‌روز نیست | پرسش از کارشناس | امروز جزئیات را برایتان می‌فرستم. | سپاسگزارم.
			""")
	void drawsAPerson(long chat, String language, String question, String reason, String person, String staff, String thanks)
			throws Exception {
		Scene scene = new Scene(TELEGRAM, chat, language.equals("fa")).quietly().says(question).aloud().presses("👎").presses(reason)
				.presses(person);
		int before = TELEGRAM.seenBy(STAFF).size();
		TELEGRAM.groupReplies(STAFF, 5, asked(before, question), staff);
		easel.draw("person-" + language, scene.hears("").hears("").says(thanks).transcript());
	}

	/** Returns the number of the message that told staff of a question. */
	private static int asked(int before, String question) throws InterruptedException {
		for (int count = before;; count++) {
			Optional<Seen> asked = TELEGRAM.awaitSeen(STAFF, count, SOON).reversed().stream()
					.filter(seen -> seen.text().contains(question)).findFirst();
			if (asked.isPresent()) {
				return asked.get().messageId();
			}
			assertThat(count).isLessThan(before + 5);
		}
	}

	@ParameterizedTest(name = "desk-{1}")
	@CsvSource(delimiter = '|', textBlock = """
			921 | es | /feria | Participar en la feria | Habana Redes S.A. | Atrás | Habana Redes S.R.L. | Seguir más tarde | Continuar el formulario
			922 | fa | نمایشگاه | شرکت در نمایشگاه | پارس فیبر | بازگشت | شرکت پارس فیبر | ادامه در وقتی دیگر | ادامهٔ فرم
			""")
	void drawsTheDesk(long chat, String language, String desk, String begin, String company, String back, String again, String later,
			String on) throws Exception {
		easel.draw("desk-" + language, new Scene(TELEGRAM, chat, language.equals("fa")).says(desk).presses(begin).says(company).presses(back)
				.says(again).presses(later).presses(on).transcript());
	}

	/** From the summary to the number, the checklist and the files; the days are known because the test publishes an edition. */
	@ParameterizedTest(name = "number-{1}")
	@CsvSource(delimiter = '|', textBlock = """
			923 | es | Habana Redes;Irán;Ana Pérez;ana@redes.example;+98 21 8811 2233;1;Estaciones base y fibra óptica;Diseño propio;36;Sí, grandes o pesadas;Sí | Sí, autorizo | Confirmar y entregar | Recordarme los plazos
			924 | fa | پارس فیبر;ایران;مریم رضایی;maryam@pars.example;۰۲۱ ۸۸۱۱ ۲۲۳۳;1;کابل نوری و ایستگاه پایه;غرفهٔ آماده;۲۴;خیر;بله | بله، اجازه می‌دهم | تأیید و تحویل | یادآوری مهلت‌ها
			""")
	void drawsTheNumberAndItsFiles(long chat, String language, String answers, String consent, String confirm, String remind)
			throws Exception {
		knowledge.announceFair(2027, "2027-11-22", "2027-11-27");
		Scene scene = new Scene(TELEGRAM, chat, language.equals("fa")).quietly();
		scene.says("/feria");
		while (!scene.last().text().contains("2027") && !scene.last().text().contains("۲۰۲۷")) {
			scene.says("/feria");
		}
		scene.says("/fair begin");
		for (String answer : answers.split(";")) {
			scene.says(answer);
		}
		scene.aloud().presses(consent).presses(confirm).hears("");
		SentFile pdf = scene.hears("").last().file().orElseThrow();
		easel.draw("number-" + language, scene.presses(remind).transcript());
		easel.drawPages("pdf-" + language, pdf.content());
	}

	@ParameterizedTest(name = "notice-{1}")
	@CsvSource(delimiter = '|', textBlock = """
			931 | es | Correos | Se publica un documento | Ver el documento
			932 | fa | پست | سندی منتشر می‌شود | دیدن سند
			""")
	void drawsANotice(long chat, String language, String topic, String event, String open) throws Exception {
		Scene scene = new Scene(TELEGRAM, chat, language.equals("fa")).quietly().says("/subscribe").aloud().presses(topic).note(event);
		knowledge.publish("gallery-" + language, "post", "Ruta postal de prueba", "مسیر پستی آزمایشی",
				"La ruta postal de prueba entre Zanyán y Matanzas se abrió el 20 de noviembre de 2026",
				"مسیر پستی آزمایشی زنجان و ماتانزاس در ۲۹ آبان ۱۴۰۵ (۲۰ نوامبر ۲۰۲۶) گشوده شد");
		easel.draw("notice-" + language, scene.hears("").presses(open).transcript());
	}

	@ParameterizedTest(name = "edited-{1}")
	@CsvSource(delimiter = '|', textBlock = """
			941 | es | ¿Por qué se suspendió FIHAV 2023? | ¿Por qué se suspendió FIHAV 2024? | Rafael
			942 | fa | چرا فیهاو ۲۰۲۳ متوقف شد؟ | چرا فیهاو ۲۰۲۴ متوقف شد؟ | رافائل
			""")
	void drawsACorrectedQuestion(long chat, String language, String question, String corrected, String words) throws Exception {
		easel.draw("edited-" + language,
				new Scene(TELEGRAM, chat, language.equals("fa")).quietly().says(question).corrects(corrected, words).transcript());
	}

	@ParameterizedTest
	@ValueSource(strings = {"es", "fa"})
	void drawsAGroup(String language) throws Exception {
		boolean persian = language.equals("fa");
		Scene scene = new Scene(TELEGRAM, persian ? -952 : -951, persian, persian ? "سفر به هاوانا" : "Viaje a La Habana");
		for (long user = 1; user <= 3; user++) {
			TELEGRAM.language(user, language);
		}
		if (persian) {
			scene.member(1, "مریم", "امسال هم می‌رویم؟", false).member(2, "رضا", "@puente_test_bot چرا فیهاو ۲۰۲۴ متوقف شد؟", true)
					.foreign(3, "نرگس", "منبع ۱").member(3, "نرگس", "@puente_test_bot نشانی پابکسپو کجاست؟", true);
		} else {
			scene.member(1, "Ana", "¿Vamos este año?", false).member(2, "Luis", "@puente_test_bot ¿por qué se suspendió FIHAV 2024?", true)
					.foreign(3, "Marta", "Fuente 1").member(3, "Marta", "@puente_test_bot ¿dónde está Pabexpo?", true);
		}
		easel.draw("group-" + language, scene.transcript());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			961 | es | ¿Por qué se suspendió FIHAV 2024? | a través de @puente_test_bot
			962 | fa | چرا فیهاو ۲۰۲۴ متوقف شد؟ | با ‎@puente_test_bot
			""")
	void drawsCardsTypedInline(long user, String language, String question, String via) throws Exception {
		TELEGRAM.language(user, language);
		JsonNode cards = TELEGRAM.awaitResults(TELEGRAM.userTypesInline(user, question), SOON);
		assertThat(cards.size()).isPositive();
		boolean persian = language.equals("fa");
		Transcript transcript = new Transcript(persian ? "رضا" : "Luis", "", persian);
		transcript.chosen(cards.get(0), via);
		transcript.cards(cards, "@puente_test_bot " + question);
		easel.draw("inline-" + language, transcript);
	}

	@Test
	void everyPictureOfTheGalleryIsDrawnHereAndIsSmall() throws IOException {
		String page = Files.readString(Path.of("docs/gallery.md"));
		try (Stream<Path> pictures = Files.list(Path.of("docs/pictures/gallery"))) {
			Map<String, Long> sizes = pictures.filter(file -> file.toString().endsWith(".webp")).collect(Collectors.toMap(picture -> picture.getFileName().toString(), GalleryBrowserIT::size));
			assertThat(sizes.keySet()).allSatisfy(name -> assertThat(page).contains("pictures/gallery/" + name));
			assertThat(page.split("pictures/gallery/").length - 1).isEqualTo(sizes.size());
			assertThat(sizes.values().stream().mapToLong(Long::longValue).sum()).isLessThan(1_500_000);
		}
	}

	private static long size(Path picture) {
		try {
			return Files.size(picture);
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}
}
