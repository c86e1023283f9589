package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.puente.conversation.Reply;
import dev.puente.conversation.VisitorMessage;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.testing.HeldCall;
import dev.puente.testing.Seen;
import tools.jackson.databind.json.JsonMapper;

/** A group becomes a supergroup, which has another number: nothing owed to it is lost, and its members are known as before. */
@Timeout(60)
class MovedGroupIT extends EchoingBot {

	private static final long GROUP = -77;
	private static final long SUPERGROUP = -1_001_234_567_890L;

	/** Telegram tells by its refusal, before any update told. */
	@Test
	void sendsWhatIsOwedToTheNumberThatARefusalNames() throws Exception {
		start(polling(telegram.url()));
		telegram.groupSays(GROUP, 1, "@puente_test_bot uno");
		assertThat(telegram.awaitSeen(GROUP, 1, SOON)).hasSize(1);
		HeldCall fetching = telegram.holdEvery("getUpdates");
		telegram.userSays(8, "sigue");
		fetching.awaitArrival(SOON);
		telegram.groupMoves(GROUP, SUPERGROUP, 1);
		owe(GROUP, "a.1", "primero");
		owe(GROUP, "a.2", "segundo");
		owe(GROUP, "a.1", "primero");
		assertThat(telegram.awaitSeen(SUPERGROUP, 2, SOON)).extracting(Seen::text).containsExactly("primero", "segundo");
		assertThat(refused()).isEqualTo(1);
		fetching.drop();
		assertThat(telegram.seenBy(GROUP)).hasSize(1);
	}

	/** Telegram tells by an update; the same member has the same conversation, whose answers come to where the member writes now. */
	@Test
	void goesOnWithItsMembersUnderTheNewNumber() throws Exception {
		start(polling(telegram.url()));
		telegram.groupSays(GROUP, 1, "@puente_test_bot uno");
		assertThat(telegram.awaitSeen(GROUP, 1, SOON)).hasSize(1);
		telegram.groupMoves(GROUP, SUPERGROUP, 1);
		telegram.groupSays(SUPERGROUP, 1, "@puente_test_bot dos");
		Seen answer = telegram.awaitSeen(SUPERGROUP, 1, SOON).getFirst();
		assertThat(answer.text()).isEqualTo("eco: dos");
		assertThat(answer.replyTo()).isEqualTo(telegram.lastMessageOf(SUPERGROUP));
		telegram.userPresses(SUPERGROUP, 1, answer.messageId(), "tres");
		owe(GROUP, "aviso", "lo prometido");
		assertThat(telegram.awaitSeen(SUPERGROUP, 3, SOON)).extracting(Seen::text).contains("eco: tres", "lo prometido");
		assertThat(asked).extracting(VisitorMessage::conversation).hasSize(3).containsOnly("telegram:telegram:-77:1");
		assertThat(refused()).as("calls to the number of before").isZero();
	}

	/** Nothing is said to visitors by what Telegram tells of the move, and staff go on where they are. */
	@Test
	void hearsStaffInTheirGroupUnderItsNewNumber() throws Exception {
		start(polling(telegram.url()));
		telegram.groupMoves(STAFF, SUPERGROUP, 5);
		owe(STAFF, "caso", "Consulta C-7K3M9Q");
		Seen notice = telegram.awaitSeen(SUPERGROUP, 1, SOON).getFirst();
		telegram.groupReplies(SUPERGROUP, 5, notice.messageId(), "Buenos días");
		await(() -> inbound.appended().stream().anyMatch(letter -> letter.id().startsWith(StaffReading.LETTER)));
		assertThat(telegram.awaitConfirmed(SOON)).isTrue();
		assertThat(asked).isEmpty();
	}

	private void owe(long chat, String id, String text) {
		outbound.append("telegram:telegram:" + chat, id, new Letters(JsonMapper.builder().build())
				.write(new Rendering(new Messages())
						.render(new Reply(Language.ES, List.of(new Reply.Paragraph(text, List.of())), List.of(), List.of())).getFirst()));
	}

	private long refused() {
		return telegram.calls("sendMessage").stream().filter(call -> call.status() == 400).count();
	}
}
