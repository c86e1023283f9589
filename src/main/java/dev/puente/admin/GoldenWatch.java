package dev.puente.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import dev.puente.admin.GoldenRun.Stood;
import dev.puente.delivery.LaneUnavailable;
import dev.puente.knowledge.Document;
import dev.puente.knowledge.DocumentText;
import dev.puente.knowledge.Generation;
import dev.puente.knowledge.Publishing;
import dev.puente.knowledge.Publishing.Draft;
import dev.puente.redis.RedisUnavailable;

/**
 * Asks all known questions after a publication, in the background and on one replica, and takes back what broke an answer that nobody was
 * shown. Withdrawals are not taken back: what somebody wants gone is not put before the public by a machine.
 */
@Component
class GoldenWatch {

	private static final Logger log = LoggerFactory.getLogger(GoldenWatch.class);
	/** Publications that follow one another are judged together, since asking takes seconds of a processor; but not for ever. */
	private static final int MOST_PAUSES = 12;
	private static final int CLAIM_EVERY = 25;

	private final String replica = UUID.randomUUID().toString();
	private final GoldenRuns runs;
	private final GoldenCheck golden;
	private final Publishing publishing;
	private final RollBack rollBack;
	private final Duration pause;
	private final Clock clock;

	GoldenWatch(GoldenRuns runs, GoldenCheck golden, Publishing publishing, RollBack rollBack, AdminSettings settings, Clock clock) {
		this.pause = settings.goldenAfter();
		this.runs = runs;
		this.golden = golden;
		this.publishing = publishing;
		this.rollBack = rollBack;
		this.clock = clock;
	}

	/**
	 * Remembers that a document is about to be published; its text still is what it was.
	 *
	 * @param shown questions that a person saw broken and publishes all the same
	 */
	void begin(Draft draft, List<Broken> shown, Origin origin) {
		Optional<DocumentText> before = publishing.text(draft.id());
		if (before.filter(draft.text()::equals).isEmpty()) {
			GoldenRun run = new GoldenRun(draft.id(), new Stood(before), draft.text(), shown, origin, clock.instant());
			runs.put(runs.of(draft.id()).filter(first -> !first.decided() && before.filter(first.after()::equals).isPresent())
					.map(run::following).orElse(run));
		}
	}

	@Scheduled(fixedDelay = 2_000, initialDelay = 5_000)
	void look() {
		look(clock.instant());
	}

	synchronized void look(Instant now) {
		try {
			List<GoldenRun> waiting = runs.all();
			if (due(waiting, now) && runs.claim(replica)) {
				try {
					judge(waiting);
				} finally {
					runs.free(replica);
				}
			}
		} catch (RedisUnavailable | LaneUnavailable e) {
			log.info("golden=put-off cause={}", e.getMessage());
		}
	}

	private boolean due(List<GoldenRun> waiting, Instant now) {
		return !waiting.isEmpty() && (waiting.getFirst().at().plus(pause.multipliedBy(MOST_PAUSES)).isBefore(now)
				|| waiting.getLast().at().plus(pause).isBefore(now));
	}

	/**
	 * A change that is in service.
	 *
	 * @param publication the number it got
	 */
	private record Standing(GoldenRun run, long publication) {
	}

	private void judge(List<GoldenRun> waiting) {
		List<Standing> standing = new ArrayList<>();
		for (GoldenRun run : waiting) {
			long publication = publishing.publication(run.document());
			if (run.decided()) {
				takeBack(run);
			} else if (publishing.text(run.document()).filter(run.after()::equals).isPresent()) {
				standing.add(new Standing(run, publication));
			} else {
				runs.done(run);
			}
		}
		if (!standing.isEmpty()) {
			ask(standing);
		}
	}

	private void ask(List<Standing> standing) {
		int[] asked = {0};
		GoldenCheck.Wrong wrong = golden.wrong(() -> {
			if (++asked[0] % CLAIM_EVERY == 0) {
				runs.claim(replica);
			}
		});
		boolean found = false;
		for (Standing one : standing) {
			found |= settled(one, wrong);
		}
		log.info("golden=asked questions={} wrong={} changes={} broken={}", asked[0], wrong.questions().size(), standing.size(), found);
		if (!found && standing.size() > 1) {
			together(standing, wrong);
		}
		standing.forEach(one -> runs.done(one.run()));
	}

	/** None of them breaks anything alone; where they do together, the last one did what those before it had not done. */
	private void together(List<Standing> standing, GoldenCheck.Wrong wrong) {
		Standing last = standing.getLast();
		Map<String, Stood> before = new LinkedHashMap<>();
		standing.forEach(one -> before.put(one.run().document(), one.run().before().getFirst()));
		List<Broken> own = golden.lost(wrong, without(before, wrong));
		for (Standing one : standing) {
			own = one.run().unseen(own);
		}
		settle(last, last.run().before().getFirst(), own);
	}

	/** Tells whether it was taken back. */
	private boolean settled(Standing one, GoldenCheck.Wrong wrong) {
		for (Stood stood : one.run().before()) {
			runs.claim(replica);
			List<Broken> own = one.run().unseen(golden.lost(wrong, without(Map.of(one.run().document(), stood), wrong)));
			if (!own.isEmpty()) {
				settle(one, stood, own);
				return true;
			}
		}
		return false;
	}

	private void settle(Standing one, Stood back, List<Broken> own) {
		GoldenRun decided = one.run().decided(own, back, one.publication());
		if (!own.isEmpty() && runs.decide(one.run(), decided)) {
			takeBack(decided);
		}
	}

	private void takeBack(GoldenRun decided) {
		rollBack.of(decided);
		runs.done(decided);
	}

	private Generation without(Map<String, Stood> stood, GoldenCheck.Wrong wrong) {
		Map<String, Optional<Document>> before = new LinkedHashMap<>();
		stood.forEach((id, then) -> before.put(id, then.text().flatMap(text -> publishing.draft(id, text).document())));
		return Publishing.with(wrong.asked().generation(), before);
	}
}
