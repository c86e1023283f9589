package dev.puente.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.springframework.context.ConfigurableApplicationContext;

import dev.puente.answer.Answers;
import dev.puente.answer.Question;
import dev.puente.language.Language;
import dev.puente.search.PassageSearch;
import dev.puente.search.SearchEngine;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/** What a question costs the thread that answers it, whatever else the machine does: the wall clock of a busy machine measures the others too. */
final class ProcessorTime {

	private static final int WARM_UP = 8;
	private static final int ROUNDS = 2;
	private static final String SAMPLE = "jdk.CPUTimeSample";

	private ProcessorTime() {
	}

	/**
	 * Sorted milliseconds of processor time, one figure a question.
	 *
	 * @param answer an answer
	 * @param search the search that an answer contains
	 * @param plainLucene a query of plain Lucene
	 * @param searching the share of all answers' time that their searches take, 0–1: follow-ups and double questions search more than once
	 */
	record Result(Language language, double[] answer, double[] search, double[] plainLucene, double searching) {

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
					times(questions, question -> lucene.search(question.text())), searching(questions, answers));
		}
	}

	/** Samples the thread each millisecond of its time. */
	private static double searching(List<Question> questions, Answers answers) throws IOException {
		try (Recording recording = new Recording()) {
			recording.enable(SAMPLE).with("throttle", "1ms").withStackTrace();
			recording.start();
			for (int round = 0; round < ROUNDS; round++) {
				questions.forEach(answers::answer);
			}
			recording.stop();
			Path file = Files.createTempFile("answers", ".jfr");
			recording.dump(file);
			List<RecordedEvent> samples = RecordingFile.readAllEvents(file).stream()
					.filter(event -> event.getEventType().getName().equals(SAMPLE))
					.filter(ProcessorTime::ofThisThread).toList();
			Files.delete(file);
			return samples.stream().filter(ProcessorTime::searches).count() / (double) samples.size();
		}
	}

	private static boolean ofThisThread(RecordedEvent sample) {
		RecordedThread thread = sample.getThread("eventThread");
		return sample.getStackTrace() != null && thread != null && thread.getJavaThreadId() == Thread.currentThread().threadId();
	}

	private static boolean searches(RecordedEvent sample) {
		return sample.getStackTrace().getFrames().stream().map(RecordedFrame::getMethod)
				.anyMatch(method -> method.getName().equals("find") && method.getType().getName().equals(SearchEngine.class.getName()));
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
