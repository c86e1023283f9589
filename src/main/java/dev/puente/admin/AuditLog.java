package dev.puente.admin;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import dev.puente.admin.AuditStream.Head;
import dev.puente.admin.AuditStream.Line;
import dev.puente.conversation.VisitorForgotten;
import dev.puente.redis.Redis;
import dev.puente.redis.RedisUnavailable;

/**
 * Who did what, when and from where: a chain in which each entry holds the hash of the one before. It stands in Redis
 * ({@link AuditStream}), and whole in each replica's data folder ({@link AuditCopy}).
 */
@Component
class AuditLog {

	private static final Logger log = LoggerFactory.getLogger(AuditLog.class);
	/** What the line of a forgotten visitor says was done; its detail is the receipt. */
	static final String FORGOTTEN = "visitor.forget";
	private static final String PUENTE = "puente";

	private final Clock clock;
	private final Duration kept;
	private final AuditStream stream;
	private final AuditCopy copy;
	/** Whoever has it writes for all who wait; who copies to the disk keeps nobody from writing. */
	private final ReentrantLock turn = new ReentrantLock();
	private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
	/** What this process wrote last, {@link Head#NONE} before; guarded by {@link #turn}. */
	private Head last = Head.NONE;

	private record Waiting(AuditEntry entry, CompletableFuture<Void> written) {

		void join() {
			try {
				written.join();
			} catch (CompletionException e) {
				throw e.getCause() instanceof RuntimeException failure ? failure : e;
			}
		}
	}

	@Autowired
	AuditLog(Redis redis, Clock clock, @Value("${puente.data:./data}") Path data, AdminSettings settings) {
		this(redis, clock, data, settings.auditKept());
	}

	AuditLog(Redis redis, Clock clock, Path data, Duration kept) {
		this.clock = clock;
		this.kept = kept;
		this.stream = new AuditStream(redis);
		this.copy = new AuditCopy(new AuditFile(data), stream);
	}

	/**
	 * Writes an entry: in Redis when this returns.
	 *
	 * @throws RedisUnavailable when it may not be written
	 */
	void append(String who, String from, String action, String subject, String detail) {
		Waiting own = new Waiting(new AuditEntry(0, clock.instant(), who, from, action, subject, detail, ""), new CompletableFuture<>());
		waiting.add(own);
		writeOnce();
		if (!waiting.isEmpty()) {
			// nobody is kept by what others go on to write
			Thread.ofVirtual().name("audit").start(this::writeAll);
		}
		own.join();
	}

	/** Who comes too late for a turn is written by whoever has it: that one looks once more after giving it up. */
	private void writeAll() {
		while (!waiting.isEmpty() && writeOnce()) {
			// until nobody waits, or somebody else has the turn
		}
	}

	/** Writes those who wait, unless somebody does already; tells whether it did. */
	private boolean writeOnce() {
		if (!turn.tryLock()) {
			return false;
		}
		try {
			writeThoseWaiting();
			return true;
		} finally {
			turn.unlock();
		}
	}

	private void writeThoseWaiting() {
		List<Waiting> batch = new ArrayList<>();
		for (Waiting next = waiting.poll(); next != null; next = batch.size() < AuditStream.AT_ONCE ? waiting.poll() : null) {
			batch.add(next);
		}
		if (batch.isEmpty()) {
			return;
		}
		try {
			write(batch.stream().map(Waiting::entry).toList());
			batch.forEach(one -> one.written().complete(null));
		} catch (RuntimeException | Error e) {
			batch.forEach(one -> one.written().completeExceptionally(e));
		}
	}

	private void write(List<AuditEntry> entries) {
		// where nobody else wrote since, the end of the chain need not be asked for
		if (last.number() > 0 && !copy.isAheadOf(last) && written(last, last, entries)) {
			return;
		}
		if (copy.isAheadOf(stream.head())) {
			copy();
		}
		Head head;
		do {
			head = stream.head();
		} while (!written(head, head.number() == 0 ? copy.end() : head, entries));
	}

	private boolean written(Head expected, Head end, List<AuditEntry> entries) {
		List<Line> lines = new ArrayList<>();
		Head before = end;
		for (AuditEntry entry : entries) {
			Line next = Line.of(entry.after(before));
			lines.add(next);
			before = next.head();
		}
		if (!stream.append(expected, lines)) {
			return false;
		}
		last = before;
		return true;
	}

	/** A visitor who was forgotten leaves a line with the receipt, so that a receipt can be verified when nothing else is left. */
	@EventListener
	void forgotten(VisitorForgotten visitor) {
		append(PUENTE, "", FORGOTTEN, visitor.visitor(), visitor.receipt());
	}

	/**
	 * Removes what is older than the settings allow, once a day: a checkpoint in the chain vouches for it, and each replica removes what it
	 * vouches for.
	 */
	@Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
	void cut() {
		try {
			copy();
			AuditFile.Checked checked = copy.check();
			if (checked.fault().isPresent()) {
				log.error("audit=not-cut fault=\"{}\": what is broken is evidence", checked.fault().get());
				return;
			}
			copy.cut();
			// whole days, so that replicas come to the same entry
			Optional<Head> old = copy.lastBefore(clock.instant().truncatedTo(ChronoUnit.DAYS).minus(kept));
			if (old.isPresent()) {
				append(PUENTE, "", AuditCheckpoint.CUT, Long.toString(old.get().number()),
						old.get().hash() + " is the last entry that was removed after " + kept.toDays() + " days");
				copy();
				copy.cut();
			}
		} catch (RedisUnavailable e) {
			log.info("audit=not-cut cause={}", e.getMessage());
		}
	}

	/** Follows this replica's copy of the chain. */
	AuditFile.Checked check() {
		return copy.check();
	}

	/** Returns the newest entries before a number, the newest first. */
	List<AuditEntry> before(long number, int most) {
		return stream.before(number, most);
	}

	/** Brings this replica's file up to date, and Redis where it lost what the file has. */
	@Scheduled(fixedDelay = 1000, initialDelay = 1000)
	void copy() {
		try {
			copy.beginsAfter().ifPresent(before -> append(PUENTE, "", AuditCheckpoint.JOIN, Long.toString(before.number()),
					before.hash() + " is the last entry that nobody has any more"));
			for (AuditEntry lost : copy.bring()) {
				append(lost.who(), lost.from(), lost.action(), lost.subject(), (lost.detail() + " (again: was number " + lost.number()
						+ " of " + lost.at() + ")").strip());
			}
		} catch (RedisUnavailable e) {
			log.debug("audit=not-copied cause={}", e.getMessage());
		}
	}
}
