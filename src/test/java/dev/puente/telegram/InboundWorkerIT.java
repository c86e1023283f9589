package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import dev.puente.conversation.Reply;
import dev.puente.conversation.VisitorMessage;
import dev.puente.conversation.VisitorMessage.Kind;
import dev.puente.delivery.Lanes;
import dev.puente.delivery.LaneUnavailable;
import dev.puente.delivery.Letter;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.testing.InMemoryLane;
import dev.puente.testing.TestRedis;
import tools.jackson.databind.json.JsonMapper;

class InboundWorkerIT {

	private static final String KEY = "telegram:main:7";

	private static final TestRedis REDIS = TestRedis.start();

	private final InMemoryLane outbound = new InMemoryLane(3, Duration.ZERO);
	private final Letters letters = new Letters(JsonMapper.builder().build());
	private final InboundWorker worker = new InboundWorker(message -> inThreeParts(), new Rendering(new Messages()),
			new Farewells(REDIS.redis()),
			new Lanes(new InMemoryLane(3, Duration.ZERO), outbound, new InMemoryLane(3, Duration.ZERO)), letters);

	@AfterAll
	static void stop() throws IOException {
		REDIS.close();
	}

	@Test
	void owesOneReplyHoweverOftenALetterIsHandled() {
		worker.handle(letter("40"));
		worker.handle(letter("40"));
		assertThat(outbound.appended()).extracting(Letter::id).containsExactly("40.1", "40.2", "40.3");
		worker.handle(letter("41"));
		assertThat(outbound.appended()).hasSize(6);
	}

	@Test
	void comesAgainWhenTheReplyCannotBeStored() {
		outbound.broken(true);
		assertThatThrownBy(() -> worker.handle(letter("40"))).isInstanceOf(LaneUnavailable.class);
		outbound.broken(false);
		worker.handle(letter("40"));
		assertThat(outbound.appended()).hasSize(3);
	}

	@Test
	void leavesItAtTheReplyWhenPartOfItWasStoredBeforeGivingUp() {
		worker.handle(letter("40"));
		worker.givenUp(letter("40"), new IllegalStateException("too late"));
		assertThat(outbound.appended()).hasSize(3);
	}

	private Letter letter(String id) {
		return new Letter(KEY, id, letters.write(new VisitorMessage(KEY, id, Kind.QUESTION, "¿?", "es")), 1);
	}

	private static Reply inThreeParts() {
		return new Reply(Language.ES, List.of(new Reply.Paragraph("Una frase larga. ".repeat(600), List.of())), List.of(), List.of());
	}
}
