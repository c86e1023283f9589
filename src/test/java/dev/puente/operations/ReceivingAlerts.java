package dev.puente.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import dev.puente.testing.Fault;
import dev.puente.testing.HeldCall;
import dev.puente.testing.PuenteProcess;
import dev.puente.testing.Seen;

/** The alerts that tell that Puente, Redis or Telegram are away, or that one of them does not keep up. */
abstract class ReceivingAlerts extends WatchedPuente {

	@Test
	@Order(1)
	void puenteDown() throws Exception {
		prometheus.silent("PuenteDown");
		puente.stop();
		prometheus.fires("PuenteDown").says("in one line that begins with `puente:`", "exit code 2",
				"Updates stay with Telegram for 24 hours");
		site.telegram.userSays(1, Visitors.KNOWN);
		try (PuenteProcess refused = puente.run("--puente.model.timeot=1s")) {
			assertThat(refused.exitCode()).isEqualTo(2);
			assertThat(refused.err().lines()).singleElement().asString().startsWith("puente: ").contains("puente.model.timeout");
		}
		puente.start();
		prometheus.ends("PuenteDown");
		assertThat(site.telegram.awaitSeen(1, 1, SOON)).hasSize(1);
	}

	@Test
	@Order(2)
	void puenteRedisAway() throws Exception {
		puente.toRedis().block();
		prometheus.fires("PuenteRedisAway").says("The page goes on answering without memory of the talk",
				"nothing can be received from Telegram, which keeps it", "tries on by itself");
		assertThat(puente.ask(Visitors.KNOWN)).contains("huracán Rafael");
		assertThat(puente.get("/actuator/health/readiness")).contains("DOWN");
		site.telegram.userSays(2, Visitors.KNOWN);
		puente.toRedis().open();
		prometheus.ends("PuenteRedisAway");
		assertThat(site.telegram.awaitSeen(2, 1, SOON)).hasSize(1);
		for (String lane : List.of("inbound", "outbound", "events")) {
			puente.await("lane=" + lane + " redis=back");
			assertThat(puente.out()).containsOnlyOnce("lane=" + lane + " redis=back");
		}
	}

	@Test
	@Order(3)
	void puenteBotDoesNotReceiveWhileSomebodyElsePolls() throws Exception {
		assertThat(site.telegram.awaitConfirmed(SOON)).isTrue();
		try (OtherInstance other = new OtherInstance(site.telegram)) {
			prometheus.fires("PuenteBotDoesNotReceive").says("`/actuator/health/receiving` names the bot", "409", "another instance",
					"revoke the token");
			assertThat(puente.get("/actuator/health/receiving")).contains("\"telegram\":{", "secondsSinceLastFetch");
			assertThat(puente.out()).contains("bot=telegram another instance polls with the same token, or the token leaked")
					.contains("409");
		}
		receivesAgain();
	}

	@Test
	@Order(4)
	void puenteBotDoesNotReceiveWhileRedisIsFull() throws Exception {
		site.fillRedis();
		site.telegram.userSays(4, Visitors.KNOWN);
		prometheus.fires("PuenteBotDoesNotReceive").says("updates cannot be stored");
		assertThat(puente.out()).contains("updates cannot be stored and stay with Telegram until they can");
		site.emptyRedis();
		assertThat(site.telegram.awaitSeen(4, 1, SOON)).hasSize(1);
		receivesAgain();
	}

	private static void receivesAgain() {
		// its fetch brings something at once
		site.telegram.userSays(3, Visitors.KNOWN);
		prometheus.ends("PuenteBotDoesNotReceive");
	}

	@Test
	@Order(5)
	void puenteTelegramAway() throws Exception {
		HeldCall held = site.telegram.holdNext("sendMessage");
		site.telegram.userSays(5, Visitors.KNOWN);
		held.awaitArrival(SOON);
		site.toTelegram.block();
		held.drop();
		prometheus.fires("PuenteTelegramAway").says("The Bot API is not reached", "Visitors of the page notice nothing",
				"Replies wait on the lane and go out when it is back");
		assertThat(puente.ask(Visitors.KNOWN)).contains("huracán Rafael");
		assertThat(puente.value("puente_lane_letters{lane=\"outbound\"}")).isPositive();
		assertThat(puente.out()).contains("bot=telegram the Bot API cannot be reached, trying on");
		site.toTelegram.open();
		prometheus.ends("PuenteTelegramAway");
		assertThat(site.telegram.awaitSeen(5, 1, SOON)).hasSize(1);
	}

	@Test
	@Order(6)
	void puenteTooManyRequestsAndPuenteRepliesWait() throws Exception {
		site.telegram.failNext("sendMessage", Fault.tooManyRequests(4), Fault.tooManyRequests(4), Fault.tooManyRequests(6));
		site.telegram.userSays(6, Visitors.KNOWN);
		site.telegram.userSays(6, UNKNOWN);
		prometheus.fires("PuenteRepliesWait").says("Telegram throttles (PuenteTooManyRequests)", "keeps order and loses nothing");
		prometheus.fires("PuenteTooManyRequests").says("`retry_after` is kept", "replies are late, not lost");
		List<Seen> seen = site.telegram.awaitSeen(6, 2, SOON);
		assertThat(seen).hasSize(2);
		assertThat(seen.getFirst().text()).contains("huracán Rafael");
		assertThat(site.telegram.earlyCalls()).isEmpty();
		prometheus.ends("PuenteRepliesWait");
		prometheus.ends("PuenteTooManyRequests");
	}
}
