package dev.puente.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.context.ConfigurableApplicationContext;

import dev.puente.answer.Answers;

/** The project's own questions, asked of its own knowledge. */
final class AskedQuestions {

	private AskedQuestions() {
	}

	/** Asks every question of both files. */
	static List<AskedLine> all() {
		return ask("");
	}

	/** Asks the questions of somebody who had seen neither the code nor the other questions. */
	static List<AskedLine> ofStrangers() {
		return ask("strangers-");
	}

	private static List<AskedLine> ask(String prefix) {
		List<Path> files = Stream.of("fa", "es").map(code -> Path.of("knowledge/questions/" + prefix + code + ".jsonl")).toList();
		// on a later day «este año» is another year, and what is right today would be wrong
		try (ConfigurableApplicationContext rooms = Rooms.open(DayAsked.measured(files).orElseThrow())) {
			Answers answers = rooms.getBean(Answers.class);
			return files.stream().flatMap(file -> QuestionLine.read(file).stream())
					.map(line -> EvaluateQuestionsCommand.ask(answers, line)).toList();
		}
	}
}
