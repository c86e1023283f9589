package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import dev.puente.Puente;
import dev.puente.conversation.HandOver;
import dev.puente.language.Language;
import dev.puente.testing.MarkedPage;

/** Fifty members of staff and 200 calls of the hook a second, written to docs/staff.md by {@code mvn verify -Pbench}. */
@Tag("benchmark")
class StaffSpeedIT {

	private static final int STAFF = 50;
	private static final int CALLS_A_SECOND = 200;
	private static final int SECONDS = Integer.getInteger("puente.bench.seconds", 30);
	private static final int WARM_UP = Integer.getInteger("puente.bench.warm", 60);
	private static final String PASSWORD = "una frase bastante larga";
	private static final List<String> PAGES = List.of("/admin", "/admin/documents", "/admin/gaps", "/admin/cases", "/admin/audit",
			"/admin/questions?q=%C2%BFCu%C3%A1ndo+es+FIHAV+2026%3F");

	@TempDir
	private Path folder;

	@Test
	void servesStaffWhileSystemsCall() throws Exception {
		String hash = new AdminSecurity().passwordEncoder().encode(PASSWORD);
		try (ConfigurableApplicationContext puente = new SpringApplicationBuilder(Puente.class).run("--server.port=0",
				"--puente.data=" + folder, "--puente.admin.hook.secrets=" + SignedCalls.SECRET, "--puente.admin.users[0].name=maria",
				"--puente.admin.users[0].password=" + hash, "--puente.admin.users[0].role=administrator")) {
			int port = Integer.parseInt(puente.getEnvironment().getProperty("local.server.port", "0"));
			String talk = puente.getBean(HandOver.class).request("test:speed", Language.ES, "¿Quién me ayuda?");
			Staff staff = new Staff(port).login("maria", PASSWORD);
			measure(WARM_UP, port, talk, staff);
			Figures figures = measure(SECONDS, port, talk, staff);
			assertThat(figures.failed()).isZero();
			MarkedPage.write(Path.of("docs", "staff.md"), "speed", report(figures));
		}
	}

	/** Milliseconds, sorted. */
	private record Figures(List<Double> pages, List<Double> calls, int failed) {
	}

	private static Figures measure(int seconds, int port, String talk, Staff staff) throws InterruptedException {
		ConcurrentLinkedQueue<Double> pages = new ConcurrentLinkedQueue<>();
		ConcurrentLinkedQueue<Double> calls = new ConcurrentLinkedQueue<>();
		AtomicInteger failed = new AtomicInteger();
		SignedCalls hook = new SignedCalls(port);
		long begin = System.nanoTime();
		long end = begin + TimeUnit.SECONDS.toNanos(seconds);
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < STAFF; i++) {
				int first = i;
				people.submit(() -> {
					Staff one = staff.withTheSameCookies();
					for (int click = first; System.nanoTime() < end; click++) {
						long asked = System.nanoTime();
						count(one.get(PAGES.get(click % PAGES.size())).statusCode() == 200, asked, pages, failed);
						LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(900 + 13 * first % 200));
					}
					return null;
				});
			}
			for (int i = 0; i < CALLS_A_SECOND * seconds; i++) {
				long due = begin + i * TimeUnit.SECONDS.toNanos(1) / CALLS_A_SECOND;
				LockSupport.parkNanos(due - System.nanoTime());
				int number = i;
				people.submit(() -> {
					String body = "{\"type\": \"conversation.replied\", \"data\": {\"conversation\": \"" + talk
							+ "\", \"text\": \"Respuesta "
							+ number + ".\"}}";
					count(hook.send(body).statusCode() == 202, due, calls, failed);
					return null;
				});
			}
		}
		return new Figures(pages.stream().sorted().toList(), calls.stream().sorted().toList(), failed.get());
	}

	private static void count(boolean right, long since, ConcurrentLinkedQueue<Double> times, AtomicInteger failed) {
		times.add((System.nanoTime() - since) / 1e6);
		if (!right) {
			failed.incrementAndGet();
		}
	}

	private static double at(List<Double> sorted, double share) {
		return sorted.get((int) Math.min(sorted.size() - 1.0, sorted.size() * share));
	}

	private static String report(Figures figures) {
		List<Double> pages = new ArrayList<>(figures.pages());
		return String.format(Locale.ROOT,
				"""

						%d cores for Puente, its embedded Redis and the load together; load average at the end %.1f. %d seconds after %d of warming up. A member of staff
						opens a page about each second; a call is a signed reply to a visitor, which is stored, put on a lane and written into the audit log.

						| what | number | p50 ms | p99 ms |
						|---|---|---|---|
						| pages, %d members of staff | %,d | %.0f | %.0f |
						| hook, %d calls a second | %,d | %.0f | %.0f |

						""",
				Runtime.getRuntime().availableProcessors(), ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), SECONDS,
				WARM_UP, STAFF, pages.size(), at(pages, 0.5), at(pages, 0.99), CALLS_A_SECOND, figures.calls().size(),
				at(figures.calls(), 0.5), at(figures.calls(), 0.99));
	}
}
