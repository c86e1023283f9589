package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import dev.puente.testing.TestRedis;

/** Chats that turned the bot away. */
class FarewellsIT {

	private static final TestRedis REDIS = TestRedis.everySecond();

	private final Farewells farewells = new Farewells(REDIS.redis());

	@AfterAll
	static void stop() throws IOException {
		REDIS.close();
	}

	@Test
	void leavesAChatAloneUntilItWrites() {
		TelegramChat chat = TelegramChat.ofKey("telegram:telegram:1");
		assertThat(farewells.hasLeft(chat)).isFalse();
		farewells.left(chat, farewells.lastWord(chat).orElseThrow());
		assertThat(farewells.hasLeft(chat)).isTrue();
		assertThat(farewells.lastWord(chat)).isEmpty();
		farewells.wrote(chat, "update.1");
		assertThat(farewells.lastWord(chat)).hasValue("update.1");
		farewells.left(chat, "update.1");
		assertThat(farewells.hasLeft(chat)).isTrue();
	}

	@Test
	void doesNotLeaveAloneWhoWroteWhileAMessageWasTurnedAway() {
		TelegramChat chat = TelegramChat.ofKey("telegram:telegram:2");
		String beforeSending = farewells.lastWord(chat).orElseThrow();
		farewells.wrote(chat, "update.1");
		farewells.left(chat, beforeSending);
		assertThat(farewells.hasLeft(chat)).as("the first word").isFalse();
		farewells.wrote(chat, "update.2");
		farewells.left(chat, "update.1");
		assertThat(farewells.hasLeft(chat)).as("another word").isFalse();
	}
}
