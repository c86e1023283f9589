package dev.puente.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import dev.puente.conversation.CaseMoved.Step;
import dev.puente.delivery.Lanes;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.testing.InMemoryLane;
import dev.puente.testing.TestRedis;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class HandOverIT {

	private static final TestRedis REDIS = TestRedis.start();
	private static final JsonMapper JSON = JsonMapper.builder().build();
	/** A Sunday evening in Havana. */
	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T23:30:00Z"), ZoneOffset.UTC);

	private static final CaseSettings LIMITS = new CaseSettings(Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(24),
			Duration.ofDays(90));
	private static final OfficeHours OFFICE = new OfficeHours(ZoneId.of("America/Havana"), Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0),
			LocalTime.of(17, 0), Set.of());

	private final Map<String, Reply> delivered = new LinkedHashMap<>();
	private final List<Step> steps = new ArrayList<>();
	private final InMemoryLane events = new InMemoryLane(3, Duration.ZERO);
	private final CaseFiles cases = new CaseFiles(REDIS.redis(), JSON, LIMITS, CLOCK);
	private final CaseWords words = new CaseWords(new Messages(), OFFICE, CLOCK);
	private final List<CaseMoved> moved = new ArrayList<>();
	private final Set<String> seen = new java.util.HashSet<>();
	private final Post post = post();
	private final HandOver handOver = new HandOver(cases, post, words, new Lanes(events, events, events), JSON, this::hear, CLOCK);
	private final CaseTimeouts timeouts = new CaseTimeouts(cases, words, LIMITS, OFFICE, post, this::hear, CLOCK);

	@AfterAll
	static void stop() throws Exception {
		REDIS.close();
	}

	@Test
	void opensOneCaseHoweverOftenItIsAskedFor() throws Exception {
		Callable<String> request = () -> handOver.request("t:once", Language.ES, "¿Y el stand?");
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			Set<String> ids = threads.invokeAll(java.util.Collections.nCopies(16, request)).stream().map(Future::resultNow)
					.collect(Collectors.toSet());
			assertThat(ids).singleElement().satisfies(id -> assertThat(handOver.of("t:once").orElseThrow().id()).isEqualTo(id));
		}
		assertThat(events.appended()).singleElement().satisfies(letter -> {
			JsonNode event = JSON.readTree(letter.payload());
			assertThat(event.propertyNames()).containsExactly("type", "timestamp", "data");
			assertThat(event.path("type").asString()).isEqualTo("person.requested");
			assertThat(event.at("/data/conversation").asString()).matches("C-[0-9A-Z]{6}");
			assertThat(event.at("/data/text").asString()).isEqualTo("¿Y el stand?");
			assertThat(event.at("/data/language").asString()).isEqualTo("es");
			assertThat(letter.payload()).doesNotContain("t:once");
		});
	}

	@Test
	void isTakenByOnePersonWhomTheVisitorIsTold() {
		String id = handOver.request("t:taken", Language.ES, "");
		assertThat(handOver.take(id, "Ana Pérez")).isTrue();
		assertThat(handOver.take(id, "Ana Pérez")).as("again").isTrue();
		assertThat(handOver.take(id, "Luis")).isFalse();
		assertThat(delivered.keySet()).containsExactly("case." + id + ".taken");
		assertThat(text("case." + id + ".taken"))
				.isEqualTo("Ana Pérez, del equipo, atiende su consulta desde las 18:30 (hora de La Habana) del 22 de noviembre de 2026. "
						+ "Lo que escriba a partir de ahora le llegará directamente.");
	}

	@Test
	void carriesWordsBothWaysOnce() {
		String id = handOver.request("t:words", Language.FA, "");
		assertThat(handOver.reply(id, "مریم", "سلام", "1")).isTrue();
		assertThat(handOver.reply(id, "مریم", "سلام", "1")).isTrue();
		handOver.pass(handOver.find(id).orElseThrow(), "m5", "سپاس");
		handOver.pass(handOver.find(id).orElseThrow(), "m5", "سپاس");
		assertThat(delivered.keySet()).containsExactly("case." + id + ".taken", "case." + id + ".said.1");
		assertThat(text("case." + id + ".said.1")).isEqualTo("مریم، از همکاران ما، ساعت ۳:۰۰:\nسلام");
		assertThat(handOver.messages(id)).extracting(CaseMessage::text).containsExactly("سلام", "سپاس");
		assertThat(handOver.messages(id)).extracting(CaseMessage::from).containsExactly(CaseMessage.From.STAFF, CaseMessage.From.VISITOR);
		assertThat(steps).as("who has it is told with the first words only").containsOnlyOnce(Step.TAKEN);
	}

	@Test
	void tellsWhoHasItUntilThatWasToldToTheEnd() {
		String id = handOver.request("t:crash", Language.ES, "");
		assertThat(cases.take(id, "Ana")).as("and the process ends").isPresent();
		assertThat(handOver.reply(id, "Ana", "hola", "1")).isTrue();
		assertThat(delivered.keySet()).containsExactly("case." + id + ".taken", "case." + id + ".said.1");
	}

	@Test
	void isGivenBackAndAnotherOneMayFollow() {
		String id = handOver.request("t:back", Language.ES, "");
		handOver.take(id, "Ana");
		assertThat(handOver.handBack(id, "Ana")).isTrue();
		assertThat(handOver.handBack(id, "Ana")).isFalse();
		assertThat(handOver.reply(id, "Ana", "tarde")).isFalse();
		assertThat(handOver.of("t:back")).isEmpty();
		assertThat(handOver.find(id).orElseThrow().state()).isEqualTo(Case.State.CLOSED);
		assertThat(text("case." + id + ".back")).startsWith("Ana ha terminado de atender su consulta.");
		assertThat(handOver.request("t:back", Language.ES, "")).isNotEqualTo(id);
		assertThat(steps).containsExactly(Step.REQUESTED, Step.TAKEN, Step.CLOSED, Step.REQUESTED);
	}

	@Test
	void listsWhatIsOpenAndForgetsWhatIsErased() {
		String kept = handOver.request("t:kept", Language.ES, "");
		String erased = handOver.request("t:erased", Language.ES, "algo privado");
		handOver.reply(erased, "Ana", "secreto", "1");
		assertThat(handOver.open()).extracting(Case::id).contains(kept, erased);
		handOver.erase("t:erased");
		assertThat(handOver.open()).extracting(Case::id).contains(kept).doesNotContain(erased);
		assertThat(handOver.find(erased)).isEmpty();
		assertThat(handOver.messages(erased)).isEmpty();
		assertThat(handOver.of("t:erased")).isEmpty();
		assertThat(handOver.find("C-ZZZZZZ")).isEmpty();
		assertThat(handOver.take("nonsense", "Ana")).isFalse();
	}

	@Test
	void tellsWhenTheOfficeIsBack() {
		Case opened = handOver.open("t:hours", Language.ES, "");
		assertThat(words.requested(opened).paragraphs().getLast().text())
				.startsWith("La oficina está cerrada ahora. Volvemos mañana, 23 de noviembre de 2026, a las 9:00 (hora de La Habana).");
		Case persian = handOver.open("t:hours-fa", Language.FA, "");
		assertThat(words.requested(persian).paragraphs().getLast().text())
				.as("in Tehran it is Monday already").startsWith("دفتر اکنون بسته است و امروز ساعت ۱۷:۳۰ به وقت تهران باز می‌شود.");
	}

	@Test
	void tellsThatTheOfficeIsOpen() {
		CaseWords atTen = new CaseWords(new Messages(), OFFICE, Clock.fixed(Instant.parse("2026-11-23T15:00:00Z"), ZoneOffset.UTC));
		assertThat(atTen.requested(handOver.open("t:open", Language.ES, "")).paragraphs().getLast().text())
				.startsWith("La oficina está abierta;");
		assertThat(atTen.requested(handOver.open("t:open-fa", Language.FA, "")).paragraphs().getLast().text()).startsWith("دفتر باز است");
	}

	@Test
	void tellsTheVisitorAndStaffWhenNobodyCame() {
		String id = handOver.request("t:untaken", Language.ES, "");
		timeouts.look(Instant.parse("2026-11-23T14:29:00Z"));
		assertThat(delivered).doesNotContainKey("case." + id + ".waiting.0");
		timeouts.look(Instant.parse("2026-11-23T14:30:00Z"));
		timeouts.look(Instant.parse("2026-11-23T14:31:00Z"));
		assertThat(text("case." + id + ".waiting.0"))
				.isEqualTo("Todavía no ha podido atenderle nadie del equipo; se lo hemos recordado. Su consulta " + id
						+ " sigue en la lista y, mientras tanto, puede seguir preguntándome.");
		assertThat(of(id)).containsExactly(Step.REQUESTED, Step.WAITING);
		assertThat(handOver.find(id).orElseThrow().state()).isEqualTo(Case.State.OPEN);
	}

	@Test
	void freesACaseWhoseHolderDoesNotAnswer() {
		String id = handOver.request("t:freed", Language.FA, "");
		handOver.reply(id, "مریم", "سلام", "1");
		handOver.pass(handOver.find(id).orElseThrow(), "m1", "هستید؟");
		timeouts.look(Instant.parse("2026-11-23T14:59:00Z"));
		assertThat(handOver.find(id).orElseThrow().taken()).isTrue();
		timeouts.look(Instant.parse("2026-11-23T15:00:00Z"));
		timeouts.look(Instant.parse("2026-11-23T15:00:30Z"));
		assertThat(handOver.find(id).orElseThrow().state()).isEqualTo(Case.State.OPEN);
		assertThat(text("case." + id + ".freed.0")).startsWith("پوزش می‌خواهیم: مریم نتوانست به‌موقع به شما پاسخ دهد. پرسش " + id);
		assertThat(handOver.take(id, "رضا")).isTrue();
		assertThat(text("case." + id + ".taken.1")).startsWith("رضا از همکاران ما");
		assertThat(of(id)).containsExactly(Step.REQUESTED, Step.TAKEN, Step.STAFF_SAID, Step.VISITOR_SAID, Step.FREED, Step.TAKEN);
	}

	@Test
	void endsACaseWhoseVisitorHasGone() {
		String id = handOver.request("t:gone", Language.ES, "");
		handOver.reply(id, "Ana", "¿Sigue ahí?", "1");
		timeouts.look(Instant.parse("2026-11-23T23:30:00Z"));
		assertThat(handOver.find(id).orElseThrow().taken()).as("office hours do not count for the visitor").isTrue();
		timeouts.look(Instant.parse("2026-11-23T23:30:01Z"));
		assertThat(handOver.of("t:gone")).as("the visitor talks with Puente again").isEmpty();
		assertThat(text("case." + id + ".closed")).startsWith("Como hace un tiempo que no escribe, damos por terminada su consulta " + id);
		assertThat(of(id)).containsExactly(Step.REQUESTED, Step.TAKEN, Step.STAFF_SAID, Step.CLOSED);
	}

	@Test
	void leavesACaseInWhichSomebodySpokeMeanwhile() {
		String id = handOver.request("t:meanwhile", Language.ES, "");
		handOver.take(id, "Ana");
		Case seen = handOver.find(id).orElseThrow();
		handOver.reply(id, "Ana", "Aquí estoy", "1");
		assertThat(cases.free(seen, 0, CLOCK.instant())).isFalse();
		assertThat(cases.free(seen, 1, CLOCK.instant())).isTrue();
	}

	private List<Step> of(String id) {
		return moved.stream().filter(one -> one.moved().id().equals(id)).map(CaseMoved::step).toList();
	}

	private String text(String id) {
		return java.util.Objects.requireNonNull(delivered.get(id)).paragraphs().stream().map(Reply.Paragraph::text)
				.collect(Collectors.joining("\n"));
	}

	/** Heard by many threads at once in some tests. */
	private synchronized void hear(Object event) {
		CaseMoved heard = (CaseMoved) event;
		if (seen.add(heard.id())) {
			steps.add(heard.step());
			moved.add(heard);
		}
	}

	private Post post() {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("postbox", new Postbox() {
			@Override
			public boolean serves(String conversation) {
				return true;
			}

			@Override
			public void deliver(String conversation, String id, Reply reply) {
				delivered.putIfAbsent(id, reply);
			}
		});
		return new Post(beans.getBeanProvider(Postbox.class));
	}
}
