package dev.puente.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore FILE.zip}: puts a backup into an empty host. */
@Command(name = "restore", description = "Puts a backup into an empty data folder and an empty Redis", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(paramLabel = "FILE.zip", description = "as «backup» wrote it")
	private Path file = Path.of("");

	@Option(names = "--data", paramLabel = "DIR", description = "the data folder, instead of puente.data", defaultValue = "")
	private String data = "";

	@Option(names = "--debug", description = "shows the stack trace of a fault")
	private boolean debug;

	@Override
	public Integer call() throws IOException {
		if (!Files.isRegularFile(file)) {
			throw new IllegalArgumentException("there is no file " + file);
		}
		try (StoredState state = new StoredState(BackupCommand.settings(data))) {
			int keys = new Restore(state).read(file);
			spec.commandLine().getOut().println("restored: " + keys + " keys and the files of " + state.data() + "; start Puente now");
		}
		return 0;
	}
}
