package dev.puente.knowledge;

import java.util.List;

import org.springframework.stereotype.Component;

/** Stand-in until the real room arrives: a fixed generation of three documents. */
@Component
public class Knowledge {

	private final Generation generation = new Generation(1,
			List.of(DemoDocuments.call(), DemoDocuments.memorandum(), DemoDocuments.fair()));

	/** Returns the documents as they stand. */
	public Generation current() {
		return generation;
	}
}
