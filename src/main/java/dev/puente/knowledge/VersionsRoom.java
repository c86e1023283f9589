package dev.puente.knowledge;

import java.nio.file.Path;
import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.puente.redis.Redis;

/** Remembers versions and shares publications where there is a Redis. */
@Configuration(proxyBeanMethods = false)
class VersionsRoom {

	@Bean
	Versions versions(ObjectProvider<Redis> redis, Clock clock) {
		Redis known = redis.getIfAvailable();
		return known == null ? new NoVersions() : new RedisVersions(known, clock);
	}

	@Bean
	Publications publications(ObjectProvider<Redis> redis, @Value("${puente.data:./data}") Path data) {
		PublicationFiles files = new PublicationFiles(data);
		Redis known = redis.getIfAvailable();
		return known == null ? new StoredPublications(files) : new RedisPublications(known, files);
	}
}
