package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.puente.testing.Fault;
import dev.puente.testing.Seen;

/** What is told of sends whose outcome nobody knows. It runs alone: in the same process others steal output from it, or switch the log off. */
@Tag("alone")
@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class DoubtIT extends EchoingBot {

	@Test
	void showsTwiceAtMostAndSaysThatItMay(CapturedOutput log) throws Exception {
		start(polling(telegram.url()));
		telegram.failNext("sendMessage", Fault.droppedAfterEffect());
		telegram.userSays(7, "hola");
		assertThat(telegram.awaitSeen(7, 2, SOON)).hasSize(2);
		telegram.userSays(7, "fin");
		assertThat(telegram.awaitSeen(7, 3, SOON)).extracting(Seen::text).containsExactly("eco: hola", "eco: hola", "eco: fin");
		assertThat(log.getOut().lines().filter(line -> line.contains("may show twice"))).singleElement().asString()
				.doesNotContain("hola", "telegram:7");
	}

	@Test
	void staysSilentAboutWhatSurelyShowedOnce(CapturedOutput log) throws Exception {
		start(polling(telegram.url()));
		telegram.failNext("sendMessage", Fault.badGateway(), Fault.tooManyRequests(1));
		telegram.userSays(7, "hola");
		assertThat(telegram.awaitSeen(7, 1, SOON)).hasSize(1);
		telegram.userSays(7, "fin");
		assertThat(telegram.awaitSeen(7, 2, SOON)).extracting(Seen::text).containsExactly("eco: hola", "eco: fin");
		assertThat(log.getOut()).doesNotContain("may show twice");
	}
}
