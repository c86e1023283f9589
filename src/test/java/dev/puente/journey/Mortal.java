package dev.puente.journey;

/** Something that runs Puente for one bot and can be killed at any moment; what it keeps on disk stays. */
interface Mortal extends AutoCloseable {

	/** Starts, for the first time or again, and returns at the latest when it receives. */
	void start();

	/** Ends it without any farewell. */
	void kill();

	@Override
	void close();
}
