package dev.puente.conversation;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long staff and visitors may keep each other waiting.
 *
 * @param untaken office hours after which nobody having taken a case is told to the visitor, and staff are reminded
 * @param staffSilent office hours after which a case is taken from who does not answer
 * @param visitorSilent after which a case is closed when the visitor does not answer
 * @param kept how long a case is kept after the last word in it
 */
@ConfigurationProperties("puente.conversation.cases")
record CaseSettings(@DefaultValue("30m") Duration untaken, @DefaultValue("2h") Duration staffSilent,
		@DefaultValue("24h") Duration visitorSilent, @DefaultValue("90d") Duration kept) {

	CaseSettings {
		positive("untaken", untaken);
		positive("staff-silent", staffSilent);
		positive("visitor-silent", visitorSilent);
		positive("kept", kept);
	}

	private static void positive(String name, Duration duration) {
		if (!duration.isPositive()) {
			throw new IllegalArgumentException("puente.conversation.cases." + name + " must be above zero");
		}
	}
}
