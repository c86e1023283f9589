package dev.puente.testing;

import java.io.IOException;
import java.time.Duration;
import java.util.function.UnaryOperator;

import dev.puente.delivery.DeadLetterHandler;
import dev.puente.delivery.Lane;
import dev.puente.delivery.Later;
import dev.puente.delivery.Letter;
import dev.puente.delivery.LetterHandler;
import dev.puente.testing.TryLog.End;

/**
 * A lane that notes each try at a letter.
 *
 * @param lane what it is
 * @param log where it notes
 * @param text what it notes of a letter's payload
 */
public record NotingLane(Lane lane, TryLog log, UnaryOperator<String> text) implements Lane {

	@Override
	public boolean append(String key, String id, String payload) {
		return lane.append(key, id, payload);
	}

	@Override
	public AutoCloseable consume(LetterHandler handler, DeadLetterHandler deadLetters) {
		return lane.consume(new Noting(handler, log, text), deadLetters);
	}

	private record Noting(LetterHandler handler, TryLog log, UnaryOperator<String> text) implements LetterHandler {

		@Override
		public void handle(Letter letter) throws Exception {
			String words = text.apply(letter.payload());
			log.begun(words);
			try {
				handler.handle(letter);
				log.over(words, End.DONE);
			} catch (Later later) {
				log.over(words, End.LATER);
				throw later;
			} catch (IOException unknown) {
				log.over(words, End.UNKNOWN);
				throw unknown;
			} catch (Exception refused) {
				log.over(words, End.REFUSED);
				throw refused;
			}
		}

		@Override
		public Duration hold(String key) {
			return handler.hold(key);
		}
	}
}
