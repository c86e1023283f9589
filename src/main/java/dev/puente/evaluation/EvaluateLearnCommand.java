package dev.puente.evaluation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.springframework.context.ConfigurableApplicationContext;

import dev.puente.answer.Learning;
import dev.puente.knowledge.Knowledge;
import dev.puente.knowledge.Lexicon;
import dev.puente.knowledge.SilentQuestions;

import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate learn FILE}: learns from the knowledge which questions and sentences mean the same. */
@Command(name = "learn", description = "Learns from the knowledge which questions and sentences mean the same, and writes the vectors", mixinStandardHelpOptions = true)
final class EvaluateLearnCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(paramLabel = "FILE", description = "gets the vectors, e.g. src/main/resources/meaning.bin")
	private Path file = Path.of("meaning.bin");

	@Option(names = "--seed", description = "the same one gives the same vectors (default ${DEFAULT-VALUE})")
	private long seed = 1;

	@Option(names = "--debug", description = "shows the stack trace of a fault")
	private boolean debug;

	@Override
	public Integer call() throws IOException {
		try (ConfigurableApplicationContext rooms = Rooms.open();
				ProgressBar bar = Progress.bar("Learning", Learning.ROUNDS);
				OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			Knowledge knowledge = rooms.getBean(Knowledge.class);
			Learning.meanings(knowledge.current(), Lexicon.read(knowledge.folder()), SilentQuestions.read(knowledge.folder()), seed, out,
					bar::step);
		}
		spec.commandLine().getOut().printf("learned %s (%d bytes)%n", file, Files.size(file));
		return 0;
	}
}
