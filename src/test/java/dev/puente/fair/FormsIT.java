package dev.puente.fair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.puente.language.Language;
import dev.puente.testing.TestRedis;
import tools.jackson.databind.json.JsonMapper;

/** Two who read the same form before either of them writes: the order of events that threads in a test meet only by luck. */
class FormsIT {

	private static final String VISITOR = "telegram:bot:7";
	private static TestRedis server;
	private static Forms forms;

	@BeforeAll
	static void start() {
		server = TestRedis.start();
		forms = new Forms(server.redis(), JsonMapper.builder().build(),
				new FairSettings(Duration.ofDays(90), Duration.ofDays(1), Duration.ofDays(730), LocalTime.of(9, 0)), Clock.systemUTC());
	}

	@AfterAll
	static void stop() throws IOException {
		server.close();
	}

	@Test
	void refusesToWriteOverAFormThatWasChangedMeanwhile() {
		Form begun = Form.begun("0a0b0c0d", Language.ES);
		assertThat(forms.save(VISITOR, "m0", forms.find(VISITOR, "m0"), Optional.of(begun), Optional.empty(), said("begun"))).isPresent();
		Forms.Found one = forms.find(VISITOR, "m1");
		Forms.Found other = forms.find(VISITOR, "m2");
		Form first = begun.answered(new Stage.Asking(Question.first(), false), "Pars Fibra");
		Form second = begun.answered(new Stage.Asking(Question.first(), false), "Habana Redes");

		assertThat(forms.save(VISITOR, "m1", one, Optional.of(first), Optional.empty(), said("first"))).contains(said("first"));
		assertThat(forms.save(VISITOR, "m2", other, Optional.of(second), Optional.empty(), said("second"))).as("overtaken").isEmpty();

		assertThat(forms.find(VISITOR)).contains(first);
		assertThat(forms.find(VISITOR, "m2").given()).as("nothing was said to the second").isEmpty();
	}

	@Test
	void refusesToThrowAwayOrBeginAFormThatAnotherTapChanged() {
		String visitor = "telegram:bot:8";
		Forms.Found nothing = forms.find(visitor, "m1");
		Form begun = Form.begun("0a0b0c0e", Language.FA);
		assertThat(forms.save(visitor, "m1", nothing, Optional.of(begun), Optional.empty(), said("begun"))).isPresent();
		assertThat(forms.save(visitor, "m2", nothing, Optional.of(Form.begun("0a0b0c0f", Language.FA)), Optional.empty(), said("again")))
				.isEmpty();
		Forms.Found seen = forms.find(visitor, "m3");
		forms.save(visitor, "m4", seen, Optional.of(begun.resting(true)), Optional.empty(), said("later"));
		assertThat(forms.save(visitor, "m3", seen, Optional.empty(), Optional.empty(), said("dropped"))).isEmpty();
		assertThat(forms.find(visitor)).contains(begun.resting(true));
	}

	private static DeskReply said(String text) {
		return new DeskReply(Language.ES, List.of(text), List.of(), List.of());
	}
}
