package dev.puente.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import dev.puente.redis.RedisUnavailable;

/** Writes every call of the hook into the audit log; unsigned ones at most {@value #REFUSED_A_MINUTE} a minute, so that nobody can fill it. */
@Component
class HookRecord {

	static final int REFUSED_A_MINUTE = 30;
	private static final Logger log = LoggerFactory.getLogger(HookRecord.class);
	private static final Duration MINUTE = Duration.ofMinutes(1);
	private static final int LONGEST_ID = 200;

	private final AuditLog audit;
	private final Clock clock;
	private Instant minute = Instant.MIN;
	private int refused;

	HookRecord(AuditLog audit, Clock clock) {
		this.audit = audit;
		this.clock = clock;
	}

	void accepted(String from, String id, Outcome outcome) {
		HookMeters.in(HookMeters.Call.ACCEPTED);
		write(from, "hook.accepted", id, outcome.state().word() + " " + outcome.id());
	}

	void repeated(String from, String id) {
		HookMeters.in(HookMeters.Call.REPEATED);
		write(from, "hook.repeated", id, "");
	}

	void conflict(String from, String id) {
		HookMeters.in(HookMeters.Call.CONFLICT);
		write(from, "hook.conflict", id, "");
	}

	void wrong(String from, String id, List<FieldFault> faults) {
		HookMeters.in(HookMeters.Call.WRONG);
		write(from, "hook.wrong", id, faults.stream().map(FieldFault::field).distinct().limit(20).collect(Collectors.joining(" ")));
	}

	/** A call that nobody signed; what it says about itself is not to be trusted. */
	void refused(String from, String id) {
		HookMeters.in(HookMeters.Call.UNSIGNED);
		if (counted()) {
			write(from, "hook.refused", id, "");
		}
		log.warn("event=hook-refused from={}", from);
	}

	void unavailable(RedisUnavailable failure) {
		log.warn("event=hook-unavailable cause={}", failure.getMessage());
	}

	private void write(String from, String action, String id, String detail) {
		audit.append("hook", from, action, id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) : id, detail);
	}

	private synchronized boolean counted() {
		Instant now = clock.instant();
		if (now.isAfter(minute.plus(MINUTE))) {
			minute = now;
			refused = 0;
		}
		return ++refused <= REFUSED_A_MINUTE;
	}
}
