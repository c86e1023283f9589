package dev.puente.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.puente.knowledge.Document;
import dev.puente.language.Dates;
import dev.puente.language.Language;

/**
 * A picture of how many documents tell of each year, drawn in the reading direction of a language.
 *
 * @param bars one for each year with documents, in the order of years
 * @param ticks labelled years
 */
record Timeline(List<Bar> bars, List<Tick> ticks) {

	/** The year in which Cuba and the Islamic Republic of Iran took up relations. */
	static final int FIRST = 1979;
	private static final int HEIGHT = 96;

	/** Draws the documents whose event falls between 1979 and this year. */
	static Timeline of(List<Document> documents, Language language, Clock clock) {
		int last = LocalDate.now(clock).getYear();
		TreeMap<Integer, Long> counts = documents.stream().flatMap(document -> document.dates().event().stream()).map(date -> date.year())
				.filter(year -> year >= FIRST && year <= last)
				.collect(Collectors.groupingBy(year -> year, TreeMap::new, Collectors.counting()));
		long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
		Scale scale = new Scale(last, language.rightToLeft());
		return new Timeline(counts.entrySet().stream().map(entry -> scale.bar(entry.getKey(), entry.getValue(), most)).toList(),
				IntStream.concat(IntStream.iterate(FIRST + 1, year -> year < last - 2, year -> year + 10), IntStream.of(last))
						.mapToObj(year -> scale.tick(year, language)).toList());
	}

	/**
	 * A year's column.
	 *
	 * @param x left edge, in percent of the width
	 * @param y upper edge, in pixels from the top
	 */
	record Bar(int year, long count, String x, String width, long y, long height) {
	}

	/** A year under the axis, with the Jalali year in Persian. */
	record Tick(String x, String label, String second) {
	}

	private record Scale(int last, boolean rightToLeft) {

		Bar bar(int year, long count, long most) {
			long height = Math.max(6, count * HEIGHT / most);
			double left = rightToLeft ? 100 - position(year) - step() : position(year);
			return new Bar(year, count, percent(left + step() * 0.12), percent(step() * 0.76), HEIGHT + 14 - height, height);
		}

		Tick tick(int year, Language language) {
			double middle = position(year) + step() / 2;
			String jalali = language == Language.FA ? Dates.number(Dates.jalaliYearAtEndOf(year), language) : "";
			return new Tick(percent(rightToLeft ? 100 - middle : middle), Dates.number(year, language), jalali);
		}

		/** The axis keeps 3 % free on both sides, for the outermost labels. */
		private double position(int year) {
			return 3 + (year - FIRST) * step();
		}

		private double step() {
			return 94.0 / (last - FIRST + 1);
		}

		private static String percent(double value) {
			return String.format(Locale.ROOT, "%.2f%%", value);
		}
	}
}
