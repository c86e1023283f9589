package dev.puente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class KnowledgeLintTest {

	@Test
	void findsNothingInTheProjectsOwnKnowledge() {
		assertThat(LintCommand.check(Path.of("knowledge")).stream().map(fault -> "\n" + fault)).isEmpty();
	}
}
