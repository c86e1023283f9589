package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.Eventually;
import dev.puente.testing.ModelServer;
import dev.puente.testing.ModelServer.Asked;
import dev.puente.testing.Seen;

/** The whole application between a model that takes its time and a chat of Telegram, both behind real HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Timeout(120)
@Execution(ExecutionMode.SAME_THREAD)
class LiveTalkIT {

	private static final ModelServer MODEL = ModelServer.start();
	private static final BotApiServer TELEGRAM = BotApiServer.start();
	private static final AtomicLong CHATS = new AtomicLong(7100);
	private static final Duration SOON = Duration.ofSeconds(40);
	private static final String QUESTION = "¿Cuándo se firmó el memorando postal entre Irán y Cuba?";

	@Autowired
	private Redis redis;

	private final long chat = CHATS.incrementAndGet();

	@DynamicPropertySource
	static void servers(DynamicPropertyRegistry registry) {
		registry.add("puente.model.provider", () -> "openai");
		registry.add("puente.model.base-url", MODEL::address);
		registry.add("puente.model.name", () -> "scripted");
		registry.add("puente.model.patience", () -> "20s");
		registry.add("puente.model.timeout", () -> "30s");
		registry.add("puente.bots.telegram.token", () -> BotApiServer.TOKEN);
		registry.add("puente.bots.telegram.api-url", TELEGRAM::url);
	}

	@AfterAll
	static void close() {
		MODEL.close();
		TELEGRAM.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			es | ¿Cuándo se firmó el memorando postal entre Irán y Cuba? | Fuentes: | Fuente 1
			fa | تفاهم‌نامهٔ پستی ایران و کوبا کی امضا شد؟ | منابع: | منبع ۱
			""")
	void anAnswerGrowsInTheChatAndEndsWithItsSources(String language, String question, String sources, String button)
			throws InterruptedException {
		TELEGRAM.language(chat, language);
		MODEL.plays(MODEL.hesitant(Duration.ofMillis(100), asked -> evidence(asked, 0) + evidence(asked, 1) + evidence(asked, 2)));
		TELEGRAM.userSays(chat, question);
		Set<String> shown = new LinkedHashSet<>();
		Eventually.holds(SOON, () -> {
			seen().forEach(message -> shown.add(message.text()));
			return seen().stream().anyMatch(message -> message.text().contains(sources));
		});
		List<String> texts = List.copyOf(shown);
		assertThat(texts).hasSizeGreaterThanOrEqualTo(3);
		assertThat(texts.subList(0, texts.size() - 1)).allSatisfy(text -> assertThat(text).endsWith(" …"));
		assertThat(texts.get(1)).startsWith(texts.getFirst().replace(" …", ""));
		assertThat(seen()).singleElement().satisfies(message -> {
			assertThat(message.text()).startsWith(texts.getFirst().replace(" …", "")).doesNotContain("…");
			assertThat(message.buttons()).contains(button);
		});
		assertThat(TELEGRAM.awaitConfirmed(SOON)).isTrue();
		assertThat(seen()).as("one question, one reply").hasSize(1);
	}

	@Test
	void aModelThatBreaksOffLeavesNoHalfAnswer() {
		MODEL.plays(MODEL.cut(asked -> evidence(asked, 0) + evidence(asked, 1) + "Y además, en el"));
		TELEGRAM.userSays(chat, QUESTION);
		Eventually.holds(SOON, () -> seen().stream().anyMatch(message -> message.text().contains("Fuentes:")));
		assertThat(seen()).singleElement().satisfies(message -> {
			assertThat(message.edits()).as("a beginning stood there").isPositive();
			assertThat(message.text()).doesNotContain("…", "además");
		});
	}

	@Test
	void aQuestionThatIsOfferedGrowsToo() {
		MODEL.plays(MODEL.honest(asked -> evidence(asked, 0)));
		TELEGRAM.userSays(chat, "¿Por qué se suspendió FIHAV 2024?");
		Eventually.holds(SOON, () -> seen().size() == 1 && seen().getFirst().data().stream().anyMatch(data -> data.startsWith("/ask ")));
		Seen answer = seen().getFirst();
		MODEL.plays(MODEL.hesitant(Duration.ofMillis(100), asked -> evidence(asked, 0) + evidence(asked, 1)));
		TELEGRAM.userPresses(chat, answer.messageId(),
				answer.data().stream().filter(data -> data.startsWith("/ask ")).findFirst().orElseThrow());
		Eventually.holds(SOON, () -> seen().size() == 2 && seen().getLast().text().contains("Fuentes:"));
		assertThat(seen().getLast().edits()).isPositive();
	}

	/** Each pause in typing is a query; the model is for those who ask. */
	@Test
	void whatIsTypedAfterItsNameCostsNoModel() throws InterruptedException {
		MODEL.plays(MODEL.honest(asked -> evidence(asked, 0)));
		int before = MODEL.asked().size();
		assertThat(TELEGRAM.awaitResults(TELEGRAM.userTypesInline(chat, QUESTION), SOON)).isNotEmpty();
		assertThat(MODEL.asked()).hasSize(before);
	}

	/** What two members of a group spend is the group's together, and each one's own. */
	@Test
	void aGroupSpendsTogether() throws InterruptedException {
		MODEL.plays(MODEL.honest(asked -> evidence(asked, 0)));
		long group = -chat;
		TELEGRAM.groupSays(group, chat, "@puente_test_bot " + QUESTION);
		TELEGRAM.groupSays(group, chat + 100, "@puente_test_bot " + QUESTION);
		assertThat(TELEGRAM.awaitSeen(group, 2, SOON)).hasSize(2);
		awaitSpent("user", "telegram:telegram:" + chat, ModelServer.USED);
		awaitSpent("user", "telegram:telegram:" + (chat + 100), ModelServer.USED);
		awaitSpent("chat", "telegram:telegram:" + group, 2L * ModelServer.USED);
	}

	/** What a call cost is booked after its answer. */
	private void awaitSpent(String sort, String owner, long tokens) {
		Eventually.holds(SOON, () -> spent(sort, owner) == tokens);
	}

	private long spent(String sort, String owner) {
		String today = LocalDate.now(ZoneOffset.UTC).toString();
		return redis.get(Keys.of(owner, "answer", "tokens", sort, Keys.digest(sort, owner), today)).map(Long::parseLong).orElse(0L);
	}

	private List<Seen> seen() {
		return TELEGRAM.seenBy(chat);
	}

	/** A sentence of what the model was given, as it is to be cited. */
	private static String evidence(Asked asked, int number) {
		List<String> given = asked.system().lines().filter(line -> line.matches("\\[\\d+] .*"))
				.map(line -> line.replaceFirst("^\\[\\d+] ", "")).toList();
		return given.get(number) + " [" + (number + 1) + "] ";
	}
}
