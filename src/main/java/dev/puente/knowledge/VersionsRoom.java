package dev.puente.knowledge;

import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.puente.redis.Redis;

/** Remembers versions where there is a Redis to remember them in. */
@Configuration(proxyBeanMethods = false)
class VersionsRoom {

	@Bean
	Versions versions(ObjectProvider<Redis> redis, Clock clock) {
		Redis known = redis.getIfAvailable();
		return known == null ? new NoVersions() : new RedisVersions(known, clock);
	}
}
