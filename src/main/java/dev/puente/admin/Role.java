package dev.puente.admin;

/** What somebody may do in the console; each may do what the one before may. */
enum Role {
	/** Reads everything but the audit log. */
	VIEWER,
	/** Writes documents and answers, talks to visitors. */
	EDITOR,
	/** Approves what waits or is held, withdraws. */
	APPROVER,
	/** Reads the audit log, replays dead letters, takes backups. */
	ADMINISTRATOR;

	boolean may(Role needed) {
		return compareTo(needed) >= 0;
	}
}
