package dev.puente.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class LetterTracesTest {

	private static final Letter ASKED = new Letter("telegram/7", "12", "", 1);
	private static final Letter ANSWERED = new Letter("telegram/7", "12.1", "", 3);
	private static final Letter OTHER = new Letter("telegram/7", "13", "", 1);

	private final ObservationRegistry registry = ObservationRegistry.create();
	private final List<String> parents = new ArrayList<>();
	private final List<String> questions = new ArrayList<>();

	@AfterEach
	void forget() {
		LetterTraces.tracedBy(ObservationRegistry.NOOP);
	}

	@Test
	void marksAQuestionAndItsAnswersAlike() {
		assertThat(LetterTraces.question(ASKED)).matches("[0-9a-f]{12}").isEqualTo(LetterTraces.question(ANSWERED))
				.isEqualTo(LetterTraces.question(new Letter("telegram/7", "12.again", "", 1)))
				.isNotEqualTo(LetterTraces.question(OTHER)).isNotEqualTo(LetterTraces.question(new Letter("telegram/8", "12", "", 1)));
	}

	@Test
	void marksWhatIsLoggedMeanwhileAndNothingAfterwards() throws InterruptedException {
		assertThat(LetterTraces.marked("inbound", ASKED, () -> String.valueOf(MDC.get("question"))))
				.isEqualTo(LetterTraces.question(ASKED));
		assertThat(MDC.get("question")).isNull();
		assertThatThrownBy(() -> LetterTraces.marked("inbound", ASKED, () -> {
			throw new IllegalStateException("broken");
		})).hasMessage("broken");
		assertThat(MDC.get("question")).isNull();
	}

	@Test
	void putsAQuestionAndItsAnswersIntoOneTrace() throws InterruptedException {
		registry.observationConfig().observationHandler(new Handler());
		LetterTraces.tracedBy(registry);
		for (Letter letter : List.of(ASKED, ANSWERED, OTHER)) {
			assertThat(LetterTraces.marked("inbound", letter, () -> registry.getCurrentObservation() != null)).isTrue();
		}
		assertThat(parents).allMatch(parent -> parent.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
		assertThat(parents.get(0)).isEqualTo(parents.get(1)).isNotEqualTo(parents.get(2));
		assertThat(questions).containsExactly(LetterTraces.question(ASKED), LetterTraces.question(ASKED), LetterTraces.question(OTHER));
		assertThat(registry.getCurrentObservation()).isNull();
	}

	/** Reads what tracing would read. */
	private final class Handler implements ObservationHandler<ReceiverContext<Letter>> {

		@Override
		public boolean supportsContext(Observation.Context context) {
			return context instanceof ReceiverContext<?>;
		}

		@Override
		public void onStop(ReceiverContext<Letter> context) {
			parents.add(String.valueOf(context.getGetter().get(Objects.requireNonNull(context.getCarrier()), "traceparent")));
			questions.add(Objects.requireNonNull(context.getHighCardinalityKeyValue("question")).getValue());
		}
	}
}
