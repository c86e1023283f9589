package dev.puente.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.puente.testing.BotApiServer;
import dev.puente.testing.Eventually;
import dev.puente.testing.Seen;
import tools.jackson.databind.JsonNode;

/** Where others read along: groups of three, and cards in any chat. */
@ExtendWith(SharedPuente.class)
@Execution(ExecutionMode.CONCURRENT)
@Timeout(300)
class GroupsIT {

	private static final Duration SOON = Duration.ofSeconds(40);
	private static final BotApiServer TELEGRAM = SharedPuente.TELEGRAM;

	@Test
	void keepsThreeMembersOfAGroupApartInPersian() throws Exception {
		long group = -2003;
		TELEGRAM.language(174, "fa");
		// who never spoke reads the language of the answer whose button it is
		TELEGRAM.language(176, "de");
		TELEGRAM.groupSays(group, 174, "امسال هم می‌رویم؟");
		TELEGRAM.groupSays(group, 174, "@puente_test_bot چرا فیهاو ۲۰۲۴ متوقف شد؟");
		Seen answer = TELEGRAM.awaitSeen(group, 1, SOON).getFirst();
		assertThat(answer.text()).contains("رافائل");
		TELEGRAM.groupSays(group, 175, "@puente_test_bot ¿dónde está Pabexpo?");
		assertThat(TELEGRAM.awaitSeen(group, 2, SOON).get(1).text()).contains("Fuentes:");
		TELEGRAM.userPresses(group, 176, answer.messageId(), answer.data().get(answer.buttons().indexOf("منبع ۱")));
		Eventually.holds(SOON, () -> TELEGRAM.toldTo(176).stream().anyMatch(told -> told.startsWith("این دکمه از گفت‌وگویی پیشین")));
		TELEGRAM.userPresses(group, 174, answer.messageId(), answer.data().get(answer.buttons().indexOf("منبع ۱")));
		assertThat(TELEGRAM.awaitSeen(group, 3, SOON).get(2).text()).contains("واژه به واژه");
		TELEGRAM.groupReplies(group, 176, answer.messageId(), "نمایشگاه");
		Seen inPrivate = TELEGRAM.awaitSeen(group, 4, SOON).get(3);
		assertThat(inPrivate.text()).contains("گفت‌وگوی خصوصی");
		assertThat(inPrivate.data()).containsExactly("https://t.me/puente_test_bot?start=fair");
		assertThat(TELEGRAM.awaitConfirmed(SOON)).isTrue();
		assertThat(TELEGRAM.seenBy(group)).hasSize(4);
	}

	@Test
	void keepsThreeMembersOfAGroupApart() throws Exception {
		long group = -2002;
		TELEGRAM.language(79, "fa");
		TELEGRAM.groupSays(group, 71, "¿Vamos este año?");
		TELEGRAM.groupSays(group, 71, "@puente_test_bot ¿por qué se suspendió FIHAV 2024?");
		Seen answer = TELEGRAM.awaitSeen(group, 1, SOON).getFirst();
		assertThat(answer.text()).contains("huracán Rafael");
		TELEGRAM.groupSays(group, 72, "@puente_test_bot فیهاو ۲۰۲۵ در چه تاریخی برگزار شد؟");
		assertThat(TELEGRAM.awaitSeen(group, 2, SOON).get(1).text()).contains("نوامبر ۲۰۲۵");
		TELEGRAM.userPresses(group, 79, answer.messageId(), answer.data().get(answer.buttons().indexOf("Fuente 1")));
		Eventually.holds(SOON, () -> TELEGRAM.toldTo(79).stream().anyMatch(told -> told.startsWith("Este botón pertenece a")));
		TELEGRAM.userPresses(group, 71, answer.messageId(), answer.data().get(answer.buttons().indexOf("Fuente 1")));
		Seen source = TELEGRAM.awaitSeen(group, 3, SOON).get(2);
		assertThat(source.text()).contains("palabra por palabra");
		assertThat(source.replyTo()).isEqualTo(answer.messageId());
		TELEGRAM.groupReplies(group, 73, answer.messageId(), "/person");
		Seen inPrivate = TELEGRAM.awaitSeen(group, 4, SOON).get(3);
		assertThat(inPrivate.text()).contains("escríbame en privado");
		assertThat(inPrivate.data()).containsExactly("https://t.me/puente_test_bot?start=person");
		assertThat(TELEGRAM.awaitConfirmed(SOON)).isTrue();
		assertThat(TELEGRAM.seenBy(group)).hasSize(4);
	}

	@Test
	void givesCitableCardsAnywhere() throws Exception {
		JsonNode cards = TELEGRAM.awaitResults(TELEGRAM.userTypesInline(81, "¿Por qué se suspendió FIHAV 2024?"), SOON);
		assertThat(cards.size()).isGreaterThan(1);
		assertThat(cards)
				.allSatisfy(card -> assertThat(card.at("/input_message_content/message_text").asString()).contains("[1]", "Fuentes:"));
		TELEGRAM.language(82, "fa");
		JsonNode persian = TELEGRAM.awaitResults(TELEGRAM.userTypesInline(82, "چرا فیهاو ۲۰۲۴ متوقف شد؟"), SOON);
		assertThat(persian.at("/0/input_message_content/message_text").asString()).contains("[۱]", "منابع:", "رافائل");
		assertThat(TELEGRAM.awaitResults(TELEGRAM.userTypesInline(81, "receta de mojito"), SOON)).isEmpty();
		assertThat(TELEGRAM.seenBy(81)).isEmpty();
	}
}
