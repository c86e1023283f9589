package dev.puente.answer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.puente.redis.RedisUnavailable;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;

/**
 * Asks the model: within the budget, not while it rests after many faults, once more where LangChain4j says that it may help, and never longer
 * than a reader waits. The caller's thread stays free to go on whatever the server does.
 */
final class ModelCalls {

	private static final int TRIES = 3;
	private static final Duration FIRST_PAUSE = Duration.ofMillis(150);

	private final StreamingChatModel model;
	private final CircuitBreaker breaker;
	private final TokenBudget budget;
	private final int mostTokens;

	/** @param mostTokens that an answer may have; the server is told so */
	ModelCalls(StreamingChatModel model, CircuitBreaker breaker, TokenBudget budget, int mostTokens) {
		this.model = model;
		this.breaker = breaker;
		this.budget = budget;
		this.mostTokens = mostTokens;
	}

	/**
	 * Asks, and tells the text as it comes.
	 *
	 * @throws ModelFault when no whole answer came in time
	 */
	void ask(String instruction, String data, Optional<Asker> asker, Patience patience, Listener listener) {
		for (int attempt = 1;; attempt++) {
			try {
				listener.begin();
				askOnce(List.of(SystemMessage.from(instruction), UserMessage.from(data)), asker, patience, listener);
				return;
			} catch (ModelFault fault) {
				Duration pause = fault.retryAfter().orElseGet(pauseBefore(attempt));
				if (!fault.retriable() || attempt == TRIES || listener.shown() || !patience.outlasts(pause)) {
					throw fault;
				}
				rest(pause);
			}
		}
	}

	private void askOnce(List<ChatMessage> messages, Optional<Asker> asker, Patience patience, Listener listener) {
		if (!breaker.tryAcquirePermission()) {
			throw ModelFault.of(ModelFault.Kind.RESTING);
		}
		long start = System.nanoTime();
		BlockingQueue<Heard> queue = new LinkedBlockingQueue<>();
		Thread call = Thread.ofVirtual().name("model").start(() -> speak(messages, asker, queue));
		boolean told = false;
		boolean ended = false;
		try {
			listen(queue, patience, listener);
			ended = true;
			breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
			told = true;
		} catch (ModelFault fault) {
			if (fault.kind() != ModelFault.Kind.SPENT) {
				breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, fault);
				told = true;
			}
			throw fault;
		} finally {
			if (!told) {
				// the budget, or a reader who went away: that says nothing about the server
				breaker.releasePermission();
			}
			if (!ended) {
				call.interrupt();
			}
		}
	}

	/** Runs on a thread of its own, so that neither a Redis nor a server that hangs keeps the reader waiting. */
	private void speak(List<ChatMessage> messages, Optional<Asker> asker, BlockingQueue<Heard> queue) {
		Heard.Relay relay = new Heard.Relay(queue);
		try {
			Optional<TokenBudget.Reserved> reserved = budget.reserve(asker, TokenBudget.estimate(messages) + mostTokens);
			if (reserved.isEmpty()) {
				queue.add(new Heard.Failure(ModelFault.of(ModelFault.Kind.SPENT)));
				return;
			}
			model.chat(ChatRequest.builder().messages(messages).build(), relay);
			relay.tokens().ifPresent(reserved.get()::settle);
		} catch (RedisUnavailable e) {
			// what cannot be counted is not spent
			queue.add(new Heard.Failure(ModelFault.of(ModelFault.Kind.SPENT)));
		} catch (RuntimeException e) {
			// LangChain4j wraps what is not the JSON it expects in a bare RuntimeException
			queue.add(new Heard.Failure(e));
		}
	}

	private static void listen(BlockingQueue<Heard> queue, Patience patience, Listener listener) {
		while (true) {
			switch (next(queue, patience.left(listener.shown()))) {
				case Heard.Piece piece -> listener.hear(piece.text());
				case Heard.End end -> {
					if (end.whole()) {
						return;
					}
					throw ModelFault.of(ModelFault.Kind.CUT);
				}
				case Heard.Failure failure -> throw failure.cause() instanceof ModelFault fault ? fault : ModelFault.of(failure.cause());
			}
		}
	}

	private static Heard next(BlockingQueue<Heard> queue, Duration wait) {
		try {
			Heard next = queue.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
			if (next == null) {
				throw ModelFault.of(ModelFault.Kind.SLOW);
			}
			return next;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw ModelFault.of(ModelFault.Kind.SLOW);
		}
	}

	/** Doubles with each try, spread by half so that replicas do not come back together. */
	private static java.util.function.Supplier<Duration> pauseBefore(int attempt) {
		return () -> FIRST_PAUSE.multipliedBy(1L << (attempt - 1))
				.plusMillis(ThreadLocalRandom.current().nextLong(FIRST_PAUSE.toMillis() / 2));
	}

	private static void rest(Duration pause) {
		try {
			Thread.sleep(pause);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw ModelFault.of(ModelFault.Kind.SLOW);
		}
	}
}
