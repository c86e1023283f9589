package dev.puente.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.convert.ConversionFailedException;

/** What went wrong, as the one line that a user can act on. */
final class FaultLine {

	private static final int LAST_PORT = 65_535;

	private FaultLine() {
	}

	/** Returns the line; it never shows the value of a setting, which may be a secret, unless the setting has a list of allowed ones. */
	static String of(Throwable failure) {
		List<Throwable> chain = Stream.iterate(failure, cause -> cause != null, Throwable::getCause).toList();
		String text = found(chain, PortInUseException.class).map(FaultLine::port).or(() -> setting(chain)).orElseGet(() -> message(chain));
		return "puente: " + text.lines().findFirst().orElse("");
	}

	private static String port(PortInUseException taken) {
		int next = taken.getPort() < LAST_PORT ? taken.getPort() + 1 : taken.getPort() - 1;
		return "port " + taken.getPort() + " is taken; stop the other program or start with --server.port=" + next;
	}

	/** A record that refuses its values says why itself; here is what Spring refused before. */
	private static Optional<String> setting(List<Throwable> chain) {
		String name = found(chain, BindException.class).map(refused -> refused.getName().toString()).orElse("a setting");
		Optional<String> invalid = found(chain, BindValidationException.class).map(FaultLine::violations);
		return invalid.or(() -> found(chain, ConversionFailedException.class).map(failed -> name + " " + conversion(failed)));
	}

	private static String violations(BindValidationException invalid) {
		String prefix = invalid.getValidationErrors().getName() + ".";
		return invalid.getValidationErrors().getAllErrors().stream()
				.map(error -> prefix + (error instanceof org.springframework.validation.FieldError field ? field.getField() : "") + " "
						+ error.getDefaultMessage())
				.collect(Collectors.joining("; "));
	}

	private static String conversion(ConversionFailedException failed) {
		Object[] allowed = failed.getTargetType().getType().getEnumConstants();
		if (allowed == null) {
			return "cannot be read as a value of type " + failed.getTargetType().getType().getSimpleName() + "; mend or remove it";
		}
		return "cannot be \"" + failed.getValue() + "\"; use " + Arrays.stream(allowed)
				.map(constant -> constant.toString().toLowerCase(Locale.ROOT)).collect(Collectors.joining(" or "));
	}

	/** What our own code says, wherever the framework wrapped it; else the root cause. */
	private static String message(List<Throwable> chain) {
		Throwable told = chain.stream().filter(FaultLine::isOurs).findFirst().orElse(chain.getLast());
		return Optional.ofNullable(told.getMessage()).filter(text -> !text.isBlank()).orElseGet(told::toString);
	}

	private static boolean isOurs(Throwable cause) {
		return !cause.getClass().getName().startsWith("org.springframework.") && cause.getStackTrace().length > 0
				&& cause.getStackTrace()[0].getClassName().startsWith("dev.puente.");
	}

	private static <T extends Throwable> Optional<T> found(List<Throwable> chain, Class<T> type) {
		return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
	}
}
