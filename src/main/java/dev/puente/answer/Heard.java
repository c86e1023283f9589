package dev.puente.answer;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;

/** What is heard of a model while it speaks. */
sealed interface Heard {

	/** Some more of the text. */
	record Piece(String text) implements Heard {
	}

	/**
	 * The end of the text.
	 *
	 * @param whole whether the model said that it had finished, or had used up its tokens
	 */
	record End(boolean whole) implements Heard {
	}

	/** The call failed. */
	record Failure(Throwable cause) implements Heard {
	}

	/** Puts what a model says into a queue, and remembers what it cost. */
	final class Relay implements StreamingChatResponseHandler {

		private final BlockingQueue<Heard> queue;
		private volatile Optional<Integer> tokens = Optional.empty();

		Relay(BlockingQueue<Heard> queue) {
			this.queue = queue;
		}

		/** Returns the tokens of question and answer, if the server told them. */
		Optional<Integer> tokens() {
			return tokens;
		}

		@Override
		public void onPartialResponse(String text) {
			queue.add(new Piece(text));
		}

		@Override
		public void onCompleteResponse(ChatResponse response) {
			if (response.metadata().tokenUsage() != null) {
				AnswerMeters.tokensUsed(response.metadata().tokenUsage());
				tokens = Optional.ofNullable(response.metadata().tokenUsage().totalTokenCount());
			}
			// LangChain4j also ends so when the server broke off; only a reason tells a whole answer from half of one
			queue.add(new End(response.metadata().finishReason() != null));
		}

		@Override
		public void onError(Throwable error) {
			queue.add(new Failure(error));
		}
	}
}
