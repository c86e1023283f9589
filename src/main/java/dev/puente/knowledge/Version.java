package dev.puente.knowledge;

import java.time.Instant;
import java.util.Optional;

/**
 * One state of a document in its life.
 *
 * @param number from 1
 * @param published when it went into service
 * @param withdrawn when the document was taken out of service in this version, if it was
 */
public record Version(int number, Instant published, Optional<Instant> withdrawn) {

	public Version {
		if (number < 1) {
			throw new IllegalArgumentException("no version " + number);
		}
	}
}
