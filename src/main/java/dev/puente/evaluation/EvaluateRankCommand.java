package dev.puente.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.springframework.context.ConfigurableApplicationContext;

import dev.puente.answer.Answers;
import dev.puente.answer.Learning;
import dev.puente.answer.RankingLearner;
import dev.puente.knowledge.Knowledge;
import dev.puente.knowledge.Lexicon;
import dev.puente.knowledge.SilentQuestions;
import dev.puente.search.PassageSearch;

import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate rank FILE}: learns how much each signal counts when sentences are ranked. */
@Command(name = "rank", description = "Learns from withheld questions how much each signal counts when sentences are ranked, and writes the weights", mixinStandardHelpOptions = true)
final class EvaluateRankCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(paramLabel = "FILE", description = "gets the weights, e.g. src/main/resources/ranking.properties")
	private Path file = Path.of("ranking.properties");

	@Option(names = "--seed", description = "the same one gives the same weights (default ${DEFAULT-VALUE})")
	private long seed = 1;

	@Option(names = "--debug", description = "shows the stack trace of a fault")
	private boolean debug;

	@Override
	public Integer call() throws IOException {
		RankingLearner.Learned learned;
		try (ConfigurableApplicationContext rooms = Rooms.open(); ProgressBar bar = Progress.bar("Learning", Learning.ROUNDS)) {
			Knowledge knowledge = rooms.getBean(Knowledge.class);
			learned = new RankingLearner(rooms.getBean(Answers.class), rooms.getBean(PassageSearch.class), knowledge.current(),
					Lexicon.read(knowledge.folder()), SilentQuestions.read(knowledge.folder())).learn(seed, bar::step);
		}
		Files.writeString(file, learned.properties());
		spec.commandLine().getOut().printf(Locale.ROOT,
				"learned %s from %d questions; of %d others the right sentence comes first for %.3f, by the packaged weights for %.3f%n",
				file,
				learned.lessons(), learned.tried(), learned.after(), learned.before());
		return 0;
	}
}
