package dev.puente.redis;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
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
	SmartInitializingSingleton redisGreeting(Redis redis) {
		return () -> {
			try {
				redis.ping();
			} catch (RedisUnavailable e) {
				LOG.warn("Redis does not answer ({}). Check that the server named by spring.data.redis.* runs and lets this host in; "
						+ "Puente goes on trying.", e.getMessage());
			}
		};
	}
}
