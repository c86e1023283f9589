package dev.puente.fair;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.util.FileSystemUtils;

import dev.puente.delivery.Lanes;
import dev.puente.delivery.Shredder;
import dev.puente.knowledge.FolderKnowledge;
import dev.puente.knowledge.Knowledge;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.redis.Redis;
import dev.puente.testing.InMemoryLane;
import tools.jackson.databind.json.JsonMapper;

/** The room on a Redis, with a clock that a test sets and a copy of the documents that it may change. */
public final class FairRoom {

	static final Instant TODAY = Instant.parse("2026-11-22T12:00:00Z");

	private final AtomicInteger messages = new AtomicInteger();
	private final Path folder;
	final List<Object> published = new CopyOnWriteArrayList<>();
	final InMemoryLane events = new InMemoryLane(5, Duration.ofMillis(1));
	public final Knowledge knowledge;
	public Instant now = TODAY;
	public FairDesk desk;
	Enquiries enquiries;
	public Reminders reminders;

	public FairRoom(Redis redis, Path folder) {
		this.folder = folder;
		copy(folder);
		knowledge = FolderKnowledge.over(folder);
		open(redis);
	}

	/** Opens the room anew, as another process or a restarted one does. */
	public void open(Redis redis) {
		Clock clock = new Clock() {
			@Override
			public ZoneId getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return Clock.fixed(now, zone);
			}

			@Override
			public Instant instant() {
				return now;
			}
		};
		JsonMapper json = JsonMapper.builder().build();
		Messages texts = new Messages();
		FairSettings settings = new FairSettings(Duration.ofDays(90), Duration.ofDays(1), Duration.ofDays(730), LocalTime.of(9, 0));
		InMemoryLane unused = new InMemoryLane(5, Duration.ofMillis(1));
		Editions editions = new Editions(knowledge);
		CompanyCases cases = new CompanyCases(redis, json);
		Forms forms = new Forms(redis, json, settings, clock);
		DeskWords words = new DeskWords(texts);
		FormWords formWords = new FormWords(texts);
		enquiries = new Enquiries(redis, json, new Lanes(unused, unused, events), formWords, published::add, clock);
		Plans plans = new Plans(editions, clock);
		FairSubscriptions subscriptions = new FairSubscriptions(redis, json);
		Checklists checklists = new Checklists(plans, cases, words, new PlanCalendar(words, clock), new PlanPdf(words, formWords));
		Wishes wishes = new Wishes(subscriptions, cases, plans, words, settings, clock);
		Counter counter = new Counter(formWords, words, editions, plans, checklists, wishes, cases, enquiries);
		desk = new FairDesk(forms, counter, checklists, subscriptions, cases, enquiries, new Shredder(redis), words);
		reminders = new Reminders(subscriptions, plans, words, settings);
	}

	/** Publishes a document with dates for an edition. */
	public void announce(int year, String first, String last) {
		try {
			Path document = Files.createDirectories(folder.resolve("documents/fihav-" + year));
			Files.writeString(document.resolve("document.yaml"), """
					id: fihav-%d
					kind: event
					title: {fa: "فیهاو %d", es: "FIHAV %d"}
					dates: {event: %s, until: %s}
					validity: {status: planned, asOf: 2026-11-22}
					topics: [fihav, editions]
					sources: [{id: S1, publisher: Pabexpo, title: Convocatoria, language: es}]
					""".formatted(year, year, year, first, last));
			Files.writeString(document.resolve("es.md"), "## Fecha {#date}\n\nLa feria se celebra [S1].\n");
			Files.writeString(document.resolve("fa.md"), "## تاریخ {#date}\n\nنمایشگاه برگزار می‌شود [S1].\n");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		knowledge.reload();
	}

	/** Takes a document out of service. */
	public void withdraw(String id) {
		try {
			FileSystemUtils.deleteRecursively(folder.resolve("documents").resolve(id));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		knowledge.reload();
	}

	/** Says something in a new message. */
	public DeskReply say(String conversation, Language language, String text) {
		return desk.next(conversation, "m" + messages.incrementAndGet(), language, text);
	}

	/** Presses the button of a reply with that label. */
	DeskReply press(String conversation, DeskReply shown, String label) {
		return say(conversation, shown.language(), command(shown, label));
	}

	/** Returns the command behind a label. */
	static String command(DeskReply shown, String label) {
		return shown.choices().stream().filter(choice -> choice.label().equals(label)).findFirst()
				.orElseThrow(() -> new AssertionError("no button " + label + " in " + shown)).command();
	}

	/** Fills the form with an Iranian company's answers until the summary is shown. */
	DeskReply fill(String conversation) {
		say(conversation, Language.ES, "/fair begin");
		DeskReply shown = say(conversation, Language.ES, "Pars Fibra");
		for (String answer : new String[]{"Irán", "Sara Karimi", "sara@pars.example", "021 8811 2233", "1", "Equipos de fibra óptica",
				"Diseño propio",
				"۳۶", "Sí, grandes o pesadas", "Sí", "Sí, autorizo"}) {
			shown = say(conversation, Language.ES, answer);
		}
		return shown;
	}

	private static void copy(Path folder) {
		try {
			FileSystemUtils.copyRecursively(Path.of("knowledge"), folder);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
