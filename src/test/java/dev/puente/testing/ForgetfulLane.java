package dev.puente.testing;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

import dev.puente.delivery.DeadLetterHandler;
import dev.puente.delivery.Lane;
import dev.puente.delivery.Letter;
import dev.puente.delivery.LetterHandler;

/**
 * A lane as one would write it without durability: in memory, acknowledged before it is handled, at most once. Tests of durability must go
 * red on it.
 */
public final class ForgetfulLane implements Lane {

	private final Set<String> seen = ConcurrentHashMap.newKeySet();
	private final LinkedBlockingQueue<Letter> letters = new LinkedBlockingQueue<>();

	@Override
	public boolean append(String key, String id, String payload) {
		return seen.add(key + "\n" + id) && letters.add(new Letter(key, id, payload, 1));
	}

	@Override
	public AutoCloseable consume(LetterHandler handler, DeadLetterHandler deadLetters) {
		Map<String, ExecutorService> keys = new ConcurrentHashMap<>();
		Thread loop = Thread.ofVirtual().start(() -> {
			try {
				while (true) {
					Letter letter = letters.take();
					keys.computeIfAbsent(letter.key(), unused -> Executors.newSingleThreadExecutor(Thread.ofVirtual().factory()))
							.execute(() -> handle(handler, deadLetters, letter));
				}
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
		return () -> {
			loop.interrupt();
			keys.values().forEach(ExecutorService::shutdownNow);
		};
	}

	private static void handle(LetterHandler handler, DeadLetterHandler deadLetters, Letter letter) {
		try {
			handler.handle(letter);
		} catch (Exception e) {
			deadLetters.givenUp(letter, e);
		}
	}
}
