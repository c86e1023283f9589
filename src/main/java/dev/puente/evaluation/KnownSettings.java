package dev.puente.evaluation;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.springframework.boot.context.properties.bind.Name;

/**
 * The settings {@code puente.*} that there are, read off the records that hold them. {@code *} stands for a name of the user's own,
 * {@code []} for a number in brackets.
 */
final class KnownSettings {

	private static final String ANY = "*";
	private static final String INDEX = "[]";
	private static final Pattern BOUNDARY = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

	private final TreeSet<String> names = new TreeSet<>();

	/** @param single those that no record holds */
	KnownSettings(Collection<String> single) {
		names.addAll(single);
	}

	/** Adds the settings of a record. */
	void add(String prefix, Class<?> record) {
		for (RecordComponent component : record.getRecordComponents()) {
			add(prefix + "." + name(record, component), component.getGenericType());
		}
	}

	/** Returns what a component is called in the settings: its own name in small letters with hyphens, unless it has another. */
	static String name(Class<?> record, RecordComponent component) {
		return Arrays.stream(record.getDeclaredConstructors()).flatMap(constructor -> Arrays.stream(constructor.getParameters()))
				.filter(parameter -> parameter.getName().equals(component.getName()))
				.flatMap(parameter -> Optional.ofNullable(parameter.getAnnotation(Name.class)).stream()).map(Name::value).findFirst()
				.orElseGet(() -> BOUNDARY.matcher(component.getName()).replaceAll("-").toLowerCase(Locale.ROOT));
	}

	private void add(String name, Type type) {
		if (type instanceof ParameterizedType many && many.getRawType() == Map.class) {
			add(name + "." + ANY, many.getActualTypeArguments()[1]);
		} else if (type instanceof ParameterizedType many && many.getRawType() == List.class) {
			names.add(name);
			add(name + INDEX, many.getActualTypeArguments()[0]);
		} else if (type instanceof Class<?> one && one.isRecord() && one.getName().startsWith("dev.puente.")) {
			add(name, one);
		} else {
			names.add(name);
		}
	}

	/** Returns the names in order. */
	List<String> names() {
		return List.copyOf(names);
	}

	/** Tells whether a setting, as a file or an argument writes it, is one of them. */
	boolean contains(String written) {
		return names.stream().anyMatch(name -> pattern(name, "\\.").matcher(plain(written)).matches());
	}

	/** Tells whether an environment variable is one of them; there every dot is a {@code _} and a hyphen goes or is one too. */
	boolean containsVariable(String variable) {
		String squashed = plain(variable.replace("_", ""));
		return names.stream().anyMatch(name -> pattern(name, "").matcher(squashed).matches());
	}

	/** Returns the name that was probably meant: at most two letters, or a fifth of them, are different. */
	Optional<String> meant(String written) {
		String plain = plain(written);
		return names.stream().map(name -> withOwnNames(name, written))
				.filter(name -> distance(plain, plain(name)) <= Math.max(2, plain.length() / 5))
				.min(Comparator.comparingInt(name -> distance(plain, plain(name))));
	}

	/** Puts the user's own name, and number, where the setting leaves room for one. */
	private static String withOwnNames(String name, String written) {
		String[] own = written.split("\\.");
		String[] parts = name.split("\\.");
		List<String> filled = new ArrayList<>();
		for (int i = 0; i < parts.length; i++) {
			String index = i < own.length && own[i].contains("[") ? own[i].substring(own[i].indexOf('[')) : "[0]";
			filled.add(parts[i].equals(ANY) ? i < own.length ? own[i] : "NAME" : parts[i].replace(INDEX, index));
		}
		return String.join(".", filled);
	}

	private static Pattern pattern(String name, String dot) {
		StringBuilder pattern = new StringBuilder();
		for (String part : name.split("\\.")) {
			pattern.append(pattern.isEmpty() ? "" : dot);
			pattern.append(part.equals(ANY)
					? ".+"
					: plain(part).replace(INDEX, dot.isEmpty() ? "\\d*" : "(?:\\[\\d+])?"));
		}
		return Pattern.compile(pattern.toString());
	}

	private static String plain(String name) {
		return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
	}

	/** Returns how many letters must be changed, added or taken away (Levenshtein's distance). */
	static int distance(String one, String other) {
		int[] row = IntStream.rangeClosed(0, other.length()).toArray();
		for (int i = 1; i <= one.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[other.length()];
	}
}
