package dev.puente.admin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shortens this replica's copy of the audit log at its beginning. */
final class AuditRetention {

	private final AuditFile file;

	AuditRetention(AuditFile file) {
		this.file = file;
	}

	/** Finds the last of the entries at the beginning that are older than a moment; the newest of all is never among them. */
	Optional<AuditStream.Head> lastBefore(Instant moment) {
		List<String> old = new ArrayList<>();
		boolean[] newer = {false};
		file.each(line -> {
			newer[0] |= !AuditEntry.of(line).at().isBefore(moment);
			if (!newer[0]) {
				old.add(line);
				if (old.size() > 2) {
					old.removeFirst();
				}
			}
		});
		int last = old.size() - (newer[0] ? 1 : 2);
		return last < 0 ? Optional.empty() : Optional.of(AuditStream.Head.after(old.get(last)));
	}

	/** Finds the last checkpoint that vouches for entries which are still here although everybody is to remove them. */
	Optional<AuditStream.Head> toBeRemoved() {
		List<Long> first = new ArrayList<>();
		List<AuditStream.Head> last = new ArrayList<>();
		file.each(line -> {
			if (first.isEmpty()) {
				first.add(AuditEntry.of(line).number());
			}
			if (line.contains(AuditCheckpoint.CUT)) {
				AuditCheckpoint.of(AuditEntry.of(line)).filter(AuditCheckpoint::cut).ifPresent(mark -> last.add(mark.end()));
			}
		});
		return last.stream().filter(end -> end.number() >= first.getFirst()).reduce((one, next) -> next);
	}

	/** Removes all entries up to one, and what was set aside until then. */
	void removeUntil(AuditStream.Head end) {
		List<Instant> until = new ArrayList<>();
		file.each(line -> {
			if (AuditStream.Head.after(line).equals(end)) {
				until.add(AuditEntry.of(line).at());
			}
		});
		if (!until.isEmpty()) {
			file.keep(entry -> entry.number() > end.number());
			file.aside().keep(entry -> entry.at().isAfter(until.getFirst()));
		}
	}
}
