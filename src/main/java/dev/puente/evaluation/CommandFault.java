package dev.puente.evaluation;

/** What a user of the command line must put right; its message is the one line that is shown. */
final class CommandFault extends RuntimeException {

	CommandFault(String message) {
		super(message);
	}

	CommandFault(String message, Throwable cause) {
		super(message, cause);
	}
}
