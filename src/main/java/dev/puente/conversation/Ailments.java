package dev.puente.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.stereotype.Component;

import dev.puente.language.Language;
import dev.puente.language.Messages;

/** Which parts of the application do not work at the moment: those that say so of themselves and have a name for visitors. */
@Component
class Ailments {

	private final ObjectProvider<HealthContributorRegistry> registry;
	private final Messages messages;

	Ailments(ObjectProvider<HealthContributorRegistry> registry, Messages messages) {
		this.registry = registry;
		this.messages = messages;
	}

	/** Names the parts that do not work, with what that means for a visitor. */
	List<String> named(Language language) {
		List<String> named = new ArrayList<>();
		registry.stream().flatMap(HealthContributors::stream).forEach(part -> {
			Optional<String> name = name(part.name(), language);
			if (name.isPresent() && part.contributor() instanceof HealthIndicator indicator && !well(indicator)) {
				named.add(name.get());
			}
		});
		return named;
	}

	private static boolean well(HealthIndicator indicator) {
		Health health = indicator.health();
		return health == null || health.getStatus().equals(Status.UP) || health.getStatus().equals(Status.UNKNOWN);
	}

	private Optional<String> name(String part, Language language) {
		try {
			return Optional.of(messages.text(language, "status.part." + part));
		} catch (MissingResourceException e) {
			return Optional.empty();
		}
	}
}
