package dev.puente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.web.server.PortInUseException;

class FaultLineTest {

	private enum Provider {
		NONE, OPENAI
	}

	@Test
	void namesAPortThatMayBeFree() {
		assertThat(FaultLine.of(new BeanCreationException("x", new PortInUseException(8080))))
				.isEqualTo("puente: port 8080 is taken; stop the other program or start with --server.port=8081");
		assertThat(FaultLine.of(new PortInUseException(65_535))).endsWith("--server.port=65534");
	}

	@Test
	void namesTheAllowedValues() {
		assertThat(FaultLine.of(failure("some thing", Provider.class)))
				.isEqualTo("puente: a.b cannot be \"some thing\"; use none or openai");
	}

	@Test
	void keepsTheValueOfOtherSettingsToItself() {
		assertThat(FaultLine.of(failure("secret", Duration.class)))
				.isEqualTo("puente: a.b cannot be read as a value of type Duration; mend or remove it");
	}

	@Test
	void saysTheFirstLineOfWhatOurOwnExceptionSays() {
		IllegalStateException own = new IllegalStateException("the folder is gone\nand more", new java.io.IOException("ENOENT"));
		assertThat(FaultLine.of(new BeanCreationException("bean", "Error creating bean", own))).isEqualTo("puente: the folder is gone");
		assertThat(FaultLine.of(new BeanCreationException("bean", "Error creating bean", catchThrowable(() -> Integer.parseInt("x")))))
				.isEqualTo("puente: For input string: \"x\"");
		assertThat(FaultLine.of(new IllegalStateException())).isEqualTo("puente: java.lang.IllegalStateException");
	}

	private static Throwable failure(String value, Class<?> type) {
		Binder binder = new Binder(new MapConfigurationPropertySource(Map.of("a.b", value)));
		return catchThrowable(() -> binder.bind("a.b", type));
	}
}
