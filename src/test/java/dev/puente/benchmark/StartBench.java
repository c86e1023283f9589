package dev.puente.benchmark;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.puente.answer.Question;
import dev.puente.language.Language;
import tools.jackson.databind.json.JsonMapper;

/** How long the executable jar takes to its first answer, beside a bare Spring Boot application, and what memory it holds after many. */
final class StartBench {

	static final int ROUNDS = 5;
	static final int QUESTIONS = 1_000;

	private final Path jar;
	private final Path bareJar;
	private final Path folder;
	private final List<Start> puenteStarts = new ArrayList<>();
	private final List<Start> bareStarts = new ArrayList<>();
	private double jvmMegabytes;
	private double redisMegabytes;

	StartBench(Path jar, Path folder) throws IOException {
		this.jar = jar;
		this.folder = folder;
		this.bareJar = folder.resolve("bare.jar");
		BareJar.write(jar, bareJar);
	}

	/** From the start of a process to its first answer: seconds on the clock, and of the processors. */
	record Start(double seconds, double processorSeconds) {
	}

	/**
	 * What was measured.
	 *
	 * @param puente each round's start
	 * @param bare the same of the bare application
	 * @param jvmMegabytes resident after {@value #QUESTIONS} questions
	 * @param redisMegabytes of the embedded server beside it
	 */
	record Result(List<Start> puente, List<Start> bare, double jvmMegabytes, double redisMegabytes) {
	}

	Result run() throws IOException, InterruptedException {
		for (int round = 1; round <= ROUNDS; round++) {
			startBare(round);
			startPuente(round);
		}
		return new Result(puenteStarts, bareStarts, jvmMegabytes, redisMegabytes);
	}

	private void startBare(int round) throws IOException, InterruptedException {
		try (ServedJar bare = new ServedJar(bareJar, folder.resolve("bare-" + round + ".log"))) {
			bareStarts.add(new Start(bare.secondsToFirst200(bare.request("/").build()), bare.processorSeconds()));
		}
	}

	private void startPuente(int round) throws IOException, InterruptedException {
		try (ServedJar puente = new ServedJar(jar, folder.resolve("puente-" + round + ".log"),
				"--puente.data=" + folder.resolve("data-" + round), "--puente.web.rate=1000000")) {
			List<HttpRequest> questions = Stream.of(Language.values()).flatMap(language -> PackagedAnswers.questions(language).stream())
					.map(question -> ask(puente, question)).toList();
			puenteStarts.add(new Start(puente.secondsToFirst200(questions.getFirst()), puente.processorSeconds()));
			if (round == ROUNDS) {
				for (int i = 0; i < QUESTIONS; i++) {
					puente.status(questions.get(i % questions.size()));
				}
				jvmMegabytes = puente.residentMegabytes();
				redisMegabytes = puente.childrenMegabytes();
			}
		}
	}

	private static HttpRequest ask(ServedJar puente, Question question) {
		String body = JsonMapper.builder().build()
				.writeValueAsString(Map.of("question", question.text(), "language", question.language().orElseThrow().code()));
		return puente.request("/api/ask").header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body))
				.build();
	}
}
