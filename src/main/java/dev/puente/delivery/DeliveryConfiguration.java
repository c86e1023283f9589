package dev.puente.delivery;

import java.time.Clock;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.puente.redis.Redis;

/** The lanes of the house, its leases and its budgets. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {

	@Bean
	Lanes lanes(Redis redis, DeliverySettings settings) {
		return new Lanes(new RedisLane(redis, "inbound", settings), new RedisLane(redis, "outbound", settings),
				new RedisLane(redis, "events", settings));
	}

	/** Only where tracing is built in (profile otel). */
	@Bean
	@ConditionalOnClass(name = "io.micrometer.tracing.Tracer")
	SmartInitializingSingleton letterTracing(ObjectProvider<ObservationRegistry> registry) {
		return () -> registry.ifAvailable(LetterTraces::tracedBy);
	}

	/** Commands count nothing, and have no clock. */
	@Bean
	@ConditionalOnWebApplication
	LaneMeters laneMeters(Redis redis, Clock clock) {
		return new LaneMeters(redis, clock);
	}

	@Bean
	Leases leases(Redis redis) {
		return new Leases(redis);
	}

	@Bean
	DeadLetters deadLetters(Redis redis) {
		return new DeadLetters(redis);
	}

	@Bean
	Shredder shredder(Redis redis) {
		return new Shredder(redis);
	}

	@Bean
	RateBudget rateBudget(Redis redis) {
		return new RateBudget(redis);
	}
}
