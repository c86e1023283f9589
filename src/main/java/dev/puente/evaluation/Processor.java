package dev.puente.evaluation;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

import com.sun.management.OperatingSystemMXBean;

/** Processor time in nanoseconds: on a busy machine the wall clock measures the others too. */
final class Processor {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private Processor() {
	}

	/** Returns what the calling thread has used since it began. */
	static long ofThisThread() {
		return THREADS.getCurrentThreadCpuTime();
	}

	/** Returns what all threads have used since the start, those that collect garbage and compile among them. */
	static long ofAllThreads() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}
}
