package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.TaskScheduler;

import dev.puente.Puente;
import dev.puente.answer.Answer;
import dev.puente.answer.Answers;
import dev.puente.answer.Question;
import dev.puente.knowledge.Knowledge;
import dev.puente.search.PassageSearch;
import dev.puente.testing.Eventually;
import dev.puente.testing.TestRedis;

/** Several processes of Puente, as a ministry runs them: on one Redis, and one after the other on two hosts. */
class ReplicasIT {

	private static final Duration PROMISED = Duration.ofSeconds(2);
	private static final int PASSAGES = 5000;

	@TempDir
	private Path parent;

	@Test
	void nobodyFindsAWithdrawnDocumentAfterTwoSeconds() throws Exception {
		try (TestRedis redis = TestRedis.start();
				ConfigurableApplicationContext here = start("here", redis.arguments());
				ConfigurableApplicationContext there = start("there", redis.arguments())) {
			SignedCalls calls = new SignedCalls(port(here));
			assertThat(calls.send(large()).statusCode()).isEqualTo(202);
			Eventually.holds(Duration.ofSeconds(20), () -> found(there));
			AtomicLong withdrawn = new AtomicLong(Long.MAX_VALUE);
			AtomicInteger late = new AtomicInteger();
			AtomicInteger asked = new AtomicInteger();
			CountDownLatch end = new CountDownLatch(1);
			occupy(there, end);
			try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
				for (ConfigurableApplicationContext replica : List.of(here, there)) {
					askers.submit(() -> {
						while (!end.await(40, TimeUnit.MILLISECONDS)) {
							long began = System.nanoTime();
							boolean found = cited(replica);
							asked.incrementAndGet();
							if (found && began - withdrawn.get() > PROMISED.toNanos()) {
								late.incrementAndGet();
							}
						}
						return null;
					});
				}
				assertThat(calls.send(SignedCalls.withdrawn("large")).statusCode()).isEqualTo(202);
				withdrawn.set(System.nanoTime());
				Eventually.holds(Duration.ofSeconds(20), () -> System.nanoTime() - withdrawn.get() > PROMISED.plusSeconds(2).toNanos());
				end.countDown();
			}
			assertThat(asked.get()).isGreaterThan(20);
			assertThat(late.get()).isZero();
			assertThat(found(there)).isFalse();
		}
	}

	/** Lets something that is done now and then take long, as when Redis or the disk are slow. */
	private static void occupy(ConfigurableApplicationContext replica, CountDownLatch end) throws InterruptedException {
		CountDownLatch busy = new CountDownLatch(1);
		replica.getBean("taskScheduler", TaskScheduler.class).scheduleWithFixedDelay(() -> {
			busy.countDown();
			try {
				end.await();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}, Duration.ofMillis(1));
		busy.await();
	}

	@Test
	void anEmptyHostAnswersTheSameAfterARestore() throws Exception {
		Path file = parent.resolve("backup.zip");
		List<String> before;
		try (ConfigurableApplicationContext old = start("old", List.of())) {
			SignedCalls calls = new SignedCalls(port(old));
			calls.send(SignedCalls.published("nuevo", "El convenio Aconcagua se firmó en Matanzas"));
			calls.send(SignedCalls.withdrawn(old.getBean(Knowledge.class).current().documents().getFirst().id()));
			before = golden(old);
			old.getBean(AuditLog.class).copy();
		}
		long began = System.nanoTime();
		assertThat(new picocli.CommandLine(new BackupCommand()).execute(file.toString(), "--data", parent.resolve("old").toString()))
				.isZero();
		assertThat(new picocli.CommandLine(new RestoreCommand()).execute(file.toString(), "--data", parent.resolve("new").toString()))
				.isZero();
		assertThat(new picocli.CommandLine(new RestoreCommand()).execute(file.toString(), "--data", parent.resolve("new").toString()))
				.isNotZero();
		try (ConfigurableApplicationContext fresh = start("new", List.of())) {
			assertThat(golden(fresh)).isEqualTo(before);
			assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMinutes(5));
			assertThat(fresh.getBean(Knowledge.class).current().document("nuevo")).isPresent();
			assertThat(fresh.getBean(AuditLog.class).before(Long.MAX_VALUE, 10)).extracting(AuditEntry::action).contains("document.publish",
					"document.withdraw");
		}
		assertThat(new AuditFile(parent.resolve("new")).check().fault()).isEmpty();
	}

	private ConfigurableApplicationContext start(String name, List<String> more) {
		List<String> arguments = new ArrayList<>(more);
		arguments.addAll(
				List.of("--server.port=0", "--puente.data=" + parent.resolve(name), "--puente.admin.hook.secrets=" + SignedCalls.SECRET));
		return new SpringApplicationBuilder(Puente.class).run(arguments.toArray(String[]::new));
	}

	private static int port(ConfigurableApplicationContext context) {
		return Integer.parseInt(context.getEnvironment().getProperty("local.server.port", "0"));
	}

	private static boolean found(ConfigurableApplicationContext replica) {
		return replica.getBean(PassageSearch.class).search("Quetzaltenango", Optional.empty(), 10).stream()
				.anyMatch(hit -> hit.document().equals("large"));
	}

	private static boolean cited(ConfigurableApplicationContext replica) {
		Answer answer = replica.getBean(Answers.class)
				.answer(new Question("¿Qué se firmó en Quetzaltenango?", Optional.empty(), List.of()));
		return found(replica)
				|| answer instanceof Answer.Grounded grounded
						&& grounded.citations().stream().anyMatch(one -> one.document().equals("large"));
	}

	private static String large() {
		String passages = IntStream.range(0, PASSAGES)
				.mapToObj(i -> "## El acuerdo " + i + " {#a" + i + "}\\n\\nEl acuerdo " + i + " se firmó en Quetzaltenango [S1].\\n")
				.collect(Collectors.joining("\\n"));
		return SignedCalls.published("large", "x").replace("## El convenio de prueba {#convenio}\\n\\nx [S1].\\n", passages);
	}

	private static List<String> golden(ConfigurableApplicationContext context) {
		Answers answers = context.getBean(Answers.class);
		return context.getBean(Knowledge.class).current().documents().stream().flatMap(document -> document.questions().stream()).limit(200)
				.map(golden -> answers.answer(new Question(golden.ask(), Optional.of(golden.language()), List.of())).text()).toList();
	}
}
