package dev.puente.evaluation;

import picocli.CommandLine.Command;

/** {@code evaluate}: measures search or answers. */
@Command(name = "evaluate", description = "Measures search on a BEIR folder or answers on a list of questions, and fits what answers lean on", subcommands = {
		EvaluateBeirCommand.class, EvaluateQuestionsCommand.class, EvaluateCalibrateCommand.class, EvaluateLearnCommand.class,
		EvaluateRankCommand.class,
		EvaluateNaturalCommand.class}, mixinStandardHelpOptions = true)
final class EvaluateCommand {
}
