package dev.puente.fair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.puente.delivery.Letter;
import dev.puente.language.Language;
import dev.puente.testing.TestRedis;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FairDeskIT {

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
	void openTheRoom() {
		tests++;
		visitor = "telegram:bot:" + tests;
		room = new FairRoom(server.redis(), parent.resolve("knowledge" + tests));
	}

	@Test
	void saysThatTheDateIsUnknownAndAsOfWhen() {
		DeskReply spanish = room.desk.open(visitor, Language.ES);
		assertThat(spanish.paragraphs())
				.anySatisfy(text -> assertThat(text).contains("FIHAV 2026").contains("Hasta el 22 de noviembre de 2026"));
		assertThat(spanish.paragraphs())
				.anySatisfy(text -> assertThat(text).contains("del 24 al 29 de noviembre de 2025; celebrada"));
		DeskReply persian = room.desk.open(visitor, Language.FA);
		assertThat(persian.paragraphs())
				.anySatisfy(text -> assertThat(text).contains("فیهاو ۲۰۲۶").contains("۱ آذر ۱۴۰۵ (۲۲ نوامبر ۲۰۲۶)"));
	}

	@Test
	void takesACompanyFromTheFirstQuestionToItsNumber() {
		DeskReply summary = room.fill(visitor);
		assertThat(summary.paragraphs().getLast()).contains("Empresa: Pars Fibra", "País: Irán", "Teléfono: +982188112233",
				"Superficie: 36 m²",
				"Stand: Diseño propio", "Sector: Telecomunicaciones");
		assertThat(room.events.appended()).isEmpty();
		DeskReply done = room.press(visitor, summary, "Confirmar y entregar");
		String number = room.enquiries.all().getFirst().number();
		assertThat(number).matches("F-2026-\\d{4}");
		assertThat(done.paragraphs().getFirst()).contains(number);
		assertThat(room.events.appended()).singleElement().extracting(Letter::payload).asString().contains("\"enquiry.received\"", number,
				"\"company\":\"Pars Fibra\"", "\"phone\":\"+982188112233\"");
		assertThat(room.published)
				.containsExactly(new EnquiryReceived(number, visitor, Language.ES, "Irán", "Telecomunicaciones"));
		assertThat(room.desk.filling(visitor)).isFalse();
	}

	@Test
	void givesTheSameReplyToTheSameMessage() {
		room.say(visitor, Language.ES, "/fair begin");
		DeskReply first = room.desk.next(visitor, "same", Language.ES, "Pars Fibra");
		assertThat(room.desk.next(visitor, "same", Language.ES, "Pars Fibra")).isEqualTo(first);
		assertThat(room.say(visitor, Language.ES, "").paragraphs().getLast()).contains("Paso 2");
	}

	@Test
	void answersAQuestionAnewWhenTheMessageThatAnsweredItLastIsChanged() {
		room.say(visitor, Language.ES, "/fair begin");
		room.desk.next(visitor, "first", Language.ES, "Pars Fibr");
		DeskReply corrected = room.desk.correct(visitor, "first", "e1", Language.ES, "Pars Fibra");
		assertThat(corrected.paragraphs()).hasSize(2).first().isEqualTo("Corregido. Empresa: Pars Fibra");
		assertThat(corrected.paragraphs().getLast()).startsWith("Paso 2 de 12.");
		assertThat(room.desk.correct(visitor, "first", "e1", Language.ES, "Pars Fibra")).as("the same change").isEqualTo(corrected);
		assertThat(room.press(visitor, corrected, "Irán").paragraphs().getLast()).startsWith("Paso 3 de 12.");
		room.desk.next(visitor, "third", Language.ES, "Sara Karimi");
		assertThat(room.desk.correct(visitor, "third", "e3", Language.ES, "¿Sara?").paragraphs().getLast()).startsWith("Paso 3 de 12.");
		assertThat(room.desk.correct(visitor, "third", "e4", Language.ES, "Sara K. Karimi").paragraphs())
				.containsExactly("Corregido. Persona de contacto: Sara K. Karimi",
						"Paso 4 de 12. ¿Cuál es el correo electrónico de esa persona?");
	}

	@Test
	void changesNothingForAChangedMessageOfAnEarlierStepAndSaysHowToGoBack() {
		room.say(visitor, Language.FA, "/fair begin");
		room.desk.next(visitor, "first", Language.FA, "پارس فیبر");
		room.desk.next(visitor, "second", Language.FA, "ایران");
		DeskReply late = room.desk.correct(visitor, "first", "e1", Language.FA, "شرکت دیگر");
		assertThat(late.paragraphs().getFirst()).contains("ویرایش آن فرم را تغییر نمی‌دهد", "«بازگشت»", "«اصلاح یک مورد»");
		assertThat(late.paragraphs().getLast()).startsWith("گام ۳ از ۱۲");
		assertThat(room.desk.took(visitor, "second")).isTrue();
		assertThat(room.desk.took(visitor, "another")).isFalse();
		room.press(visitor, room.press(visitor, late, "انصراف"), "بله، پاک شود");
		room.say(visitor, Language.FA, "/fair begin");
		assertThat(room.desk.correct(visitor, "second", "e2", Language.FA, "کوبا").paragraphs().getLast()).startsWith("گام ۱ از ۱۲");
	}

	@Test
	void resumesAfterDaysAndARestart() {
		room.say(visitor, Language.FA, "/fair begin");
		room.say(visitor, Language.FA, "پارس فیبر");
		server.killAndAwaitRestart();
		room.open(server.anotherProcess());
		assertThat(room.desk.filling(visitor)).isTrue();
		room.now = room.now.plus(Duration.ofDays(5));
		assertThat(room.desk.filling(visitor)).as("words of another day are no answers").isFalse();
		DeskReply lobby = room.desk.open(visitor, Language.FA);
		DeskReply resumed = room.press(visitor, lobby, "ادامهٔ فرم");
		assertThat(resumed.paragraphs().getLast()).startsWith("گام ۲ از ۱۲");
		assertThat(room.desk.filling(visitor)).isTrue();
		assertThat(room.say(visitor, Language.FA, "ایران").paragraphs().getLast()).startsWith("گام ۳ از ۱۲");
	}

	@Test
	void countsTwoTapsAtOnceAsOne() throws Exception {
		DeskReply summary = room.fill(visitor);
		String confirm = FairRoom.command(summary, "Confirmar y entregar");
		int before = room.enquiries.all().size();
		List<DeskReply> replies = atOnce(confirm, 8);
		assertThat(room.enquiries.all()).hasSize(before + 1);
		String number = room.enquiries.all().getFirst().number();
		assertThat(replies).allSatisfy(reply -> assertThat(reply.paragraphs().getFirst()).contains(number));
		assertThat(room.events.appended()).hasSize(1);
	}

	@Test
	void countsTwoTapsOnAnAnswerAsOne() throws Exception {
		room.say(visitor, Language.ES, "/fair begin");
		DeskReply country = room.say(visitor, Language.ES, "Pars Fibra");
		List<DeskReply> replies = atOnce(FairRoom.command(country, "Irán"), 8);
		assertThat(replies).allSatisfy(reply -> assertThat(reply.paragraphs().getLast()).contains("Paso 3"));
	}

	@Test
	void takesOneOfManyAnswersAtOnceAndTellsTheOthersSo() throws Exception {
		room.say(visitor, Language.ES, "/fair begin");
		List<DeskReply> replies = atOnce("Pars Fibra", 8);
		assertThat(replies.stream().filter(reply -> reply.paragraphs().size() == 1)).as("one was taken for the name").hasSize(1);
		assertThat(replies.stream().filter(reply -> reply.paragraphs().getFirst().startsWith("No reconozco ese país"))).hasSize(7);
	}

	@Test
	void givesEveryCompanyItsOwnNumber() throws Exception {
		FairRoom replica = new FairRoom(server.anotherProcess(), parent.resolve("replica"));
		List<String> numbers = new ArrayList<>();
		for (FairRoom each : List.of(room, replica, room)) {
			String company = visitor + numbers.size();
			numbers.add(each.press(company, each.fill(company), "Confirmar y entregar").paragraphs().getFirst()
					.replaceAll(".*(F-\\d+-\\d+).*", "$1"));
		}
		assertThat(numbers).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void keepsARepliesSizeBelowFourKilobytes(Language language) {
		DeskReply done = room.press(visitor, room.fill(visitor), "Confirmar y entregar");
		room.announce(2027, "2027-11-22", "2027-11-27");
		room.withdraw("fihav-2026");
		DeskReply plan = room.say(visitor, language, "/fair plan");
		for (DeskReply reply : List.of(done, plan, room.desk.open(visitor, language))) {
			assertThat(String.join("\n\n", reply.paragraphs()).getBytes(StandardCharsets.UTF_8).length).isLessThan(4096);
		}
	}

	@Test
	void forgetsAVisitor() {
		room.press(visitor, room.fill(visitor), "Confirmar y entregar");
		String number = room.enquiries.all().getFirst().number();
		room.desk.forget(visitor);
		Enquiry left = room.enquiries.find(number).orElseThrow();
		assertThat(left.form()).isEmpty();
		assertThat(left.conversation()).isEmpty();
		assertThat(left.status()).isEqualTo(Enquiry.Status.FORGOTTEN);
		assertThat(room.enquiries.note(number, "ana", "later")).isEmpty();
		assertThat(room.desk.open(visitor, Language.ES).choices()).extracting(DeskReply.Choice::label).doesNotContain("Mi lista de pasos");
	}

	@Test
	void emptiesWhatWasKeptLongEnough() {
		room.press(visitor, room.fill(visitor), "Confirmar y entregar");
		Enquiry one = room.enquiries.find(room.enquiries.of(visitor).getFirst()).orElseThrow();
		room.enquiries.empty(one.received());
		assertThat(room.enquiries.find(one.number())).contains(one);
		assertThat(room.enquiries.empty(one.received().plusMillis(1))).isPositive();
		assertThat(room.enquiries.find(one.number()).orElseThrow().form()).isEmpty();
		assertThat(room.enquiries.empty(one.received().plusMillis(1))).as("once").isZero();
	}

	private List<DeskReply> atOnce(String text, int taps) throws Exception {
		CountDownLatch start = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newFixedThreadPool(taps)) {
			List<Future<DeskReply>> replies = new ArrayList<>();
			for (int i = 0; i < taps; i++) {
				replies.add(threads.submit(() -> {
					start.await(10, TimeUnit.SECONDS);
					return room.say(visitor, Language.ES, text);
				}));
			}
			start.countDown();
			List<DeskReply> given = new ArrayList<>();
			for (Future<DeskReply> reply : replies) {
				given.add(reply.get(30, TimeUnit.SECONDS));
			}
			return given;
		}
	}
}
