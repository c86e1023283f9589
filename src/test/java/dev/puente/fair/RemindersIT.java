package dev.puente.fair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.puente.language.Language;
import dev.puente.testing.TestRedis;

class RemindersIT {

	private static final String VISITOR = "telegram:bot:1";
	/** A week before 2 November 2027, nine in the morning in Tehran. */
	private static final Instant WEEK_BEFORE_PAYMENT = Instant.parse("2027-10-26T05:30:00Z");

	@TempDir
	private Path parent;
	private TestRedis server;
	private FairRoom room;

	@BeforeEach
	void openTheRoom() {
		server = TestRedis.start();
		room = new FairRoom(server.redis(), parent.resolve("knowledge"));
	}

	@AfterEach
	void stopRedis() throws IOException {
		server.close();
	}

	@Test
	void tellsOnceThatAPublishedDocumentBroughtTheDate() {
		room.press(VISITOR, room.desk.open(VISITOR, Language.FA), "خبر از تاریخ نمایشگاه");
		assertThat(room.reminders.due(room.now)).isEmpty();
		announce("2027-11-22");
		DueReminder notice = single(room.now);
		assertThat(notice.conversation()).isEqualTo(VISITOR);
		assertThat(notice.reply().paragraphs().getFirst()).isEqualTo("فیهاو ۲۰۲۷ در ۱ آذر ۱۴۰۶ (۲۲ نوامبر ۲۰۲۷) گشایش می‌یابد.");
		deliver(room, room.now);
		assertThat(room.reminders.due(room.now)).isEmpty();
		room.announce(2027, "2027-11-29", "2027-12-04");
		assertThat(single(room.now).reply().paragraphs().getFirst()).contains("۲۹ نوامبر ۲۰۲۷");
	}

	@Test
	void announcesNothingThatWasKnownWhenItWasWished() {
		announce("2027-11-22");
		room.say(VISITOR, Language.ES, "/fair announce");
		assertThat(room.reminders.due(room.now)).isEmpty();
	}

	@Test
	void remindsAWeekAndADayBeforeAtNineInTheVisitorsZone() {
		announce("2027-11-22");
		subscribe();
		assertThat(room.reminders.due(WEEK_BEFORE_PAYMENT.minusSeconds(1))).isEmpty();
		DueReminder week = single(WEEK_BEFORE_PAYMENT);
		assertThat(week.reply().paragraphs()).containsExactly("Dentro de una semana, el 2 de noviembre de 2027, vence el plazo para:",
				"• Pagar la segunda mitad\n• Avisar de las muestras grandes o pesadas");
		deliver(room, WEEK_BEFORE_PAYMENT);
		assertThat(single(WEEK_BEFORE_PAYMENT.plus(Duration.ofDays(6))).reply().paragraphs().getFirst())
				.startsWith("Mañana, 2 de noviembre");
		room.say(VISITOR, Language.ES, "/fair remind America/Havana");
		assertThat(room.reminders.due(WEEK_BEFORE_PAYMENT.plus(Duration.ofDays(6)))).as("in Havana it is not nine yet")
				.noneMatch(reminder -> reminder.id().contains("2027-11-02"));
	}

	@Test
	void forgetsAReminderThatIsMoreThanADayLate() {
		announce("2027-11-22");
		subscribe();
		assertThat(room.reminders.due(WEEK_BEFORE_PAYMENT.plus(Duration.ofDays(1)))).isEmpty();
	}

	@Test
	void tellsEachReminderOnceWithTwoReplicasAtOnceAndAfterARestart() throws Exception {
		announce("2027-11-22");
		subscribe();
		FairRoom replica = new FairRoom(server.anotherProcess(), parent.resolve("replica"));
		replica.withdraw("fihav-2026");
		replica.announce(2027, "2027-11-22", "2027-11-27");
		CountDownLatch start = new CountDownLatch(1);
		List<String> told = Collections.synchronizedList(new ArrayList<>());
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			List<Future<?>> ends = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				FairRoom each = i % 2 == 0 ? room : replica;
				ends.add(threads.submit(() -> {
					start.await(10, TimeUnit.SECONDS);
					return told.addAll(deliver(each, WEEK_BEFORE_PAYMENT));
				}));
			}
			start.countDown();
			for (Future<?> end : ends) {
				end.get(30, TimeUnit.SECONDS);
			}
		}
		assertThat(told).hasSize(1);
		server.killAndAwaitRestart();
		room.open(server.anotherProcess());
		assertThat(room.reminders.due(WEEK_BEFORE_PAYMENT)).isEmpty();
	}

	@Test
	void leavesAReminderToAnotherWhenWhoeverClaimedItDied() {
		announce("2027-11-22");
		subscribe();
		DueReminder reminder = single(WEEK_BEFORE_PAYMENT);
		assertThat(room.reminders.claim(reminder, WEEK_BEFORE_PAYMENT)).isTrue();
		assertThat(room.reminders.claim(reminder, WEEK_BEFORE_PAYMENT.plusSeconds(60))).isFalse();
		assertThat(room.reminders.claim(reminder, WEEK_BEFORE_PAYMENT.plus(FairSubscriptions.LEASE))).isTrue();
	}

	@Test
	void keepsQuietOnRequestAndOnForgetting() {
		announce("2027-11-22");
		subscribe();
		room.say(VISITOR, Language.ES, "/fair quiet");
		assertThat(room.reminders.due(WEEK_BEFORE_PAYMENT)).isEmpty();
		subscribe();
		room.desk.forget(VISITOR);
		assertThat(room.reminders.due(WEEK_BEFORE_PAYMENT)).isEmpty();
	}

	@Test
	void asksForTheZoneWhereTheCountryDoesNotTellIt() {
		DeskReply noCase = room.say(VISITOR, Language.ES, "/fair remind");
		assertThat(noCase.choices()).extracting(DeskReply.Choice::label).containsExactly("Participar en la feria");
		room.press(VISITOR, room.press(VISITOR, room.fill(VISITOR), "Corregir un dato"), "País");
		room.say(VISITOR, Language.ES, "España");
		room.say(VISITOR, Language.ES, "Confirmar y entregar");
		assertThat(room.say(VISITOR, Language.ES, "/fair remind").choices()).hasSize(3);
		assertThat(room.say(VISITOR, Language.ES, "/fair remind Mars/Olympus").choices()).hasSize(3);
		assertThat(room.say(VISITOR, Language.ES, "/fair remind Europe/Madrid").paragraphs().getFirst()).contains("hora de Europa central");
	}

	private void announce(String first) {
		room.withdraw("fihav-2026");
		room.announce(2027, first, "2027-11-27");
	}

	private void subscribe() {
		room.press(VISITOR, room.press(VISITOR, room.fill(VISITOR), "Confirmar y entregar"), "Recordarme los plazos");
	}

	private DueReminder single(Instant now) {
		List<DueReminder> due = room.reminders.due(now);
		assertThat(due).hasSize(1);
		return due.getFirst();
	}

	private static List<String> deliver(FairRoom from, Instant now) {
		List<String> told = new ArrayList<>();
		for (DueReminder reminder : from.reminders.due(now)) {
			if (from.reminders.claim(reminder, now)) {
				told.add(reminder.id());
				from.reminders.told(reminder);
			}
		}
		return told;
	}
}
