package dev.puente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** On the embedded Redis of an empty data folder; what the letters do is tested where they live. */
@ExtendWith(OutputCaptureExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
class DeadLettersCommandIT {

	@Test
	void saysThatThereAreNone(CapturedOutput output) {
		assertThat(CommandLine.run(new String[]{"dead-letters", "list"}, Map.of())).isZero();
		assertThat(output.getOut()).contains("no dead letters");
		assertThat(output.getErr()).isEmpty();
	}

	@Test
	void saysThatItKnowsNoSuchLetter(CapturedOutput output) {
		assertThat(CommandLine.run(new String[]{"dead-letters", "replay", "inbound-3-1-1"}, Map.of())).isEqualTo(3);
		assertThat(CommandLine.run(new String[]{"dead-letters", "drop", "inbound-3-1-1"}, Map.of())).isEqualTo(3);
		assertThat(output.getOut()).contains("inbound-3-1-1 is no dead letter");
	}
}
