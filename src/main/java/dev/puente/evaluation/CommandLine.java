package dev.puente.evaluation;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

/**
 * Puente's commands: {@code ask}, {@code evaluate} and {@code lint}, which start no web server and no bot and write no data,
 * {@code dead-letters}, and those that another room brings.
 */
@Command(name = "puente", description = "Persian and Spanish answers on Iran–Cuba ICT cooperation and the Havana fair", subcommands = {
		AskCommand.class, EvaluateCommand.class, LintCommand.class, DeadLettersCommand.class}, mixinStandardHelpOptions = true)
public final class CommandLine {

	private static final Set<String> NAMES = Set.of("ask", "evaluate", "lint", "dead-letters", "--help", "-h", "help");
	/** Exit code of a fault that the user can mend. */
	private static final int FAULT = 2;

	/**
	 * Tells whether arguments name a command; without one the product is started.
	 *
	 * @param further commands of other rooms by their names
	 */
	public static boolean names(String[] arguments, Map<String, Class<? extends Callable<Integer>>> further) {
		return arguments.length > 0 && (NAMES.contains(arguments[0]) || further.containsKey(arguments[0]));
	}

	/**
	 * Runs a command.
	 *
	 * @param further commands of other rooms by their names, annotated for picocli
	 * @return the exit code: 0 done or answered, 3 not answered, 2 a fault told in one line on stderr
	 */
	public static int run(String[] arguments, Map<String, Class<? extends Callable<Integer>>> further) {
		boolean debug = Set.of(arguments).contains("--debug");
		picocli.CommandLine commands = new picocli.CommandLine(new CommandLine()).setCaseInsensitiveEnumValuesAllowed(true);
		further.forEach(commands::addSubcommand);
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
