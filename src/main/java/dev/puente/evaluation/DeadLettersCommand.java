package dev.puente.evaluation;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

import dev.puente.delivery.DeadLetter;
import dev.puente.delivery.DeadLetters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dead-letters}: messages that could not be handled, to look at, to try again or to drop. */
@Command(name = "dead-letters", description = {"Messages that could not be handled: list them, try one again, or drop it.",
		"Needs the Redis that the settings name; with the embedded one, stop Puente first."}, mixinStandardHelpOptions = true)
final class DeadLettersCommand {

	private static final int UNKNOWN = 3;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Command(name = "list", description = "one line a message, newest first", mixinStandardHelpOptions = true)
	int list(@Option(names = "--most", defaultValue = "100", description = "how many at most, ${DEFAULT-VALUE}") int most) {
		return with(dead -> {
			List<DeadLetter> letters = dead.list(Math.max(1, most));
			letters.forEach(letter -> out().printf("%s  %s  attempts=%d  %s%n", letter.id(), letter.givenUp(), letter.letter().attempt(),
					letter.failure().lines().findFirst().orElse("")));
			if (letters.isEmpty()) {
				out().println("no dead letters");
			}
			return 0;
		});
	}

	@Command(name = "replay", description = "puts a message back on its lane", mixinStandardHelpOptions = true)
	int replay(@Parameters(paramLabel = "ID") String id) {
		return with(dead -> told(dead.replay(id), id, "is on its lane again"));
	}

	@Command(name = "drop", description = "removes a message for good", mixinStandardHelpOptions = true)
	int drop(@Parameters(paramLabel = "ID") String id) {
		return with(dead -> told(dead.drop(id), id, "is gone"));
	}

	private int told(boolean found, String id, String done) {
		out().println(id + " " + (found ? done : "is no dead letter"));
		return found ? 0 : UNKNOWN;
	}

	private PrintWriter out() {
		return spec.commandLine().getOut();
	}

	/** The rooms that hold letters, without web and bots. */
	@ImportAutoConfiguration(DataRedisAutoConfiguration.class)
	@ComponentScan({"dev.puente.redis", "dev.puente.delivery"})
	static class Lanes {
	}

	private static int with(Function<DeadLetters, Integer> work) {
		try (ConfigurableApplicationContext rooms = new SpringApplicationBuilder(Lanes.class).web(WebApplicationType.NONE)
				.bannerMode(Banner.Mode.OFF).logStartupInfo(false).properties("logging.level.root=WARN").run()) {
			return work.apply(rooms.getBean(DeadLetters.class));
		}
	}
}
