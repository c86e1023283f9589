package dev.puente.admin;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import dev.puente.conversation.CaseMoved;
import dev.puente.redis.Keys;
import dev.puente.redis.Redis;

/** Records what staff do with a case, wherever they do it: in the console, through the hook or in their group. */
@Component
class CaseAudit {

	/** Where it was done when it was not done over the web. */
	static final String IN_CHAT = "staff chat";
	/** As long as a case is kept. */
	private static final Duration KNOWN = Duration.ofDays(90);

	private final AuditLog audit;
	private final Redis redis;

	CaseAudit(AuditLog audit, Redis redis) {
		this.audit = audit;
		this.redis = redis;
	}

	@EventListener
	void moved(CaseMoved event) {
		String staff = event.moved().staff().orElse("");
		String closing = event.text();
		switch (event.step()) {
			case TAKEN -> once(event, staff, "case.take");
			case STAFF_SAID -> once(event, staff, "case.reply");
			case CLOSED -> once(event, closing, "case.back");
			case FREED -> once(event, "puente", "case.free");
			case REQUESTED, WAITING, VISITOR_SAID, FORGOTTEN -> {
				// what visitors do is not recorded
			}
		}
	}

	/** A step is told again when it is repeated after a crash, and taking with every reply of who has the case. */
	private void once(CaseMoved event, String staff, String action) {
		String key = Keys.of(event.moved().conversation(), "admin", "case-audited", Keys.digest(event.id(), staff));
		if (staff.isEmpty() || redis.get(key).isPresent()) {
			return;
		}
		audit.append(staff, where(), action, event.moved().id(), "");
		redis.set(key, "1", KNOWN);
	}

	private static String where() {
		return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
				? address(web.getRequest())
				: IN_CHAT;
	}

	private static String address(HttpServletRequest request) {
		return AdminSecurity.address(request);
	}
}
