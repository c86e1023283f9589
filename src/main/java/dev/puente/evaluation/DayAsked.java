package dev.puente.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/** The day on which questions count as asked: what «este año» is, and so which answer is right, hangs on it. */
final class DayAsked {

	private static final String SCORES = "scores.yaml";
	private static final Pattern MEASURED = Pattern.compile("^measured: (\\d{4}-\\d\\d-\\d\\d)$", Pattern.MULTILINE);

	@Option(names = "--day", paramLabel = "DATE", description = "the day on which the questions count as asked, e.g. 2026-11-30; otherwise the one measured in scores.yaml beside them, or today")
	private @Nullable LocalDate given;

	/** Returns the day that is given, else the one on which the questions of these files were measured, else today. */
	LocalDate of(List<Path> files) {
		return Optional.ofNullable(given).or(() -> measured(files)).orElseGet(() -> LocalDate.now(Rooms.clock()));
	}

	/**
	 * Returns the day on which the questions of these files were measured, as scores.yaml beside them tells it.
	 *
	 * @throws CommandFault where the files were measured on different days
	 */
	static Optional<LocalDate> measured(List<Path> files) {
		List<LocalDate> days = files.stream().map(file -> file.resolveSibling(SCORES)).distinct().filter(Files::exists)
				.flatMap(scores -> measured(scores).stream()).distinct().toList();
		if (days.size() > 1) {
			throw new CommandFault("the questions were measured on different days, " + days + "; write --day");
		}
		return days.stream().findFirst();
	}

	private static Optional<LocalDate> measured(Path scores) {
		try {
			Matcher day = MEASURED.matcher(Files.readString(scores));
			return day.find() ? Optional.of(LocalDate.parse(day.group(1))) : Optional.empty();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
