package dev.puente.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.registry.DefaultHealthContributorRegistry;
import org.springframework.boot.health.registry.HealthContributorRegistry;

import dev.puente.language.Language;
import dev.puente.language.Messages;

class AilmentsTest {

	private final DefaultHealthContributorRegistry registry = new DefaultHealthContributorRegistry();

	@Test
	void namesWhatSaysOfItselfThatItIsDown() {
		registry.registerContributor("redis", (HealthIndicator) () -> Health.up().build());
		registry.registerContributor("telegram", (HealthIndicator) () -> Health.down().build());
		registry.registerContributor("model", (HealthIndicator) () -> Health.outOfService().build());
		registry.registerContributor("inner", (HealthIndicator) () -> Health.down().build());
		assertThat(ailments().named(Language.ES)).hasSize(2).anySatisfy(named -> assertThat(named).contains("Telegram"))
				.anySatisfy(named -> assertThat(named).contains("modelo de lenguaje"));
		assertThat(ailments().named(Language.FA)).hasSize(2);
	}

	@Test
	void isContentWhereNothingIsAskedAfter() {
		assertThat(new Ailments(new DefaultListableBeanFactory().getBeanProvider(HealthContributorRegistry.class), new Messages())
				.named(Language.ES)).isEqualTo(List.of());
	}

	private Ailments ailments() {
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerSingleton("registry", registry);
		return new Ailments(beans.getBeanProvider(HealthContributorRegistry.class), new Messages());
	}
}
