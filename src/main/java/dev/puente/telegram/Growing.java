package dev.puente.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * An answer that grows sentence by sentence. It is shown in the background, one call at a time, so that a slow network holds up nobody who
 * listens to the model; and never after it was closed, so that no beginning can take the place of the finished answer.
 */
final class Growing implements Consumer<String>, AutoCloseable {

	/** A chat has room for about one message or edit a second: between two beginnings whatever must be sent finds a place. */
	private static final Duration BETWEEN = Duration.ofMillis(1500);

	private final Clock clock;
	private final Predicate<List<String>> display;
	private final List<String> sentences = new ArrayList<>();
	private final AtomicBoolean over = new AtomicBoolean();
	private final AtomicBoolean shown = new AtomicBoolean();
	private Instant next = Instant.MIN;
	private @Nullable Thread call;

	/** @param display shows what there is; tells whether to go on */
	Growing(Clock clock, Predicate<List<String>> display) {
		this.clock = clock;
		this.display = display;
	}

	/** An answer of which nobody sees the beginning. */
	static Growing unseen(Clock clock) {
		Growing unseen = new Growing(clock, sentences -> false);
		unseen.over.set(true);
		return unseen;
	}

	@Override
	public void accept(String sentence) {
		sentences.add(sentence);
		Instant now = clock.instant();
		if (over.get() || now.isBefore(next) || call != null && call.isAlive()) {
			return;
		}
		next = now.plus(BETWEEN);
		List<String> soFar = List.copyOf(sentences);
		call = Thread.ofVirtual().name("telegram-beginning").start(() -> {
			shown.set(true);
			if (!display.test(soFar)) {
				over.set(true);
			}
		});
	}

	/** Tells whether a beginning may stand in the chat. */
	boolean shown() {
		return shown.get();
	}

	/** Waits for the call under way, if there is one. */
	void awaitCall() {
		try {
			if (call != null) {
				call.join();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		over.set(true);
		awaitCall();
	}
}
