package dev.puente;

import java.security.Security;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

import dev.puente.admin.StaffCommands;
import dev.puente.evaluation.CommandLine;

/** Starts Puente: the whole product without arguments, or one command of the command line. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Puente {

	private static final int NOT_STARTED = 2;

	/** Runs a command when the first argument names one; otherwise serves until stopped. */
	public static void main(String[] args) {
		// Java remembers for ten seconds that a name was not found: too long to receive again 5 s after DNS is back
		Security.setProperty("networkaddress.cache.negative.ttl", "1");
		Map<String, Class<? extends Callable<Integer>>> staffCommands = StaffCommands.all();
		if (CommandLine.names(args, staffCommands)) {
			System.exit(CommandLine.run(args, staffCommands));
		}
		try {
			SpringApplication.run(Puente.class, args);
		} catch (RuntimeException told) {
			// in one line by StartReport; without this Java would end with 1, which is for what nobody can mend
			System.exit(NOT_STARTED);
		}
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}
}
