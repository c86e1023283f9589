package dev.puente.delivery;

/** The two lanes: what visitors said, and what they are owed. */
public final class Lanes {

	private final Lane inbound;
	private final Lane outbound;

	/** Names the lanes. */
	public Lanes(Lane inbound, Lane outbound) {
		this.inbound = inbound;
		this.outbound = outbound;
	}

	/** Returns the lane of visitors' messages. */
	public Lane inbound() {
		return inbound;
	}

	/** Returns the lane of replies. */
	public Lane outbound() {
		return outbound;
	}
}
