package dev.puente.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import dev.puente.testing.Eventually;

/** The heap of a Puente that runs with the collector of deploy/aot.sh: roomy, or hardly larger than what it has to hold. */
final class Heap {

	private static final Duration SOON = Duration.ofSeconds(90);
	private static final int MEGABYTE = 1 << 20;
	/** In megabytes, as in aot.sh. */
	private static final int YOUNG = 24;
	private static final int ROOMY = 256;
	/** What is held fills so much of a tight one; a start needs a little more for a while. */
	private static final double TIGHT = 0.93;

	private final Served puente;

	Heap(Served puente) {
		this.puente = puente;
	}

	/** Starts Puente with the heap of aot.sh; returns how many bytes it holds once what the start needed is collected. */
	double roomy() {
		puente.startPacked(options(ROOMY));
		Eventually.holds(SOON, () -> puente.metrics().contains("cause=\"System.gc()\""));
		return puente.value("jvm_memory_usage_after_gc{area=\"heap\",pool=\"long-lived\"}")
				* puente.value("jvm_memory_max_bytes{area=\"heap\",id=\"Tenured Gen\"}");
	}

	/** Starts Puente with a heap that is nearly full with so many bytes. */
	void tightFor(double bytes) {
		puente.startPacked(options(YOUNG + (int) Math.ceil(bytes / TIGHT / MEGABYTE)));
	}

	/** Takes a picture of it, as the page tells. */
	void picture(Path file) throws IOException, InterruptedException {
		Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(puente.pid()),
				"GC.heap_dump", file.toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		assertThat(jcmd.waitFor()).isZero();
		assertThat(Files.size(file)).isPositive();
	}

	private static String options(int megabytes) {
		return "-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:SoftRefLRUPolicyMSPerMB=50 -XX:TieredStopAtLevel=1 -Xmn" + YOUNG
				+ "m -Xmx"
				+ megabytes + "m";
	}
}
