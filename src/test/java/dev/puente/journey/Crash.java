package dev.puente.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import dev.puente.testing.BotApiServer;
import dev.puente.testing.Eventually;
import dev.puente.testing.HeldCall;
import dev.puente.testing.PuenteProcess;
import dev.puente.testing.Seen;

/** What a visitor sees when Puente is killed between taking a question and answering it, and started again. */
final class Crash {

	private static final long CHAT = 7;
	private static final Duration SOON = Duration.ofSeconds(60);
	private static final String QUESTION = "¿Por qué se suspendió FIHAV 2024?";
	private static final String ANSWER = "huracán Rafael";
	private static final String HELP = "Escriba su pregunta con sus propias palabras";

	private final BotApiServer telegram;
	private final Mortal puente;

	Crash(BotApiServer telegram, Mortal puente) {
		this.telegram = telegram;
		this.puente = puente;
	}

	/** Telegram has forgotten the question; the answer is on its way out, but did not arrive. */
	void afterConfirmingBeforeSending() throws InterruptedException {
		receive();
		HeldCall sending = telegram.holdNext("sendMessage");
		telegram.userSays(CHAT, QUESTION);
		sending.awaitArrival(SOON);
		assertThat(telegram.awaitConfirmed(SOON)).isTrue();
		puente.kill();
		sending.drop();
		assertThat(telegram.seenBy(CHAT)).isEmpty();
		bringsTheAnswerOnceAfterTheNextStart();
	}

	/** Telegram gave the question and does not know yet that it arrived, so it will give it again. */
	void afterFetchingBeforeConfirming() throws InterruptedException {
		receive();
		HeldCall confirming = telegram.holdEvery("getUpdates");
		HeldCall sending = telegram.holdNext("sendMessage");
		telegram.userSays(CHAT, QUESTION);
		confirming.awaitArrival(SOON);
		sending.awaitArrival(SOON);
		puente.kill();
		confirming.drop();
		sending.drop();
		assertThat(telegram.pending()).isEqualTo(1);
		assertThat(telegram.seenBy(CHAT)).isEmpty();
		bringsTheAnswerOnceAfterTheNextStart();
	}

	private void receive() throws InterruptedException {
		puente.start();
		assertThat(telegram.awaitPoll(PuenteProcess.START)).isTrue();
	}

	/** A chat's letters keep their order: what does not stand before the reply to a later message is lost. */
	private void bringsTheAnswerOnceAfterTheNextStart() {
		puente.start();
		telegram.userSays(CHAT, "/help");
		Eventually.holds(PuenteProcess.START,
				() -> telegram.seenBy(CHAT).stream().map(Seen::text).anyMatch(text -> text.startsWith(HELP)));
		assertThat(telegram.seenBy(CHAT)).extracting(Seen::text).satisfiesExactly(answer -> assertThat(answer).contains(ANSWER),
				help -> assertThat(help).startsWith(HELP));
	}
}
