package dev.puente.evaluation;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

/** {@code lint [DIR]}: checks the knowledge. */
@Command(name = "lint")
final class LintCommand implements Callable<Integer> {
	@Override
	public Integer call() {
		return 0;
	}
}
