package dev.puente.delivery;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.puente.redis.Redis;

/** The lanes of the house. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {

	@Bean
	Lanes lanes(Redis redis, DeliverySettings settings) {
		return new Lanes(new RedisLane(redis, "inbound", settings), new RedisLane(redis, "outbound", settings),
				new RedisLane(redis, "events", settings));
	}
}
