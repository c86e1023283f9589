package dev.puente.conversation;

import java.time.Clock;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import dev.puente.delivery.LaneUnavailable;
import dev.puente.fair.DueReminder;
import dev.puente.fair.Reminders;
import dev.puente.redis.RedisUnavailable;

/** Brings the fair desk's reminders to visitors, each once: claimed before, put down as told after it was handed over. */
@Component
@ConditionalOnWebApplication
class FairReminders {

	private static final Logger LOG = LoggerFactory.getLogger(FairReminders.class);

	private final Reminders reminders;
	private final FairTalk fair;
	private final Post post;
	private final Clock clock;

	FairReminders(Reminders reminders, FairTalk fair, Post post, Clock clock) {
		this.reminders = reminders;
		this.fair = fair;
		this.post = post;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 10_000, fixedDelay = 20_000)
	void tell() {
		try {
			Instant now = clock.instant();
			reminders.due(now).stream().filter(reminder -> reminders.claim(reminder, now)).forEach(this::tell);
		} catch (RedisUnavailable | LaneUnavailable e) {
			LOG.warn("event=reminders-put-off cause={}", e.getMessage());
		}
	}

	private void tell(DueReminder reminder) {
		post.send(reminder.conversation(), "fair." + reminder.id(), fair.of(reminder.conversation(), reminder.reply()));
		reminders.told(reminder);
	}
}
