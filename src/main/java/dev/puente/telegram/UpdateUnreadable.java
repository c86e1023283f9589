package dev.puente.telegram;

/** The Bot API library cannot read an update. Its message holds nothing of the update: that is a visitor's. */
final class UpdateUnreadable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UpdateUnreadable() {
		super("the Bot API library cannot read the update");
	}
}
