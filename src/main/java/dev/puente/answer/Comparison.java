package dev.puente.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.puente.language.TextFolding;

/** A question that holds two years against each other, «FIHAV 2024 y 2025: ¿cuál tuvo más empresas?», as one question for each year. */
final class Comparison {

	private static final int YEARS = 2;
	private static final int FIRST_NOT_JALALI = 1500;
	private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?<!\\d[,.٫٬])(?:1[34]\\d\\d|(?:19|20)\\d\\d)(?![,.٫٬]?\\d)");
	private static final Pattern CUE = Pattern.compile("(?<!\\p{L})(?:" + TextFolding.fold(
			"compar[^ ]*|(en que )?(se )?diferenci[^ ]*|versus|vs|frente al?|(con )?respecto al?|cual (fue|tuvo|es|era)|mayor|mas grande"
					+ "|(در )?مقایسه( کن[^ ]*)?|تفاوت|فرق|نسبت به|در برابر|بزرگتر|بزرگ تر|کدام|کدوم")
			+ ")(?!\\p{L})");

	private static final Cue MORE = Cue.of("(tuvo|hubo|fueron|recibio|reunio|participaron) (mas|menos)|(en )?(cantidad|numero) de",
			"بیشتر|کمتر|تعداد");

	private Comparison() {
	}

	/** Returns the two questions in the order of their years; nothing when two years are not compared. */
	static Optional<List<Question>> parts(Question question) {
		String text = Cue.folded(question.text());
		Set<String> years = new LinkedHashSet<>();
		Matcher year = YEAR.matcher(text);
		while (year.find()) {
			years.add(year.group());
		}
		if (years.size() != YEARS || !ofOneCalendar(years) || !CUE.matcher(text).find() && !MORE.in(text)) {
			return Optional.empty();
		}
		String bare = MORE.persianReplaced(MORE.spanishReplaced(CUE.matcher(text).replaceAll(" "), " cuantos "), " چند ");
		List<Question> parts = new ArrayList<>();
		years.stream().sorted().forEach(one -> parts.add(new Question(without(bare, years, one), question.language(), question.previous(),
				question.asker())));
		return Optional.of(parts);
	}

	/** «۱۴۰۲ (۲۰۲۳)» is one year, not two. */
	private static boolean ofOneCalendar(Set<String> years) {
		return years.stream().map(year -> Integer.parseInt(year) < FIRST_NOT_JALALI).distinct().count() == 1;
	}

	private static String without(String text, Set<String> years, String kept) {
		String only = text;
		for (String year : years) {
			only = year.equals(kept) ? only : only.replace(year, " ");
		}
		return only.replaceAll("\\s+", " ").strip();
	}
}
