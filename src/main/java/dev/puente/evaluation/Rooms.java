package dev.puente.evaluation;

import java.time.Clock;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The rooms that a command needs: those that find and answer, without web, bots and Redis; nothing is written. */
@ComponentScan({"dev.puente.language", "dev.puente.knowledge", "dev.puente.search", "dev.puente.answer"})
@ConfigurationPropertiesScan({"dev.puente.knowledge", "dev.puente.search", "dev.puente.answer"})
final class Rooms {

	/** Opens the rooms; the caller closes them. */
	static ConfigurableApplicationContext open() {
		return new SpringApplicationBuilder(Rooms.class).web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF).logStartupInfo(false)
				.properties("logging.level.root=WARN", "puente.embedding.store=false").run("--puente.search.on-disk-from=0");
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}
}
