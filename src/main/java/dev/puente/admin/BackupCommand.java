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

/** {@code backup FILE.zip}: everything that a new host needs. */
@Command(name = "backup", description = "Writes everything a new host needs into one file", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(paramLabel = "FILE.zip", description = "is written anew; must not be there yet")
	private Path file = Path.of("");

	@Option(names = "--data", paramLabel = "DIR", description = "the data folder, instead of puente.data", defaultValue = "")
	private String data = "";

	@Option(names = "--debug", description = "shows the stack trace of a fault")
	private boolean debug;

	@Override
	public Integer call() throws IOException {
		if (Files.exists(file)) {
			throw new IllegalArgumentException(file + " is there already; name another file");
		}
		try (StoredState state = new StoredState(settings(data))) {
			int keys = Backup.write(state, file);
			spec.commandLine().getOut().println("backup: " + keys + " keys and the files of " + state.data() + " in " + file);
		}
		return 0;
	}

	static String[] settings(String data) {
		return data.isEmpty() ? new String[0] : new String[]{"--puente.data=" + data};
	}
}
