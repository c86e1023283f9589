package dev.puente.fair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import dev.puente.language.Language;
import dev.puente.testing.TestRedis;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChecklistIT {

	@TempDir
	private Path parent;
	private TestRedis server;
	private FairRoom room;
	private int tests;
	private String visitor = "";

	@BeforeAll
	void startRedis() {
		server = TestRedis.start();
	}

	@AfterAll
	void stopRedis() throws IOException {
		server.close();
	}

	@BeforeEach
	void handIn() {
		tests++;
		visitor = "telegram:bot:" + tests;
		room = new FairRoom(server.redis(), parent.resolve("knowledge" + tests));
		room.press(visitor, room.fill(visitor), "Confirmar y entregar");
	}

	@Test
	void countsDaysBackFromTheOpeningOfThePublishedEdition() {
		announce();
		assertThat(text(Language.ES)).contains("FIHAV 2027 abre el 22 de noviembre de 2027.",
				"A más tardar el 8 de octubre de 2027:\n6. Presentar la solicitud de contrato",
				"A más tardar el 2 de noviembre de 2027:\n11. Pagar",
				"A más tardar el 15 de noviembre de 2027:\n19. Llegada a Cuba de la carga por aire");
		assertThat(text(Language.FA)).contains("حداکثر تا ۱۶ مهر ۱۴۰۶ (۸ اکتبر ۲۰۲۷):");
	}

	@Test
	void namesNoDayAndMakesNoCalendarWhileNoDocumentHasTheDate() {
		DeskReply plan = room.say(visitor, Language.ES, "/fair plan");
		assertThat(plan.files()).extracting(DeskReply.DeskFile::mediaType).containsExactly("application/pdf");
		assertThat(room.desk.file(visitor, "checklist-es.ics")).isEmpty();
		assertThat(String.join("\n", plan.paragraphs()))
				.contains("A más tardar 20 días antes de la apertura:", "Hasta el 22 de noviembre de 2026")
				.doesNotContain("2027");
	}

	@Test
	void dropsStepsWhoseDocumentIsNoLongerPublished() {
		announce();
		room.withdraw("guide-telecom-equipment-authorisation");
		assertThat(text(Language.ES)).doesNotContain("homologación", "Llevar equipos").contains("Pagar la segunda mitad");
	}

	@Test
	void asksACubanCompanyForNoVisaNorCustoms() {
		String company = visitor + "cu";
		DeskReply summary = room.fill(company);
		room.press(company, room.press(company, summary, "Corregir un dato"), "País");
		room.say(company, Language.ES, "Cuba");
		DeskReply plan = room.say(company, Language.ES, "Confirmar y entregar");
		assertThat(plan.paragraphs().getFirst()).contains("F-2026-");
		assertThat(String.join("\n", plan.paragraphs()))
				.doesNotContain("Preguntar por la visa", "por mar", "D’Viajeros", "pabellón de Irán")
				.contains("Pagar la segunda mitad", "Avisar de las muestras grandes");
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void writesACalendarThatAnotherProgramReads(Language language) {
		announce();
		String text = calendar(language);
		assertThat(text.lines()).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
		assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
		ICalendar calendar = Biweekly.parse(text).first();
		assertThat(calendar.validate(biweekly.ICalVersion.V2_0)).isEmpty();
		Map<String, VEvent> events = events(calendar);
		assertThat(events).hasSize(15);
		VEvent payment = events.values().stream().filter(event -> event.getUid().getValue().contains("second-payment")).findFirst()
				.orElseThrow();
		assertThat(day(payment)).isEqualTo(LocalDate.of(2027, 11, 2));
		assertThat(payment.getSummary().getValue()).contains(language == Language.ES ? "Pagar la segunda mitad" : "پرداخت نیمهٔ دوم");
		assertThat(payment.getDescription().getValue())
				.contains(language == Language.ES ? "20 días antes de la feria." : "۲۰ روز پیش از نمایشگاه");
		assertThat(payment.getAlarms()).hasSize(2);
	}

	@Test
	void movesTheSameEntriesWhenTheDateMoves() {
		announce();
		Map<String, VEvent> before = events(Biweekly.parse(calendar(Language.ES)).first());
		room.announce(2027, "2027-11-29", "2027-12-04");
		Map<String, VEvent> after = events(Biweekly.parse(calendar(Language.FA)).first());
		assertThat(after.keySet()).isEqualTo(before.keySet());
		after.forEach((uid, event) -> {
			VEvent old = Objects.requireNonNull(before.get(uid));
			assertThat(day(event)).isEqualTo(day(old).plusDays(7));
			assertThat(event.getSequence().getValue()).isGreaterThan(old.getSequence().getValue());
		});
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void writesAPdfOfAFewPagesWithItsOwnFont(Language language) throws IOException {
		announce();
		byte[] bytes = room.desk.file(visitor, "checklist-" + language.code() + ".pdf").orElseThrow();
		assertThat(bytes.length).isLessThan(100_000);
		try (PdfReader pdf = new PdfReader(bytes)) {
			assertThat(pdf.getNumberOfPages()).isBetween(2, 3);
			assertThat(pdf.getInfo().get("Title")).contains(language == Language.ES ? "FIHAV 2027" : "فیهاو ۲۰۲۷");
			assertThat(pdf.getCatalog().get(PdfName.LANG)).hasToString(language.code());
			assertThat(new String(bytes, StandardCharsets.ISO_8859_1).contains("/FontFile2")).as("the font is in the file").isTrue();
		}
	}

	@Test
	void givesNobodyElsesFiles() {
		announce();
		assertThat(room.desk.file("telegram:bot:x", "checklist-es.pdf")).isEmpty();
		assertThat(room.desk.file(visitor, "../../etc/passwd")).isEmpty();
	}

	private void announce() {
		room.withdraw("fihav-2026");
		room.announce(2027, "2027-11-22", "2027-11-27");
	}

	private String text(Language language) {
		return String.join("\n", room.say(visitor, language, "/fair plan").paragraphs());
	}

	private String calendar(Language language) {
		return new String(room.desk.file(visitor, "checklist-" + language.code() + ".ics").orElseThrow(), StandardCharsets.UTF_8);
	}

	private static Map<String, VEvent> events(ICalendar calendar) {
		return calendar.getEvents().stream().collect(Collectors.toMap(event -> event.getUid().getValue(), Function.identity()));
	}

	private static LocalDate day(VEvent event) {
		return LocalDate.ofInstant(event.getDateStart().getValue().toInstant(), ZoneId.systemDefault());
	}
}
