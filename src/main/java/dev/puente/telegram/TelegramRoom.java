package dev.puente.telegram;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.puente.conversation.Cards;
import dev.puente.conversation.Conversations;
import dev.puente.delivery.Lanes;
import dev.puente.delivery.RateBudget;
import dev.puente.language.Messages;
import dev.puente.redis.Redis;

/** Wires the bots from their settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TelegramSettings.class)
class TelegramRoom {

	@Bean
	Bots bots(TelegramSettings settings, RateBudget rates, Clock clock) {
		return new Bots(settings, rates, clock);
	}

	@Bean
	Farewells farewells(Redis redis) {
		return new Farewells(redis);
	}

	@Bean
	GroupMoves groupMoves(Redis redis) {
		return new GroupMoves(redis);
	}

	@Bean
	InboundWorker inboundWorker(Conversations conversations, StaffChats staff, Rendering rendering, Farewells farewells, Lanes lanes,
			Letters letters, LiveAnswers live, Bots bots, RateBudget rates, GroupMoves moves, Clock clock) {
		return new InboundWorker(conversations::reply, live, new Manners(bots, rates, Manners.RENEWAL), staff::hear,
				new InboundReading(bots, letters, moves::read), rendering,
				farewells, lanes, letters, new VisitorPace(bots, rates), new Lateness(clock));
	}

	@Bean
	InlineAnswers inlineAnswers(Cards cards, Rendering rendering, Messages messages) {
		return new InlineAnswers(cards::cards, rendering, messages);
	}

	@Bean
	Intake intake(Lanes lanes, Letters letters, InlineAnswers inline, GroupMoves moves) {
		return new Intake(lanes, letters, inline, moves::read);
	}

	@Bean
	Pauses pauses() {
		return Pauses.USUAL;
	}
}
