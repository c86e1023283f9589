package dev.puente.admin;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import dev.puente.conversation.VisitorForgotten;
import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.RedisUnavailable;
import dev.puente.redis.Script;

/**
 * Who did what, when and from where: a chain in which each entry holds the hash of the one before. It stands in Redis, the newest
 * {@value #IN_REDIS} entries, and whole in each replica's data folder.
 */
@Component
class AuditLog {

	private static final Logger log = LoggerFactory.getLogger(AuditLog.class);
	/** What the line of a forgotten visitor says was done; its detail is the receipt. */
	static final String FORGOTTEN = "visitor.forget";
	private static final int IN_REDIS = 100_000;
	private static final int AT_ONCE = 500;
	private static final String HEAD = Keys.at(0, "admin", "audit", "head");
	private static final String ENTRIES = Keys.at(0, "admin", "audit", "entries");

	/* The number is the stream's id, so that a replica's file tells where to go on reading. */
	private static final Script APPEND = new Script("""
			if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then return {0} end
			redis.call('XADD', KEYS[2], 'MAXLEN', '~', ARGV[5], ARGV[3] .. '-0', 'entry', ARGV[4])
			redis.call('SET', KEYS[1], ARGV[2])
			return {1}""");
	private static final Script AFTER = new Script("""
			local reply = {}
			for _, entry in ipairs(redis.call('XRANGE', KEYS[1], '(' .. ARGV[1] .. '-0', '+', 'COUNT', ARGV[2])) do
				table.insert(reply, entry[2][2])
			end
			return reply""");
	private static final Script NEWEST = new Script("""
			local reply = {}
			for _, entry in ipairs(redis.call('XREVRANGE', KEYS[1], ARGV[1], '-', 'COUNT', ARGV[2])) do
				table.insert(reply, entry[2][2])
			end
			return reply""");

	private final Redis redis;
	private final Clock clock;
	private final AuditFile file;
	private long inFile;
	private String fileHash;

	AuditLog(Redis redis, Clock clock, @Value("${puente.data:./data}") Path data) {
		this.redis = redis;
		this.clock = clock;
		this.file = new AuditFile(data);
		AuditFile.Checked checked = file.check();
		checked.fault().ifPresent(fault -> log.error("audit=broken fault=\"{}\" file={}", fault, data));
		this.inFile = checked.number();
		this.fileHash = checked.hash();
	}

	/**
	 * Writes an entry: in Redis when this returns.
	 *
	 * @throws RedisUnavailable when it may not be written
	 */
	synchronized void append(String who, String from, String action, String subject, String detail) {
		while (true) {
			String head = redis.get(HEAD).orElse("");
			Head last = head.isEmpty() ? new Head(inFile, fileHash) : Head.of(head);
			AuditEntry entry = new AuditEntry(last.number() + 1, clock.instant(), who, from, action, subject, detail, last.hash());
			String json = entry.json();
			Head next = new Head(entry.number(), AuditEntry.hash(json));
			if (redis.run(APPEND, List.of(HEAD, ENTRIES), head, next.toString(), Long.toString(entry.number()), json,
					Integer.toString(IN_REDIS)).getFirst().equals("1")) {
				return;
			}
		}
	}

	/** A visitor who was forgotten leaves a line with the receipt, so that a receipt can be verified when nothing else is left. */
	@EventListener
	void forgotten(VisitorForgotten visitor) {
		append("puente", "", FORGOTTEN, visitor.visitor(), visitor.receipt());
	}

	/** Returns the newest entries before a number, the newest first. */
	List<AuditEntry> before(long number, int most) {
		return redis.run(NEWEST, List.of(ENTRIES), "(" + number + "-0", Integer.toString(most)).stream().map(AuditEntry::of).toList();
	}

	/** Brings this replica's file up to date. */
	@Scheduled(fixedDelay = 1000, initialDelay = 1000)
	synchronized void copy() {
		try {
			List<String> fresh = after(inFile);
			while (!fresh.isEmpty()) {
				file.append(fresh);
				inFile = AuditEntry.of(fresh.getLast()).number();
				fileHash = AuditEntry.hash(fresh.getLast());
				fresh = after(inFile);
			}
		} catch (RedisUnavailable e) {
			log.debug("audit=not-copied cause={}", e.getMessage());
		}
	}

	private List<String> after(long number) {
		return new ArrayList<>(redis.run(AFTER, List.of(ENTRIES), Long.toString(number), Integer.toString(AT_ONCE)));
	}

	/** The end of the chain as Redis keeps it: number and hash. */
	private record Head(long number, String hash) {

		static Head of(String text) {
			String[] parts = text.split(" ", 2);
			return new Head(Long.parseLong(parts[0]), parts[1]);
		}

		@Override
		public String toString() {
			return number + " " + hash;
		}
	}
}
