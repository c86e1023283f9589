package dev.puente;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

import dev.puente.evaluation.CommandLine;

/** Starts Puente: the whole product without arguments, or one command of the command line. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Puente {

	/** Runs a command when the first argument names one; otherwise serves until stopped. */
	public static void main(String[] args) {
		if (CommandLine.names(args)) {
			System.exit(CommandLine.run(args));
		}
		SpringApplication.run(Puente.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}
}
