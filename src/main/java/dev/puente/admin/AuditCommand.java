package dev.puente.admin;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit verify} and {@code audit export}: the audit log of this host's data folder, also while Puente runs. */
@Command(name = "audit", description = "Verifies or prints the audit log of the data folder", mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

	private static final int BROKEN = 2;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Override
	public Integer call() {
		throw new CommandLine.ParameterException(spec.commandLine(), "say «audit verify» or «audit export»");
	}

	@Command(name = "verify", description = "Follows the chain of hashes; exit code 2 when an entry was changed, put in or taken out", mixinStandardHelpOptions = true)
	int verify(
			@Option(names = "--head", paramLabel = "HASH", description = "the hash that the last entry must have, noted down earlier", defaultValue = "") String head,
			@Option(names = "--debug", description = "shows the stack trace of a fault") boolean debug) {
		AuditFile.Checked checked = new AuditFile(StoredState.folder()).check();
		PrintWriter out = spec.commandLine().getOut();
		if (checked.fault().isPresent() || !head.isEmpty() && !head.equals(checked.hash())) {
			out.println("broken: " + checked.fault().orElse("the last entry has the hash " + checked.hash()));
			return BROKEN;
		}
		out.println("whole: " + checked.number() + " entries, the last one " + checked.hash());
		return 0;
	}

	@Command(name = "export", description = "Prints every entry as a line of JSON", mixinStandardHelpOptions = true)
	int export(@Option(names = "--debug", description = "shows the stack trace of a fault") boolean debug) {
		new AuditFile(StoredState.folder()).each(spec.commandLine().getOut()::println);
		return 0;
	}
}
