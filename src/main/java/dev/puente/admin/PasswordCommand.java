package dev.puente.admin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code password}: makes the hash of a password for {@code puente.admin.users}; reads it from the terminal, unseen, or from a pipe. */
@Command(name = "password", description = "Prints the hash of a password for puente.admin.users", mixinStandardHelpOptions = true)
final class PasswordCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = "--debug", description = "shows the stack trace of a fault")
	private boolean debug;

	@Override
	public Integer call() throws IOException {
		String password = read();
		if (!NewPassword.fits(password)) {
			throw new IllegalArgumentException(
					"a password has from " + NewPassword.SHORTEST + " to " + NewPassword.LONGEST + " characters");
		}
		if (NewPassword.isCommon(password)) {
			throw new IllegalArgumentException("this password is among the first that somebody would guess; take a sentence of your own");
		}
		spec.commandLine().getOut().println(new AdminSecurity().passwordEncoder().encode(password));
		return 0;
	}

	private static String read() throws IOException {
		if (System.console() != null && System.console().isTerminal()) {
			return new String(System.console().readPassword("Password: "));
		}
		String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
		return line == null ? "" : line;
	}
}
