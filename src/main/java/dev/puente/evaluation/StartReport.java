package dev.puente.evaluation;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Tells why Puente did not start: one line, and the stack trace with {@code --debug} only. A command tells its faults itself. */
final class StartReport implements SpringBootExceptionReporter {

	private final boolean serves;
	private final boolean debug;

	/** @param context none when not even the settings could be read */
	StartReport(@Nullable ConfigurableApplicationContext context) {
		this.serves = context == null || context instanceof WebServerApplicationContext;
		this.debug = context != null && wantsDebug(context.getEnvironment());
	}

	@Override
	public boolean reportException(Throwable failure) {
		if (serves) {
			System.err.println(FaultLine.of(failure));
		}
		if (serves && debug) {
			failure.printStackTrace();
		}
		return true;
	}

	private static boolean wantsDebug(Environment environment) {
		return environment.containsProperty("debug") && !"false".equals(environment.getProperty("debug"));
	}
}
