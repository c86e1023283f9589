package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import dev.puente.conversation.Conversations;
import dev.puente.conversation.HandOver;
import dev.puente.conversation.QuestionUnanswered;
import dev.puente.conversation.Reply;
import dev.puente.conversation.VisitorMemory;
import dev.puente.conversation.VisitorMessage;
import dev.puente.conversation.WebTalks;
import dev.puente.fair.Enquiries;
import dev.puente.fair.FairDesk;
import dev.puente.language.Language;
import dev.puente.testing.Eventually;

/** What staff say reaches the visitor it is for, by console or hook, once. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Execution(ExecutionMode.SAME_THREAD)
class VisitorReachedIT {

	private static final Duration SOON = Duration.ofSeconds(60);

	@LocalServerPort
	private int port;
	@Autowired
	private HandOver handOver;
	@Autowired
	private Letterbox letterbox;
	@Autowired
	private ApplicationEventPublisher publisher;
	@Autowired
	private FairDesk desk;
	@Autowired
	private Enquiries enquiries;
	@Autowired
	private Conversations conversations;
	@Autowired
	private WebTalks talks;
	@Autowired
	private Counts counts;
	@Autowired
	private Gaps gaps;
	@Autowired
	private GapStore store;
	@Autowired
	private Editorial editorial;
	@Autowired
	private java.time.Clock clock;
	@Autowired
	private AuditLog audit;
	@Autowired
	private List<VisitorMemory> memories;
	private SignedCalls calls;
	private String visitor;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("puente.admin.hook.secrets", () -> SignedCalls.SECRET);
		// who waits for an answer is told once the known questions were asked after it
		registry.add("puente.knowledge", () -> Unasked.knowledge().toString());
		registry.add("puente.admin.golden-after", () -> "1s");
		String hash = new AdminSecurity().passwordEncoder().encode(PuenteWithStaff.PASSWORD);
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
		Staff staff = new Staff(port).login("ana", PuenteWithStaff.PASSWORD);
		assertThat(staff.get("/admin/cases").body()).contains(id).contains("کسی هست؟");
		staff.post("/admin/cases/" + id + "/take", Map.of());
		staff.post("/admin/cases/" + id + "/reply", Map.of("text", "سلام، بفرمایید.", "request", "form-1"));
		staff.post("/admin/cases/" + id + "/reply", Map.of("text", "سلام، بفرمایید.", "request", "form-1"));
		assertThat(staff.get("/admin/cases/" + id).body()).containsOnlyOnce("سلام، بفرمایید.");
		staff.post("/admin/cases/" + id + "/back", Map.of());
		assertThat(handOver.open()).noneMatch(one -> one.id().equals(id));
		assertThat(letterbox.texts(visitor)).filteredOn(text -> text.contains("سلام، بفرمایید.")).hasSize(1);
		assertThat(recorded(id)).containsExactly("case.back ana 127.0.0.1", "case.reply ana 127.0.0.1", "case.take ana 127.0.0.1");
	}

	@Test
	void recordsWhatStaffDoInTheirGroup() {
		String id = handOver.request(visitor, Language.ES, "¿Hay alguien?");
		handOver.reply(id, "Ana", "Sí, dígame.", "7");
		handOver.reply(id, "Ana", "Sí, dígame.", "7");
		handOver.handBack(id, "Ana");
		assertThat(recorded(id)).containsExactly("case.back Ana staff chat", "case.reply Ana staff chat", "case.take Ana staff chat");
	}

	private List<String> recorded(String subject) {
		return audit.before(Long.MAX_VALUE, 50).stream().filter(entry -> entry.subject().equals(subject))
				.map(entry -> entry.action() + " " + entry.who() + " " + entry.from()).toList();
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
	void makesAGapOfWhatTheInterfaceIsAskedInVainWithoutWhoAsked() throws Exception {
		String word = "Tepoztlan" + (char) ('a' + Math.floorMod(visitor.hashCode(), 26));
		assertThat(api("{\"question\": \"¿Cuánto cuesta aparcar el camello en " + word + "?\"}")).contains("unanswered");
		assertThat(api("{\"question\": \"¿Quién cuida el camello de " + word + "?\", \"conversation\": \"mia\"}")).contains("unanswered");
		Eventually.holds(SOON, () -> about(word).size() == 2);
		assertThat(about(word)).allSatisfy(gap -> assertThat(gap.conversation()).isEmpty());
		Gap gap = about(word).getFirst();
		assertThat(calls.send("{\"type\": \"answer.given\", \"data\": {\"question\": \"" + gap.id()
				+ "\", \"language\": \"es\", \"text\": \"En " + word + " no hay camellos.\", \"sources\": []}}").statusCode())
				.isEqualTo(202);
		Eventually.holds(SOON, () -> about(word).stream().noneMatch(one -> one.id().equals(gap.id())));
	}

	@Test
	void asksStaffAgainWhenAnAnswerIsWithdrawnBeforeTheAskerWasTold() {
		Gap gap = Gap.unanswered("w-" + visitor, visitor, Language.ES, "¿Hay sauna en el pabellón Cholula?", clock.instant());
		store.put(gap);
		store.change(gap.with("answer-cholula"));
		assertThat(gaps.cluster(gap.id())).isEmpty();
		editorial.withdraw("answer-cholula", "error", new Origin("ana", "", visitor));
		assertThat(gaps.cluster(gap.id())).isPresent();
	}

	private List<Gap> about(String word) {
		return store.all().stream().filter(gap -> gap.text().contains(word)).toList();
	}

	private String api(String body) throws Exception {
		return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/ask"))
				.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build(),
				HttpResponse.BodyHandlers.ofString()).body();
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

	@Test
	void showsStaffWhichAnswersDidNotHelpAndWhy() throws Exception {
		String talk = UUID.randomUUID().toString();
		Staff staff = new Staff(port).login("ana", PuenteWithStaff.PASSWORD);
		Reply answer = talks.say(talk, "¿Por qué se suspendió FIHAV 2024?", Language.ES).reply();
		Reply reasons = talks.say(talk, command(answer, "👎"), Language.ES).reply();
		talks.say(talk, command(answer, "👎"), Language.ES);
		assertThat(staff.get("/admin/gaps").body()).contains("¿Por qué se suspendió FIHAV 2024?", "👎 No sirvió: 1");
		assertThat(staff.get(page("¿Por qué se suspendió FIHAV 2024?")).body()).contains("No dijo por qué");
		talks.say(talk, command(reasons, "Está desactualizada"), Language.ES);
		assertThat(staff.get(page("¿Por qué se suspendió FIHAV 2024?")).body()).contains("Está desactualizada")
				.doesNotContain("No dijo por qué");
		talks.say(talk, command(answer, "👎"), Language.ES);
		assertThat(staff.get(page("¿Por qué se suspendió FIHAV 2024?")).body()).as("the reason stays").contains("Está desactualizada");
		counts.store();
		assertThat(staff.get("/admin").body()).contains("👍 0 · 👎 1", "Está desactualizada");
		memories.forEach(memory -> memory.erase("web:" + talk));
	}

	private String page(String question) {
		return "/admin/gaps/" + gaps.clusters().stream().map(GapCluster::first).filter(gap -> gap.text().equals(question)).findFirst()
				.orElseThrow().id();
	}

	private static String command(Reply reply, String label) {
		return reply.choices().stream().filter(choice -> choice.label().equals(label)).findFirst().orElseThrow().command();
	}

	@Test
	void showsOnTheFirstPageHowManyEnquiriesNobodyHasTakenUp() throws Exception {
		Staff staff = new Staff(port).login("ana", PuenteWithStaff.PASSWORD);
		assertThat(staff.get("/admin").body()).contains("<b>0</b> <span>solicitudes nuevas");
		List.of("/fair begin", "Pars Fibra", "Irán", "Sara Karimi", "sara@pars.example", "021 8811 2233", "1", "Fibra óptica",
				"Diseño propio", "36", "Ninguna", "No", "Sí, autorizo", "Confirmar y entregar")
				.forEach(said -> desk.next(visitor, UUID.randomUUID().toString(), Language.ES, said));
		assertThat(staff.get("/admin").body()).contains("<b>1</b> <span>solicitudes nuevas");
		String number = enquiries.all().getFirst().number();
		staff.post("/admin/enquiries/" + number + "/status", Map.of("status", "IN_PROGRESS"));
		assertThat(staff.get("/admin").body()).contains("<b>0</b> <span>solicitudes nuevas");
	}

	@Test
	void bringsABroadcastOnceToThoseWhoSubscribedEachInTheirLanguage() throws Exception {
		String persian = visitor + "-fa";
		String gone = visitor + "-gone";
		String other = visitor + "-other";
		subscribe(visitor, "+post", "es");
		subscribe(persian, "+post", "fa");
		subscribe(other, "+venue", "es");
		subscribe(gone, "+post", "es");
		subscribe(gone, "off", "es");
		String both = "{\"type\": \"broadcast.requested\", \"data\": {\"topic\": \"post\", \"es\": \"Abre la oficina postal.\","
				+ " \"fa\": \"دفتر پستی باز می‌شود.\"}}";
		assertThat(calls.send("both-" + visitor, both).body()).contains("subscribers: 2");
		assertThat(calls.send("both-" + visitor, both).statusCode()).isEqualTo(202);
		assertThat(letterbox.texts(visitor)).containsExactly("Abre la oficina postal.");
		assertThat(letterbox.texts(persian)).containsExactly("دفتر پستی باز می‌شود.");
		calls.send("{\"type\": \"broadcast.requested\", \"data\": {\"topic\": \"all\", \"es\": \"Solo en español.\"}}");
		assertThat(letterbox.texts(visitor)).containsExactly("Abre la oficina postal.", "Solo en español.");
		assertThat(letterbox.texts(persian)).as("better in the other language than not at all").contains("Solo en español.").hasSize(2);
		assertThat(letterbox.texts(other)).containsExactly("Solo en español.");
		assertThat(letterbox.texts(gone)).isEmpty();
		List.of(visitor, persian, other).forEach(one -> subscribe(one, "off", "es"));
	}

	private void subscribe(String who, String change, String language) {
		conversations.reply(VisitorMessage.of(who, UUID.randomUUID().toString(), "/subscribe " + change, language, false));
	}

	private void ask(String id, String asker, String text) {
		publisher.publishEvent(new QuestionUnanswered(id, asker, Language.ES, text, List.of()));
	}

	@TestConfiguration
	static class Channel {

		@Bean
		Letterbox letterbox() {
			return new Letterbox();
		}
	}
}
