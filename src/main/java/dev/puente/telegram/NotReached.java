package dev.puente.telegram;

import java.io.IOException;

/** A call that the Bot API surely did not carry out: nobody was reached, or a server in between or before it said so (5xx). */
final class NotReached extends IOException {

	private static final long serialVersionUID = 1L;

	NotReached(String message) {
		super(message);
	}

	NotReached(IOException cause) {
		super(cause.toString(), cause);
	}
}
