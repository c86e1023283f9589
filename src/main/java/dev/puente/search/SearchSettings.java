package dev.puente.search;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the index lies.
 *
 * @param onDiskFrom number of passages from which on the index lies in the data folder and is opened again at the next start; 0 = always in
 *        memory
 */
@ConfigurationProperties("puente.search")
record SearchSettings(@DefaultValue("20000") int onDiskFrom) {

	SearchSettings {
		if (onDiskFrom < 0) {
			throw new IllegalArgumentException("puente.search.on-disk-from: " + onDiskFrom + " is no number of passages; write 0 or more");
		}
	}

	boolean onDisk(int passages) {
		return onDiskFrom > 0 && passages >= onDiskFrom;
	}
}
