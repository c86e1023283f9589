package dev.puente.admin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

import dev.puente.language.Language;

/**
 * Counts of two weeks as they are drawn.
 *
 * @param days the oldest first
 * @param languages by code
 * @param latency by upper bound in milliseconds
 * @param topics the most asked first
 */
record Charts(List<Day> days, List<Bar> languages, List<Bar> latency, List<Bar> topics) {

	static final int DAYS = 14;
	/** Sizes in the units of the drawings. */
	static final int HEIGHT = 120;
	static final int WIDTH = 560;
	static final int LONGEST = 200;
	private static final int STEP = WIDTH / DAYS;
	private static final int GAP = 8;
	private static final int MOST_TOPICS = 8;

	/**
	 * A day.
	 *
	 * @param x where its bar begins, from the reader's side of the past
	 * @param answeredHeight of the part that was answered
	 * @param silentHeight of the part that was not
	 */
	record Day(LocalDate day, long answered, long silent, int x, int answeredHeight, int silentHeight) {

		public int width() {
			return STEP - GAP;
		}

		public int middle() {
			return x + width() / 2;
		}

		public int answeredTop() {
			return HEIGHT - answeredHeight;
		}

		public int silentTop() {
			return HEIGHT - answeredHeight - silentHeight;
		}
	}

	/** A line of a list with its bar. */
	record Bar(String name, long count, int width) {

		/** Returns the number that names it. */
		public long bound() {
			return Long.parseLong(name);
		}
	}

	/**
	 * Draws.
	 *
	 * @param reader whose language tells on which side the past is
	 */
	static Charts of(Map<LocalDate, Map<String, Long>> counts, Language reader) {
		List<Day> days = new ArrayList<>();
		long most = Math.max(1, counts.values().stream().mapToLong(day -> answered(day) + silent(day)).max().orElse(0));
		int place = 0;
		Map<String, Long> all = new TreeMap<>();
		for (Map.Entry<LocalDate, Map<String, Long>> entry : new TreeMap<>(counts).entrySet()) {
			Map<String, Long> day = entry.getValue();
			int column = reader == Language.FA ? DAYS - 1 - place : place;
			days.add(new Day(entry.getKey(), answered(day), silent(day), column * STEP + GAP / 2, part(answered(day), most, HEIGHT),
					part(silent(day), most, HEIGHT)));
			day.forEach((name, count) -> all.merge(name, count, Long::sum));
			place++;
		}
		Map<String, Long> languages = new TreeMap<>();
		for (Language language : Language.values()) {
			languages.put(language.code(), sum(all, language.code() + "."));
		}
		return new Charts(days, bars(languages), latency(all), topics(all));
	}

	private static List<Bar> latency(Map<String, Long> all) {
		List<Bar> bars = new ArrayList<>();
		List<String> names = new ArrayList<>(Counts.BOUNDS.stream().map(String::valueOf).toList());
		names.add("more");
		long most = Math.max(1, names.stream().mapToLong(name -> all.getOrDefault("ms." + name, 0L)).max().orElse(0));
		names.forEach(name -> bars.add(bar(name, all.getOrDefault("ms." + name, 0L), most)));
		return bars;
	}

	private static List<Bar> topics(Map<String, Long> all) {
		Map<String, Long> topics = new TreeMap<>();
		all.forEach((name, count) -> {
			if (name.startsWith("topic.")) {
				topics.put(name.substring("topic.".length()), count);
			}
		});
		return bars(topics).stream().sorted(Comparator.comparingLong(Bar::count).reversed()).limit(MOST_TOPICS).toList();
	}

	private static List<Bar> bars(Map<String, Long> counts) {
		long most = Math.max(1, counts.values().stream().mapToLong(Long::longValue).max().orElse(0));
		return counts.entrySet().stream().map(one -> bar(one.getKey(), one.getValue(), most)).toList();
	}

	private static Bar bar(String name, long count, long most) {
		return new Bar(name, count, part(count, most, LONGEST));
	}

	/** What there is at all is seen. */
	private static int part(long count, long most, int whole) {
		return count == 0 ? 0 : Math.max(2, (int) (count * whole / most));
	}

	/** Returns how many questions there were. */
	public long asked() {
		return days.stream().flatMapToLong(day -> LongStream.of(day.answered(), day.silent())).sum();
	}

	/** Returns how many of a hundred were answered. */
	public long share() {
		return asked() == 0 ? 0 : Math.round(100.0 * days.stream().mapToLong(Day::answered).sum() / asked());
	}

	private static long answered(Map<String, Long> day) {
		return day.entrySet().stream().filter(one -> one.getKey().endsWith(".answered")).mapToLong(Map.Entry::getValue).sum();
	}

	private static long silent(Map<String, Long> day) {
		return day.entrySet().stream().filter(one -> one.getKey().endsWith(".silent")).mapToLong(Map.Entry::getValue).sum();
	}

	private static long sum(Map<String, Long> all, String beginning) {
		return all.entrySet().stream().filter(one -> one.getKey().startsWith(beginning)).mapToLong(Map.Entry::getValue).sum();
	}
}
