package dev.puente.conversation;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import dev.puente.answer.Answer;
import dev.puente.answer.Asker;
import dev.puente.answer.Question;
import dev.puente.delivery.LaneUnavailable;
import dev.puente.delivery.Pace;
import dev.puente.delivery.RateBudget;
import dev.puente.redis.Keys;
import dev.puente.redis.RedisUnavailable;

/**
 * Tells staff what the REST interface is asked in vain: the words alone, not who asked, since nobody can be told there later. An address
 * tells so many an hour, and no answer waits for it.
 */
@Component
class VainRequests {

	private static final Logger LOG = LoggerFactory.getLogger(VainRequests.class);
	private static final Pace PACE = new Pace(Duration.ofMinutes(3), 20);
	private static final int AT_ONCE = 16;

	private final UnansweredQuestions unanswered;
	private final RateBudget rates;
	private final Semaphore room = new Semaphore(AT_ONCE);

	VainRequests(UnansweredQuestions unanswered, RateBudget rates) {
		this.unanswered = unanswered;
		this.rates = rates;
	}

	void tell(Question question, Answer answer) {
		if (answer instanceof Answer.Unanswered silent && room.tryAcquire()) {
			Thread.ofVirtual().name("unanswered").start(() -> {
				try {
					pass(question, silent);
				} finally {
					room.release();
				}
			});
		}
	}

	/** Tells staff now, unless the asker's address told so many already. */
	void pass(Question question, Answer.Unanswered answer) {
		try {
			String address = Keys.digest(question.asker().map(Asker::user).orElse(""));
			if (rates.take("unanswered:" + address, PACE).isZero()) {
				unanswered.tell("", Turns.id("", UUID.randomUUID().toString()), question.text(), answer);
			}
		} catch (RedisUnavailable | LaneUnavailable e) {
			LOG.warn("event=unanswered-not-told cause={}", e.getMessage());
		}
	}
}
