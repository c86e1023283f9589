package dev.puente.telegram;

/** A bot's settings cannot work; the message is one line that says which one and what to do. */
final class BotSettingsInvalid extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	BotSettingsInvalid(String bot, String setting, String what) {
		super("puente.bots." + bot + "." + setting + " " + what);
	}
}
