package dev.puente.redis;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.resource.Delay;

/** The connection to Redis, whichever server it is. */
@Configuration(proxyBeanMethods = false)
class RedisConfiguration {

	private static final Logger LOG = LoggerFactory.getLogger(RedisConfiguration.class);
	private static final Delay RECONNECT = Delay.fullJitter(Duration.ofMillis(50), Duration.ofSeconds(1), 2,
			TimeUnit.MILLISECONDS);

	@Bean
	Redis redis(LettuceConnectionFactory connections) {
		return new Redis(connections::getRequiredNativeClient);
	}

	@Bean
	Continuity continuity(Redis redis) {
		return new Continuity(redis);
	}

	@Bean
	Durability durability(Redis redis) {
		return new Durability(redis);
	}

	/** Its name is the part's: {@code durability}. A risk is told and keeps nobody away, so that it is always up. */
	@Bean
	@ConditionalOnWebApplication
	HealthIndicator durabilityHealthIndicator(Durability durability) {
		return () -> {
			Health.Builder health = Health.up();
			durability.risks().forEach(risk -> health.withDetail(risk.name().toLowerCase(Locale.ROOT), risk.advice()));
			return health.build();
		};
	}

	/** Commands fail at once while there is no connection: who gave us a message hears "later" instead of waiting. */
	@Bean
	LettuceClientOptionsBuilderCustomizer failFast() {
		return options -> options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS);
	}

	/** Lettuce alone would wait up to 30 s before it tries again. */
	@Bean
	ClientResourcesBuilderCustomizer reconnectSoon() {
		return resources -> resources.reconnectDelay(RECONNECT);
	}

	@Bean
	SmartInitializingSingleton redisGreeting(Redis redis, Durability durability) {
		return () -> {
			try {
				redis.ping();
				durability.look();
			} catch (RedisUnavailable e) {
				LOG.warn("Redis does not answer ({}). Check that the server named by spring.data.redis.* runs and lets this host in; "
						+ "Puente goes on trying.", e.getMessage());
			}
		};
	}
}
