package dev.puente.fair;

import java.time.Duration;
import java.time.LocalTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the fair desk.
 *
 * @param formKept how long an unfinished form waits for its visitor, an hour or more
 * @param formRestsAfter after so long without a change typed words are no longer taken for answers; the form goes on when the visitor says so
 * @param enquiriesKept how long a handed-in form and the notes on it are kept; then what remains is that there was one
 * @param remindAt time of the day at which reminders come, in the visitor's time zone
 */
@ConfigurationProperties("puente.fair")
record FairSettings(@DefaultValue("90d") Duration formKept, @DefaultValue("24h") Duration formRestsAfter,
		@DefaultValue("730d") Duration enquiriesKept,
		@DefaultValue("09:00") LocalTime remindAt) {

	FairSettings {
		if (formKept.compareTo(Duration.ofHours(1)) < 0) {
			throw new IllegalArgumentException("puente.fair.form-kept must be 1h or more");
		}
		if (!enquiriesKept.isPositive()) {
			throw new IllegalArgumentException("puente.fair.enquiries-kept must be above zero");
		}
		if (!formRestsAfter.isPositive()) {
			throw new IllegalArgumentException("puente.fair.form-rests-after must be above zero");
		}
	}
}
