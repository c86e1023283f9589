package dev.puente.admin;

/** A file that is not taken, and why. */
final class AttachmentRefused extends Exception {

	private static final long serialVersionUID = 1L;

	private final Refusal refusal;

	AttachmentRefused(Refusal refusal) {
		super(refusal.name());
		this.refusal = refusal;
	}

	AttachmentRefused(Refusal refusal, Throwable cause) {
		super(refusal.name(), cause);
		this.refusal = refusal;
	}

	Refusal refusal() {
		return refusal;
	}
}
