package dev.puente.evaluation;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import picocli.CommandLine.Command;

/**
 * Puente's commands: {@code ask}, {@code evaluate} and {@code lint}, which write no data, and {@code dead-letters}. They start no web server
 * and no bot.
 */
@Command(name = "puente", description = "Persian and Spanish answers on Iran–Cuba ICT cooperation and the Havana fair", subcommands = {
		AskCommand.class, EvaluateCommand.class, LintCommand.class, DeadLettersCommand.class}, mixinStandardHelpOptions = true)
public final class CommandLine {

	private static final Set<String> NAMES = Set.of("ask", "evaluate", "lint", "dead-letters", "--help", "-h", "help");
	/** Exit code of a fault that the user can mend. */
	private static final int FAULT = 2;

	/** Tells whether arguments name a command; without one the product is started. */
	public static boolean names(String[] arguments) {
		return arguments.length > 0 && NAMES.contains(arguments[0]);
	}

	/**
	 * Runs a command.
	 *
	 * @return the exit code: 0 done or answered, 3 not answered, 2 a fault told in one line on stderr
	 */
	public static int run(String[] arguments) {
		boolean debug = Set.of(arguments).contains("--debug");
		picocli.CommandLine commands = new picocli.CommandLine(new CommandLine()).setCaseInsensitiveEnumValuesAllowed(true);
		commands.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
		commands.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
		commands.setExecutionExceptionHandler((failure, command, parsed) -> {
			command.getErr().println(FaultLine.of(failure));
			if (debug) {
				failure.printStackTrace(command.getErr());
			}
			return FAULT;
		});
		commands.setParameterExceptionHandler((wrong, given) -> {
			wrong.getCommandLine().getErr().println("puente: " + wrong.getMessage() + " (see --help)");
			return FAULT;
		});
		return commands.execute(arguments);
	}
}
