package dev.puente.benchmark;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** What a running Puente holds in memory after many questions, and how quickly it answers over more and more connections. */
final class ServedBench {

	static final int QUESTIONS = Integer.getInteger("bench.questions", 10_000);
	static final int SECONDS = Integer.getInteger("bench.seconds", 10);
	private static final List<Integer> CONNECTIONS = List.of(1, 4, 16, 64);

	private final List<String> program;
	private final Path folder;
	private final String name;

	ServedBench(List<String> program, Path folder, String name) {
		this.program = program;
		this.folder = folder;
		this.name = name;
	}

	/** Resident memory in MB (10⁶ bytes) of the JVM and of the Redis beside it. */
	record Memory(double jvm, double redis) {
	}

	/** Answers to so many connections, each of which asks as soon as it was answered: milliseconds and answers a second. */
	record Load(int connections, double p50, double p99, double perSecond) {
	}

	/** What was measured. */
	record Result(Memory memory, List<Load> loads) {
	}

	Result run() throws IOException, InterruptedException, ExecutionException {
		try (ServedJar puente = new ServedJar(program, folder.resolve(name + ".log"), "--puente.data=" + folder.resolve(name),
				"--puente.web.rate=1000000")) {
			List<HttpRequest> questions = AskedOverHttp.all(puente);
			puente.secondsToFirst200(questions.getFirst());
			for (int i = 0; i < QUESTIONS; i++) {
				answered(puente, questions.get(i % questions.size()));
			}
			Memory memory = new Memory(puente.residentMegabytes(), puente.childrenMegabytes());
			List<Load> loads = new ArrayList<>();
			for (int connections : CONNECTIONS) {
				loads.add(load(puente, questions, connections));
			}
			return new Result(memory, loads);
		}
	}

	private static Load load(ServedJar puente, List<HttpRequest> questions, int connections)
			throws InterruptedException, ExecutionException {
		List<Double> milliseconds = Collections.synchronizedList(new ArrayList<>());
		long begun = System.nanoTime();
		long end = begun + TimeUnit.SECONDS.toNanos(SECONDS);
		try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
			List<Callable<Void>> visitors = new ArrayList<>();
			for (int i = 0; i < connections; i++) {
				int first = i * questions.size() / connections;
				visitors.add(() -> {
					for (int asked = first; System.nanoTime() < end; asked++) {
						long before = System.nanoTime();
						answered(puente, questions.get(asked % questions.size()));
						milliseconds.add((System.nanoTime() - before) / 1e6);
					}
					return null;
				});
			}
			for (Future<Void> visitor : threads.invokeAll(visitors)) {
				visitor.get();
			}
		}
		double seconds = (System.nanoTime() - begun) / 1e9;
		double[] sorted = milliseconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		return new Load(connections, ProcessorTime.Result.percentile(sorted, 0.5), ProcessorTime.Result.percentile(sorted, 0.99),
				sorted.length / seconds);
	}

	private static void answered(ServedJar puente, HttpRequest question) throws IOException, InterruptedException {
		int status = puente.status(question);
		if (status != 200) {
			throw new IOException("status " + status);
		}
	}
}
