package dev.puente.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import dev.puente.delivery.LaneUnavailable;
import dev.puente.delivery.Letter;
import dev.puente.fair.FairRoom;
import dev.puente.language.Language;
import dev.puente.language.Messages;

import dev.puente.testing.InMemoryLane;
import dev.puente.testing.TestRedis;

/** Reminders from the wish to the chat, with a clock that goes where the test wants. */
class FairRemindersIT {

	private static final String TEHRAN = "telegram:main:1";
	private static final String HAVANA = "telegram:main:2";
	/** Nine in the morning, a week before the last day to pay, 2 November 2027. */
	private static final Instant NINE_IN_TEHRAN = Instant.parse("2027-10-26T05:30:00Z");
	private static final Instant NINE_IN_HAVANA = Instant.parse("2027-10-26T13:00:00Z");

	@TempDir
	private Path parent;
	private final InMemoryLane outbound = new InMemoryLane(1, Duration.ZERO);
	private boolean diesAfterSending;
	private TestRedis server;
	private FairRoom room;
	private FairReminders reminders;

	@BeforeEach
	void twoCompaniesWantToBeReminded() {
		server = TestRedis.start();
		room = new FairRoom(server.redis(), parent.resolve("knowledge"));
		room.withdraw("fihav-2026");
		room.announce(2027, "2027-11-22", "2027-11-27");
		wish(TEHRAN, Language.FA, "پارس فیبر", "ایران", "مریم رضایی", "maryam@pars.example", "۰۲۱ ۸۸۱۱ ۲۲۳۳", "مخابرات", "کابل نوری",
				"طرح آزاد", "۳۶", "بله، بزرگ یا سنگین", "بله", "بله، اجازه می‌دهم", "تأیید و تحویل", "/fair remind");
		wish(HAVANA, Language.ES, "Habana Redes", "Cuba", "Ana Pérez", "ana@redes.example", "+53 7 271 0758", "Telecomunicaciones",
				"Fibra óptica", "Diseño propio", "36", "Sí, grandes o pesadas", "Sí", "Sí, autorizo", "Confirmar y entregar",
				"/fair remind");
		reminders = process();
	}

	private void wish(String conversation, Language language, String... said) {
		room.say(conversation, language, "/fair begin");
		for (String words : said) {
			room.say(conversation, language, words);
		}
	}

	@AfterEach
	void stopRedis() throws IOException {
		server.close();
	}

	@Test
	void bringsEachReminderAtNineInTheVisitorsCityInTheVisitorsCalendar() {
		at(NINE_IN_TEHRAN.minusSeconds(1));
		assertThat(outbound.appended()).isEmpty();
		at(NINE_IN_TEHRAN);
		assertThat(told(TEHRAN)).singleElement().asString().contains("۱۱ آبان ۱۴۰۶ (۲ نوامبر ۲۰۲۷)", "پرداخت نیمهٔ دوم");
		assertThat(told(HAVANA)).as("it is the middle of the night there").isEmpty();
		at(NINE_IN_HAVANA.minusSeconds(1));
		assertThat(told(HAVANA)).isEmpty();
		at(NINE_IN_HAVANA);
		assertThat(told(HAVANA)).singleElement().asString().contains(
				"Dentro de una semana, el 2 de noviembre de 2027, vence el plazo para:",
				"Pagar la segunda mitad");
		at(NINE_IN_HAVANA.plusSeconds(20));
		assertThat(told(TEHRAN)).hasSize(1);
		assertThat(told(HAVANA)).hasSize(1);
	}

	@Test
	void tellsOnceThoughTheProcessDiesBetweenSendingAndNotingIt() {
		diesAfterSending = true;
		at(NINE_IN_TEHRAN);
		assertThat(told(TEHRAN)).hasSize(1);
		diesAfterSending = false;
		room.open(server.anotherProcess());
		reminders = process();
		at(NINE_IN_TEHRAN.plusSeconds(20));
		assertThat(room.reminders.due(room.now)).as("still in the hands of the process that died").hasSize(1);
		at(NINE_IN_TEHRAN.plus(Duration.ofMinutes(3)));
		assertThat(told(TEHRAN)).as("sent again under its id").hasSize(1);
		assertThat(room.reminders.due(room.now)).as("noted by the other process").isEmpty();
	}

	private void at(Instant moment) {
		room.now = moment;
		reminders.tell();
	}

	private List<String> told(String conversation) {
		return outbound.appended().stream().filter(letter -> letter.key().equals(conversation)).map(Letter::payload).toList();
	}

	private FairReminders process() {
		StaticListableBeanFactory channels = new StaticListableBeanFactory();
		channels.addBean("channel", new Channel());
		return new FairReminders(room.reminders, new FairTalk(room.desk, new Replies(new Messages(), room.knowledge)),
				new Post(channels.getBeanProvider(Postbox.class)), clock());
	}

	private Clock clock() {
		return new Clock() {
			@Override
			public ZoneId getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				throw new UnsupportedOperationException();
			}

			@Override
			public Instant instant() {
				return room.now;
			}
		};
	}

	/** Puts reminders on a lane, which knows what it had. */
	private final class Channel implements Postbox {

		@Override
		public boolean serves(String conversation) {
			return true;
		}

		@Override
		public void deliver(String conversation, String id, Reply reply) {
			outbound.append(conversation, id, String.join("\n", reply.paragraphs().stream().map(Reply.Paragraph::text).toList()));
			if (diesAfterSending) {
				throw new LaneUnavailable("killed", new IOException());
			}
		}
	}
}
