package dev.puente.web;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

import dev.puente.knowledge.Knowledge;

/**
 * Collects the whole heap some time after what filled it is over: the start, or a new generation of the knowledge. Java itself collects what has
 * become old only when its room is full, and until then the process stays as large as it was at that time.
 */
@Component
class HeapTrim {

	private static final Duration LATER = Duration.ofSeconds(10);
	/** Collecting a larger heap would keep everybody waiting for longer than it is worth. */
	private static final long LARGEST = 512L << 20;

	private final TaskScheduler scheduler;
	private final Duration later;
	private final LongSupplier size;
	private final Runnable collection;
	private @Nullable ScheduledFuture<?> waiting;

	@Autowired
	HeapTrim(TaskScheduler scheduler) {
		this(scheduler, LATER, () -> Runtime.getRuntime().totalMemory(), System::gc);
	}

	/**
	 * @param later how long after the last event
	 * @param size of the heap in bytes
	 */
	HeapTrim(TaskScheduler scheduler, Duration later, LongSupplier size, Runnable collection) {
		this.scheduler = scheduler;
		this.later = later;
		this.size = size;
		this.collection = collection;
	}

	@EventListener({ApplicationReadyEvent.class, Knowledge.GenerationPublished.class})
	synchronized void trimLater() {
		if (waiting != null) {
			waiting.cancel(false);
		}
		waiting = scheduler.schedule(this::trim, scheduler.getClock().instant().plus(later));
	}

	private void trim() {
		if (size.getAsLong() <= LARGEST) {
			collection.run();
		}
	}
}
