package dev.puente.answer;

/** Hears what a model says. */
interface Listener {

	/** Hears a first piece again: what was heard before came to nothing. */
	void begin();

	/** Hears some more of the text. */
	void hear(String piece);

	/** Tells whether a reader has seen something of it already. */
	boolean shown();
}
