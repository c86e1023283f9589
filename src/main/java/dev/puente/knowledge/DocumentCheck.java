package dev.puente.knowledge;

import java.util.stream.Stream;

/** One idea of what a good document is. */
interface DocumentCheck {

	/** Returns what is wrong with a document. */
	Stream<Fault> faults(WrittenDocument document);
}
