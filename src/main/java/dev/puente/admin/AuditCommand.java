package dev.puente.admin;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit verify}, {@code audit receipt} and {@code audit export}: the audit log of this host's data folder, also while Puente runs. */
@Command(name = "audit", description = "Verifies or prints the audit log of the data folder", mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

	private static final int BROKEN = 2;
	private static final int UNKNOWN = 3;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Override
	public Integer call() {
		throw new CommandLine.ParameterException(spec.commandLine(), "say «audit verify», «audit receipt» or «audit export»");
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
		out.println("whole: " + checked.entries() + " entries, the last one " + checked.hash());
		if (checked.first() > 0) {
			out.println("it begins with number " + checked.first() + " of " + checked.since()
					+ (checked.first() > 1 ? "; a checkpoint in it vouches for the entries before" : ""));
		}
		return 0;
	}

	@Command(name = "receipt", description = "Finds the line of a visitor who was forgotten by the receipt; exit code 3 when there is none", mixinStandardHelpOptions = true)
	int receipt(@Parameters(paramLabel = "NUMBER", description = "as the visitor was given it, R-…") String number,
			@Option(names = "--debug", description = "shows the stack trace of a fault") boolean debug) {
		AuditFile file = new AuditFile(StoredState.folder());
		PrintWriter out = spec.commandLine().getOut();
		Optional<String> fault = file.check().fault();
		if (fault.isPresent()) {
			out.println("broken: " + fault.get());
			return BROKEN;
		}
		List<AuditEntry> found = file.forgotten(number.strip());
		found.forEach(entry -> out.println(entry.detail() + ": visitor " + entry.subject() + " was forgotten at " + entry.at()
				+ ", entry " + entry.number() + "; the log is whole"));
		if (found.isEmpty()) {
			out.println("no such receipt: " + number);
		}
		return found.isEmpty() ? UNKNOWN : 0;
	}

	@Command(name = "export", description = "Prints every entry as a line of JSON", mixinStandardHelpOptions = true)
	int export(@Option(names = "--debug", description = "shows the stack trace of a fault") boolean debug) {
		new AuditFile(StoredState.folder()).each(spec.commandLine().getOut()::println);
		return 0;
	}
}
