package dev.puente.evaluation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** The rooms that a command needs: those that find and answer, without web, bots and Redis; nothing is written. */
@ComponentScan({"dev.puente.language", "dev.puente.knowledge", "dev.puente.search", "dev.puente.answer"})
@ConfigurationPropertiesScan({"dev.puente.knowledge", "dev.puente.search", "dev.puente.answer"})
final class Rooms {

	/** Opens the rooms; the caller closes them. */
	static ConfigurableApplicationContext open() {
		return open(clock());
	}

	/** Opens the rooms as if it were noon of a day, from which their clock goes on; the caller closes them. */
	static ConfigurableApplicationContext open(LocalDate day) {
		Clock now = clock();
		return open(Clock.offset(now, Duration.between(now.instant(), day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC))));
	}

	private static ConfigurableApplicationContext open(Clock clock) {
		return new SpringApplicationBuilder(Rooms.class).web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF).logStartupInfo(false)
				.initializers(rooms -> rooms.getBeanFactory().registerSingleton("clock", clock))
				.properties("logging.level.root=WARN", "puente.embedding.store=false").run("--puente.search.on-disk-from=0");
	}

	/** Returns the clock that tells what time it is. */
	static Clock clock() {
		return Clock.systemUTC();
	}
}
