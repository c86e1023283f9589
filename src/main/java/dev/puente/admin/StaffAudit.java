package dev.puente.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit log to read, newest first. */
@Controller
class StaffAudit {

	private static final int PAGE = 50;
	private static final int AT_ONCE = 1_000;

	private final ConsoleFrame frame;
	private final AuditLog audit;

	StaffAudit(ConsoleFrame frame, AuditLog audit) {
		this.frame = frame;
		this.audit = audit;
	}

	@GetMapping("/admin/audit")
	String list(@RequestParam(defaultValue = "9223372036854775807") long before, @RequestParam(defaultValue = "false") boolean check,
			Sought sought, HttpServletRequest request, HttpServletResponse response, Model model) {
		frame.put(request, response, model, "/admin/audit");
		model.addAttribute("entries", found(sought, Math.max(0, before), PAGE));
		model.addAttribute("page", PAGE);
		model.addAttribute("sought", sought);
		model.addAttribute("checked", check ? audit.check() : null);
		return "staff/audit";
	}

	/** Returns the entries that are sought, the oldest first, each line as it was hashed; who takes them away stands in the log too. */
	@GetMapping("/admin/audit/export")
	ResponseEntity<String> export(Sought sought, Authentication who, HttpServletRequest request) {
		List<AuditEntry> found = found(sought, Long.MAX_VALUE, Integer.MAX_VALUE).reversed();
		audit.append(who.getName(), AdminSecurity.address(request), "audit.export", sought.toString(), found.size() + " entries");
		String lines = found.stream().map(AuditEntry::json).collect(Collectors.joining("\n", "", found.isEmpty() ? "" : "\n"));
		return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/x-ndjson"))
				.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.jsonl\"").body(lines);
	}

	/**
	 * Which entries are wanted; an empty field wants all.
	 *
	 * @param who part of the name
	 * @param action beginning of the action, such as {@code document.}
	 * @param subject part of the subject
	 * @param since first day
	 * @param until last day
	 */
	record Sought(String who, String action, String subject, String since, String until) {

		Sought {
			who = Objects.requireNonNullElse(who, "").strip();
			action = Objects.requireNonNullElse(action, "").strip();
			subject = Objects.requireNonNullElse(subject, "").strip();
			since = Objects.requireNonNullElse(since, "").strip();
			until = Objects.requireNonNullElse(until, "").strip();
		}

		boolean fits(AuditEntry entry) {
			return entry.who().contains(who) && entry.action().startsWith(action) && entry.subject().contains(subject)
					&& Days.of(since, until).hold(entry.at());
		}

		@Override
		public String toString() {
			return String.join(" ", List.of(who, action, subject, since, until)).strip();
		}
	}

	/** Most fill a page with the newest; whoever seeks what is rare has many read at once. */
	private List<AuditEntry> found(Sought sought, long before, int most) {
		List<AuditEntry> found = new ArrayList<>();
		List<AuditEntry> next = audit.before(before, PAGE);
		while (!next.isEmpty()) {
			next.stream().filter(sought::fits).limit(most - found.size()).forEach(found::add);
			next = found.size() == most ? List.of() : audit.before(next.getLast().number(), AT_ONCE);
		}
		return found;
	}
}
