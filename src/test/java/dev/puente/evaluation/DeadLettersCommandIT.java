package dev.puente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** On the embedded Redis of an empty data folder; what the letters do is tested where they live. */
@Execution(ExecutionMode.SAME_THREAD)
class DeadLettersCommandIT {

	/** Its own: what others say in the same process goes elsewhere. */
	private final StringWriter out = new StringWriter();
	private final StringWriter err = new StringWriter();

	@Test
	void saysThatThereAreNone() {
		assertThat(run("dead-letters", "list")).isZero();
		assertThat(out).asString().contains("no dead letters");
		assertThat(err).asString().isEmpty();
	}

	@Test
	void saysThatItKnowsNoSuchLetter() {
		assertThat(run("dead-letters", "replay", "inbound-3-1-1")).isEqualTo(3);
		assertThat(run("dead-letters", "drop", "inbound-3-1-1")).isEqualTo(3);
		assertThat(out.toString().lines()).hasSize(2).containsOnly("inbound-3-1-1 is no dead letter");
	}

	private int run(String... arguments) {
		return new picocli.CommandLine(new CommandLine()).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
				.execute(arguments);
	}
}
