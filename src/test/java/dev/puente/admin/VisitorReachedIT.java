package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import dev.puente.conversation.HandOver;
import dev.puente.conversation.Postbox;
import dev.puente.conversation.QuestionUnanswered;
import dev.puente.conversation.Reply;
import dev.puente.conversation.VisitorMemory;
import dev.puente.language.Language;
import dev.puente.testing.Eventually;

/** What staff say reaches the visitor it is for, by console or hook, once. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class VisitorReachedIT {

	private static final Duration SOON = Duration.ofSeconds(20);

	@LocalServerPort
	private int port;
	@Autowired
	private HandOver handOver;
	@Autowired
	private Letterbox letterbox;
	@Autowired
	private ApplicationEventPublisher publisher;
	@Autowired
	private Gaps gaps;
	@Autowired
	private List<VisitorMemory> memories;
	private SignedCalls calls;
	private String visitor;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("puente.admin.hook.secrets", () -> SignedCalls.SECRET);
		String hash = new AdminSecurity().passwordEncoder().encode(ConsoleIT.PASSWORD);
		registry.add("puente.admin.users[0].name", () -> "ana");
		registry.add("puente.admin.users[0].password", () -> hash);
		registry.add("puente.admin.users[0].role", () -> "approver");
	}

	@BeforeEach
	void comeAsANewVisitor() {
		calls = new SignedCalls(port);
		visitor = "test:" + UUID.randomUUID();
	}

	@Test
	void bringsAReplyOfTheHookToTheVisitorOnce() throws Exception {
		String id = handOver.request(visitor, Language.ES, "¿Quién me ayuda?");
		String body = "{\"type\": \"conversation.replied\", \"data\": {\"conversation\": \"" + id
				+ "\", \"text\": \"Le ayudamos hoy mismo.\"}}";
		assertThat(calls.send("reply-" + id, body).statusCode()).isEqualTo(202);
		assertThat(calls.send("reply-" + id, body).statusCode()).isEqualTo(202);
		assertThat(letterbox.texts(visitor)).filteredOn(text -> text.contains("Le ayudamos hoy mismo.")).hasSize(1);
		assertThat(
				calls.send("{\"type\": \"conversation.replied\", \"data\": {\"conversation\": \"C-NADIE\", \"text\": \"x\"}}").statusCode())
				.isEqualTo(422);
	}

	@Test
	void takesATalkInTheConsoleRepliesAndHandsItBack() throws Exception {
		String id = handOver.request(visitor, Language.FA, "کسی هست؟");
		Staff staff = new Staff(port).login("ana", ConsoleIT.PASSWORD);
		assertThat(staff.get("/admin/cases").body()).contains(id).contains("کسی هست؟");
		staff.post("/admin/cases/" + id + "/take", Map.of());
		staff.post("/admin/cases/" + id + "/reply", Map.of("text", "سلام، بفرمایید.", "request", "form-1"));
		staff.post("/admin/cases/" + id + "/reply", Map.of("text", "سلام، بفرمایید.", "request", "form-1"));
		assertThat(staff.get("/admin/cases/" + id).body()).containsOnlyOnce("سلام، بفرمایید.");
		staff.post("/admin/cases/" + id + "/back", Map.of());
		assertThat(handOver.open()).noneMatch(one -> one.id().equals(id));
		assertThat(letterbox.texts(visitor)).filteredOn(text -> text.contains("سلام، بفرمایید.")).hasSize(1);
	}

	@Test
	void tellsEverybodyWhoAskedAlikeOnceTheirQuestionIsAnswered() throws Exception {
		String other = visitor + "-2";
		ask("q1-" + visitor, visitor, "¿Hay guardería en el pabellón Ixtapa?");
		ask("q2-" + visitor, other, "¿Tiene guardería el pabellón Ixtapa?");
		assertThat(gaps.cluster("q1-" + visitor).orElseThrow().size()).isEqualTo(2);
		HttpResponse<String> reply = calls.send("{\"type\": \"answer.given\", \"data\": {\"question\": \"q1-" + visitor
				+ "\", \"language\": \"es\", \"text\": \"El pabellón Ixtapa no tiene guardería.\", \"sources\": []}}");
		assertThat(reply.statusCode()).as(reply.body()).isEqualTo(202);
		for (String asker : List.of(visitor, other)) {
			Eventually.holds(SOON,
					() -> letterbox.texts(asker).stream().anyMatch(text -> text.contains("El pabellón Ixtapa no tiene guardería.")));
		}
		assertThat(gaps.cluster("q1-" + visitor)).isEmpty();
	}

	@Test
	void forgetsTheQuestionsOfAVisitorWhoWantsToBeForgotten() {
		ask("q-" + visitor, visitor, "¿Dónde está la capilla Zempoala?");
		assertThat(gaps.cluster("q-" + visitor)).isPresent();
		memories.forEach(memory -> memory.erase(visitor));
		assertThat(gaps.cluster("q-" + visitor)).isEmpty();
	}

	@Test
	void acceptsABroadcastAndTellsHowManyItWentTo() throws Exception {
		HttpResponse<String> reply = calls
				.send("{\"type\": \"broadcast.requested\", \"data\": {\"topic\": \"fihav\", \"es\": \"Abre la inscripción.\"}}");
		assertThat(reply.statusCode()).isEqualTo(202);
		assertThat(reply.body()).contains("subscribers: 0");
		assertThat(calls.send("{\"type\": \"broadcast.requested\", \"data\": {\"topic\": \"fihav\"}}").statusCode()).isEqualTo(422);
	}

	private void ask(String id, String asker, String text) {
		publisher.publishEvent(new QuestionUnanswered(id, asker, Language.ES, text, List.of()));
	}

	/** The channel of the visitors of this test. */
	static final class Letterbox implements Postbox {

		private final List<Map.Entry<String, String>> delivered = new CopyOnWriteArrayList<>();
		private final List<String> ids = new CopyOnWriteArrayList<>();

		@Override
		public boolean serves(String conversation) {
			return conversation.startsWith("test:");
		}

		@Override
		public synchronized void deliver(String conversation, String id, Reply reply) {
			if (!ids.contains(conversation + id)) {
				ids.add(conversation + id);
				reply.paragraphs().forEach(paragraph -> delivered.add(Map.entry(conversation, paragraph.text())));
			}
		}

		List<String> texts(String conversation) {
			return delivered.stream().filter(one -> one.getKey().equals(conversation)).map(Map.Entry::getValue).toList();
		}
	}

	@TestConfiguration
	static class Channel {

		@Bean
		Letterbox letterbox() {
			return new Letterbox();
		}
	}
}
