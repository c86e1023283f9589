package dev.puente.journey;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.puente.testing.BotApiServer;

@Timeout(600)
class CrashIT {

	@TempDir
	private Path folder;
	private final BotApiServer telegram = BotApiServer.start();

	@AfterEach
	void stop() {
		telegram.close();
	}

	@Test
	void killedBeforeSendingItAnswersOnceAfterwards() throws Exception {
		try (Mortal puente = new MortalProcess(folder, telegram, false)) {
			new Crash(telegram, puente).afterConfirmingBeforeSending();
		}
	}

	@Test
	void killedWithItsRedisBeforeConfirmingItAnswersOnceAfterwards() throws Exception {
		try (Mortal puente = new MortalProcess(folder, telegram, true)) {
			new Crash(telegram, puente).afterFetchingBeforeConfirming();
		}
	}

	/** The same journey in this process, so that it can be given other lanes: with the real ones it passes. */
	@Test
	void passesOnDurableLanesWithinThisProcess() throws Exception {
		try (Mortal puente = MortalContext.onRealLanes(folder, telegram)) {
			new Crash(telegram, puente).afterConfirmingBeforeSending();
		}
	}

	/** The proof that these journeys can fail. */
	@Test
	void losesTheAnswerOnALaneInMemory() {
		try (Mortal puente = MortalContext.onForgetfulLanes(folder, telegram)) {
			assertThatThrownBy(() -> new Crash(telegram, puente).afterConfirmingBeforeSending()).isInstanceOf(AssertionError.class)
					.hasMessageContaining("Escriba su pregunta con sus propias palabras");
		}
	}
}
