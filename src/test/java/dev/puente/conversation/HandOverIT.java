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

	private final Map<String, Reply> delivered = new LinkedHashMap<>();
	private final List<Step> steps = new ArrayList<>();
	private final InMemoryLane events = new InMemoryLane(3, Duration.ZERO);
	private final CaseFiles cases = new CaseFiles(REDIS.redis(), JSON, CLOCK);
	private final CaseWords words = new CaseWords(new Messages(),
			new OfficeHours(ZoneId.of("America/Havana"), Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(17, 0)), CLOCK);
	private final HandOver handOver = handOver();

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

	private String text(String id) {
		return java.util.Objects.requireNonNull(delivered.get(id)).paragraphs().stream().map(Reply.Paragraph::text)
				.collect(Collectors.joining("\n"));
	}

	private HandOver handOver() {
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
		Lanes lanes = new Lanes(events, events, events);
		Set<String> seen = new java.util.HashSet<>();
		return new HandOver(cases, new Post(beans.getBeanProvider(Postbox.class)), words, lanes, JSON, event -> {
			CaseMoved moved = (CaseMoved) event;
			if (seen.add(moved.id())) {
				steps.add(moved.step());
			}
		}, CLOCK);
	}
}
