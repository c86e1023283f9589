package dev.puente.admin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import dev.puente.conversation.FeedbackGiven;
import dev.puente.conversation.Post;
import dev.puente.conversation.QuestionUnanswered;
import dev.puente.conversation.Reply;
import dev.puente.delivery.LaneUnavailable;
import dev.puente.knowledge.Document;
import dev.puente.knowledge.Generation;
import dev.puente.knowledge.Knowledge;
import dev.puente.knowledge.Passage;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.redis.RedisUnavailable;

/** Remembers what was asked in vain, and tells those who asked once there is an answer. */
@Component
class GapNotices {

	private static final Logger log = LoggerFactory.getLogger(GapNotices.class);

	/** Where known questions cannot be asked for so long, nobody is kept waiting any longer. */
	private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

	private final GapStore store;
	private final GoldenRuns runs;
	private final Knowledge knowledge;
	private final Post post;
	private final Messages messages;
	private final Clock clock;

	GapNotices(GapStore store, GoldenRuns runs, Knowledge knowledge, Post post, Messages messages, Clock clock) {
		this.store = store;
		this.runs = runs;
		this.knowledge = knowledge;
		this.post = post;
		this.messages = messages;
		this.clock = clock;
	}

	@EventListener
	void unanswered(QuestionUnanswered asked) {
		keep(() -> store.put(Gap.unanswered(asked.question(), asked.conversation(), asked.language(), asked.text(), clock.instant())));
	}

	@EventListener
	void judged(FeedbackGiven feedback) {
		if (!feedback.helpful()) {
			keep(() -> store.putDisliked(Gap.disliked(feedback.question(), feedback.conversation(), feedback.language(), feedback.text(),
					clock.instant(), feedback.reason())));
		}
	}

	/** A visitor's answer does not wait for what staff want to know. */
	private static void keep(Runnable keeping) {
		try {
			keeping.run();
		} catch (RedisUnavailable e) {
			log.warn("event=gap-not-kept cause={}", e.getMessage());
		}
	}

	/**
	 * Tells those whose question a public document answers now; the same question is told of once. A document after which the known
	 * questions are still to be asked may be taken back in a moment: nobody is told of it yet.
	 */
	@Scheduled(fixedDelay = 2000, initialDelay = 2000)
	void tell() {
		try {
			// in this order: what is public here has its entry among those to be judged, and what was taken back is open again
			Generation now = knowledge.current();
			Set<String> unsure = runs.all().stream().filter(run -> run.at().plus(LONGEST_WAIT).isAfter(clock.instant()))
					.map(GoldenRun::document).collect(Collectors.toSet());
			store.all().stream().filter(gap -> gap.answered() && !unsure.contains(gap.document()))
					.forEach(gap -> now.document(gap.document()).ifPresent(document -> tell(gap, document)));
		} catch (RedisUnavailable | LaneUnavailable e) {
			log.debug("event=gap-notices-put-off cause={}", e.getMessage());
		}
	}

	private void tell(Gap gap, Document document) {
		Passage passage = document.passages().getFirst();
		Language language = passage.in(gap.language()).isPresent() ? gap.language() : gap.language().other();
		String answer = passage.in(language).map(Passage.Text::plain).orElse("");
		if (!gap.conversation().isEmpty()) {
			post.send(gap.conversation(), "gap." + gap.id(),
					Reply.of(gap.language(), List.of(messages.text(gap.language(), "gap.answered"), answer),
							List.of(new Reply.Choice(messages.text(gap.language(), "button.document"), "/doc " + document.id()))));
		}
		store.remove(List.of(gap.id()));
	}
}
