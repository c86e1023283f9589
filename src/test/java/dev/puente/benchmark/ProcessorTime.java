package dev.puente.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.springframework.context.ConfigurableApplicationContext;

import dev.puente.answer.Answers;
import dev.puente.answer.Question;
import dev.puente.language.Language;
import dev.puente.search.PassageSearch;

/** What a question costs the thread that answers it, whatever else the machine does: the wall clock of a busy machine measures the others too. */
final class ProcessorTime {

	private static final int WARM_UP = 4;
	private static final int ROUNDS = 2;

	private ProcessorTime() {
	}

	/**
	 * Sorted milliseconds of processor time, one figure a question.
	 *
	 * @param answer an answer
	 * @param search the search that an answer contains
	 * @param plainLucene a query of plain Lucene
	 */
	record Result(Language language, double[] answer, double[] search, double[] plainLucene) {

		static double percentile(double[] sorted, double share) {
			return sorted[(int) Math.ceil(share * sorted.length) - 1];
		}
	}

	/** A thing to do with a question. */
	private interface Task {

		Object on(Question question) throws IOException;
	}

	static List<Result> measure() throws IOException {
		try (ConfigurableApplicationContext rooms = PackagedAnswers.open()) {
			return List.of(measure(rooms, Language.FA), measure(rooms, Language.ES));
		}
	}

	private static Result measure(ConfigurableApplicationContext rooms, Language language) throws IOException {
		Answers answers = rooms.getBean(Answers.class);
		List<Question> questions = PackagedAnswers.questions(language);
		PassageSearch.Indexed indexed = rooms.getBean(PassageSearch.class).current();
		try (PlainLucene lucene = new PlainLucene(indexed.generation(), language)) {
			return new Result(language, times(questions, answers::answer),
					times(questions, question -> indexed.engine().find(question.text(), Optional.of(language), PackagedAnswers.PASSAGES)),
					times(questions, question -> lucene.search(question.text())));
		}
	}

	private static double[] times(List<Question> questions, Task task) throws IOException {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		double[] times = new double[ROUNDS * questions.size()];
		for (int round = -WARM_UP; round < ROUNDS; round++) {
			for (int i = 0; i < questions.size(); i++) {
				long before = threads.getCurrentThreadCpuTime();
				task.on(questions.get(i));
				double milliseconds = (threads.getCurrentThreadCpuTime() - before) / 1e6;
				if (round >= 0) {
					times[round * questions.size() + i] = milliseconds;
				}
			}
		}
		Arrays.sort(times);
		return times;
	}
}
