package dev.puente.evaluation;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A progress bar on a terminal; silent where the output goes elsewhere. */
final class Progress {

	private Progress() {
	}

	static ProgressBar bar(String task, long steps) {
		PrintStream stream = System.console() == null
				? new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8)
				: System.err;
		return new ProgressBarBuilder().setTaskName(task).setInitialMax(steps).setConsumer(new ConsoleProgressBarConsumer(stream)).build();
	}
}
