package dev.puente.evaluation;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import dev.puente.knowledge.Fault;
import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.knowledge.Lint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lint [DIR]}: checks the knowledge. */
@Command(name = "lint", description = "Checks documents, glossary, questions and prompts; exit code 2 when there is an error", mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {

	private static final int FAULTY = 2;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(paramLabel = "DIR", arity = "0..1", description = "a knowledge folder; the packaged one when left out")
	private @Nullable Path directory;

	@Option(names = "--strict", description = "lets a warning count as an error")
	private boolean strict;

	@Option(names = "--debug", description = "shows the stack trace of a fault")
	private boolean debug;

	@Override
	public Integer call() {
		List<Fault> faults = check(directory);
		PrintWriter out = spec.commandLine().getOut();
		faults.forEach(out::println);
		long errors = faults.stream().filter(Fault::refuses).count();
		long warnings = faults.size() - errors;
		out.println(faults.isEmpty() ? "no faults" : "errors: " + errors + ", warnings: " + warnings);
		return errors > 0 || strict && warnings > 0 ? FAULTY : 0;
	}

	/** Checks a folder on disk, with the prompts that lie beside it, or what is packaged. */
	static List<Fault> check(@Nullable Path directory) {
		if (directory != null && !Files.isDirectory(directory.resolve("documents"))) {
			throw new CommandFault(directory + " holds no folder «documents»; name a knowledge folder");
		}
		KnowledgeFolder folder = directory == null ? KnowledgeFolder.packaged() : KnowledgeFolder.at(directory);
		List<Fault> faults = new ArrayList<>(new Lint(Rooms.clock()).check(folder));
		faults.addAll(QuestionsLint.check(folder));
		faults.addAll(PromptsLint.check(directory == null ? null : directory.toAbsolutePath().normalize().resolveSibling("prompts")));
		return faults;
	}
}
