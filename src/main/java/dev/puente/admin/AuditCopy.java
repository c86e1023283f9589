package dev.puente.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.puente.admin.AuditStream.Head;

/**
 * Keeps this replica's file and Redis one chain. The file follows Redis; but Redis may lose its last second (a cut of power, a fail-over),
 * and then the file is ahead: what it has goes back into Redis before anything new. Where another replica wrote on before that, the file
 * holds entries beside the chain: they are set aside and written again at its end, so that nothing is lost and every file verifies.
 */
final class AuditCopy {

	private static final Logger log = LoggerFactory.getLogger(AuditCopy.class);
	/** What is given back to a Redis that lost all: enough to read in the console. */
	private static final int GIVEN_BACK = 10_000;

	private final AuditFile file;
	private final AuditRetention retention;
	private final AuditStream stream;
	private volatile Head end;
	private volatile boolean apart;

	AuditCopy(AuditFile file, AuditStream stream) {
		this.file = file;
		this.retention = new AuditRetention(file);
		this.stream = stream;
		file.mend();
		AuditFile.Checked checked = file.check();
		checked.fault().ifPresent(fault -> log.error("audit=broken fault=\"{}\" file={}", fault, file));
		this.end = new Head(checked.number(), checked.hash());
	}

	/** Returns the end of the file. */
	Head end() {
		return end;
	}

	/** Follows the whole file. */
	synchronized AuditFile.Checked check() {
		return file.check();
	}

	/** Returns the entry before the first one that Redis still has, where this copy is empty and would begin after it. */
	synchronized Optional<Head> beginsAfter() {
		if (end.number() > 0) {
			return Optional.empty();
		}
		return stream.after(0).lines().stream().findFirst().map(AuditEntry::of).filter(entry -> entry.number() > 1)
				.map(entry -> new Head(entry.number() - 1, entry.previous()));
	}

	/** Returns the last entry that is older than a moment with all entries before it; nothing when there is none. */
	synchronized Optional<Head> lastBefore(Instant moment) {
		return apart ? Optional.empty() : retention.lastBefore(moment);
	}

	/** Removes what the last checkpoint says, from Redis and here. */
	synchronized void cut() {
		retention.toBeRemoved().filter(end -> !apart).ifPresent(removed -> {
			stream.removeUntil(removed.number());
			retention.removeUntil(removed);
			log.info("audit=cut until={} hash={}", removed.number(), removed.hash());
		});
	}

	/** Tells whether the file has what Redis has not. */
	boolean isAheadOf(Head head) {
		return !apart && (head.number() < end.number() || (head.number() == end.number() && !head.equals(end)));
	}

	/**
	 * Brings file and Redis together.
	 *
	 * @return entries that this file had beside the chain, to be written again
	 */
	synchronized List<AuditEntry> bring() {
		if (apart) {
			return List.of();
		}
		AuditStream.Page page = stream.after(end.number());
		while (!isAheadOf(page.head()) && !page.lines().isEmpty() && follows(page.lines().getFirst())) {
			file.append(page.lines());
			end = Head.after(page.lines().getLast());
			page = stream.after(end.number());
		}
		if (isAheadOf(page.head())) {
			return ahead(page.head());
		}
		return page.lines().isEmpty() ? List.of() : setAside();
	}

	private boolean follows(String line) {
		return end.number() == 0 || AuditEntry.of(line).previous().equals(end.hash());
	}

	private List<AuditEntry> ahead(Head head) {
		List<String> own = file.tail(GIVEN_BACK);
		int known = 0;
		while (known < own.size() && AuditEntry.of(own.get(known)).number() <= head.number()) {
			known++;
		}
		boolean whole = head.number() == 0 || (known > 0 && Head.after(own.get(known - 1)).equals(head));
		return whole ? giveBack(head, own.subList(known, own.size())) : setAside();
	}

	private List<AuditEntry> giveBack(Head head, List<String> lost) {
		log.warn("audit=given-back entries={}: Redis had lost them", lost.size());
		Head last = head;
		for (String line : lost) {
			if (!stream.append(last, List.of(new AuditStream.Line(AuditEntry.of(line).number(), line)))) {
				return List.of();
			}
			last = Head.after(line);
		}
		return List.of();
	}

	/** More than a page beside the chain is no second that was lost, and nothing that a program should settle. */
	private List<AuditEntry> setAside() {
		List<String> own = file.tail(AuditStream.AT_ONCE);
		List<String> theirs = stream.after(AuditEntry.of(own.getFirst()).number() - 1).lines();
		int same = 0;
		while (same < Math.min(own.size(), theirs.size()) && own.get(same).equals(theirs.get(same))) {
			same++;
		}
		if (same == 0) {
			apart = true;
			log.error("audit=apart: the file {} and Redis are no longer one chain; neither is changed", file);
			return List.of();
		}
		List<String> beside = own.subList(same, own.size());
		log.warn("audit=set-aside entries={}: they are written again at the end of the chain", beside.size());
		file.setAside(beside);
		end = Head.after(own.get(same - 1));
		return beside.stream().map(AuditEntry::of).toList();
	}
}
