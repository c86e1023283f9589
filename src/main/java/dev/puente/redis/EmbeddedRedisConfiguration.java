package dev.puente.redis;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Runs Redis in the data folder where the user names no server. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoServerNamed.class)
@EnableConfigurationProperties(RedisSettings.class)
class EmbeddedRedisConfiguration {

	@Bean
	DataFolder dataFolder(@Value("${puente.data:./data}") Path folder) {
		return new DataFolder(folder);
	}

	@Bean
	EmbeddedRedis embeddedRedis(DataFolder folder, RedisSettings settings) {
		return new EmbeddedRedis(folder, settings);
	}

	@Bean
	DataRedisConnectionDetails embeddedRedisDetails(EmbeddedRedis server) {
		return new DataRedisConnectionDetails() {

			@Override
			public String getPassword() {
				return server.password();
			}

			@Override
			public Standalone getStandalone() {
				return Standalone.of(EmbeddedRedis.HOST, server.port());
			}
		};
	}
}
