package dev.puente.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.puente.language.TextFolding;
import dev.puente.language.Token;
import dev.puente.language.Tokens;

/**
 * The orders in which a statement can be told without another meaning. Only a sentence with a single verb has more than one: in it, when and
 * where belong to that verb wherever they stand, and «se firmó» may come before what was signed.
 */
final class Arrangements {

	private static final int MOST_MOVED = 2;
	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\u200c]+");
	private static final Pattern SPANISH_VERB = Pattern.compile("\\p{Ll}+(?:ó|aron|ieron|ará|arán|erá|erán|irá|irán|aba|aban|ía|ían)"
			+ "|fue|fueron|es|son|está|están|era|eran|tiene|tienen|tuvo|tuvieron|hay|hubo|dio|dieron|hizo|hicieron|vino|dijo|dijeron|puede|pueden|debe"
			+ "|deben|va|van|ha|han|pide|exige|incluye|cuesta|dura|abre|cierra|ofrece|permite|requiere|prevé|celebra|celebran|realiza|realizan|lleva");
	/** Words that may belong to a second statement inside the first: participles, gerunds, infinitives, relatives, joined verbs. */
	private static final Pattern SPANISH_INNER = Pattern
			.compile("\\p{Ll}{2,}(?:ad|id)[oa]s?|(?!memorando)\\p{Ll}{2,}(?:ando|iendo|yendo)|\\p{Ll}{3,}(?:ar|er|ir)(?:se|lo|la)?"
					+ "|que|quien|quienes|cuy[oa]s?|como|donde|cuando|mientras|pero|sino|ni|si|aunque|porque|escrit[oa]s?|suscrit[oa]s?|hech[oa]s?|puest[oa]s?|vist[oa]s?"
					+ "|dich[oa]s?|abiert[oa]s?|impres[oa]s?|previst[oa]s?|expuest[oa]s?|resuelt[oa]s?|propuest[oa]s?");
	private static final Pattern AUXILIARY = Pattern.compile("fue|fueron|ha|han|es|son|está|están|será|serán|era|eran|sido");
	/** A joined statement: «y» before anything but a name or a number. */
	private static final Pattern SPANISH_JOINED = Pattern.compile("\\s(?:y|e|o|u)\\s(?=\\p{Ll})");
	private static final Set<String> PERSIAN_VERBS = folded(
			"است بود شد کرد داد یافت گرفت دارد داشت شده کرده داده بوده کند شود دهد باشد شدند کردند دادند "
					+ "یافتند گرفتند دارند داشتند کنند شوند دهند باشند بودند هستند نیست نیستند گردید گفت گفتند رسید رسیدند آمد آمدند رفت رفتند خواست دید دیدند "
					+ "گرفته یافته داشته رسیده آمده رفته گفته ساخت ساختند نهاد گذاشت گذاشتند پرداخت پرداختند نشد نکرد نداد که تا اگر اما ولی بلکه زیرا چون");
	private static final Pattern MOVED = Pattern.compile("(?:[Ee]n|[Dd]urante|[Ee]l \\d|در)\\s.*", Pattern.DOTALL);
	private static final Pattern SE_VERB = Pattern
			.compile("(?s)(.+)\\s((?:se \\p{Ll}+|fue(?:ron)? \\p{Ll}+|tuvo lugar|tuvieron lugar))\\s*");

	private Arrangements() {
	}

	private static Set<String> folded(String words) {
		return Arrays.stream(words.split(" ")).map(word -> TextFolding.fold(word).replace("\u200c", ""))
				.collect(Collectors.toUnmodifiableSet());
	}

	/** Returns the clauses of a sentence in each order that says the same; its own order first. */
	static List<List<Clause>> of(String sentence) {
		List<Clause> clauses = Clause.of(sentence);
		List<List<Clause>> orders = new ArrayList<>(List.of(clauses));
		int verb = verb(sentence, clauses);
		if (verb < 0) {
			return orders;
		}
		boolean persian = clauses.getFirst().persian();
		List<Clause> movable = clauses.stream().filter(clause -> movable(clause, clauses, verb)).limit(3).toList();
		for (List<Clause> moved : choices(movable)) {
			List<Clause> rest = new ArrayList<>(clauses);
			rest.removeAll(moved);
			orders.add(joined(moved, rest));
			if (!persian) {
				inverted(rest).forEach(turned -> orders.add(joined(moved, turned)));
			}
		}
		if (!persian) {
			orders.addAll(inverted(clauses));
		}
		return orders;
	}

	private static List<Clause> joined(List<Clause> first, List<Clause> then) {
		List<Clause> all = new ArrayList<>(first);
		all.addAll(then);
		return all;
	}

	/** Returns what may come to the front: one circumstance, or two in either order. */
	private static List<List<Clause>> choices(List<Clause> movable) {
		List<List<Clause>> choices = new ArrayList<>();
		for (Clause one : movable) {
			choices.add(List.of(one));
			for (Clause other : movable) {
				if (!other.equals(one)) {
					choices.add(List.of(one, other));
				}
			}
		}
		return choices;
	}

	/** «El memorando se firmó en La Habana»: «se firmó el memorando en La Habana», «se firmó en La Habana el memorando». */
	private static List<List<Clause>> inverted(List<Clause> clauses) {
		Matcher parts = SE_VERB.matcher(clauses.getFirst().text());
		if (!parts.matches() || parts.group(1).matches(".*[,;:(].*")) {
			return List.of();
		}
		Clause subject = Clause.spanish(parts.group(1));
		Clause verb = Clause.spanish(parts.group(2));
		List<Clause> rest = clauses.subList(1, clauses.size());
		List<List<Clause>> orders = new ArrayList<>();
		for (int place = 0; place <= rest.size() && place <= MOST_MOVED; place++) {
			List<Clause> turned = new ArrayList<>(List.of(verb));
			turned.addAll(rest.subList(0, place));
			turned.add(subject);
			turned.addAll(rest.subList(place, rest.size()));
			orders.add(turned);
			boolean plainSoFar = rest.subList(0, place).stream().allMatch(clause -> clause.circumstance() && !clause.endsWithMark());
			if (!plainSoFar) {
				return orders.subList(0, orders.size() - 1);
			}
		}
		return orders;
	}

	private static boolean movable(Clause clause, List<Clause> clauses, int verb) {
		boolean inPlace = clause.persian()
				? clause.onlyDate() && clauses.stream().filter(Clause::dated).count() == 1
				: clauses.indexOf(clause) >= verb && MOVED.matcher(clause.text()).matches();
		return inPlace && clauses.indexOf(clause) > 0 && clause.plain();
	}

	/** Returns the number of the clause after the only verb; -1 when there is no single verb. */
	private static int verb(String sentence, List<Clause> clauses) {
		if (clauses.getFirst().persian()) {
			long verbs = Tokens.of(sentence).stream().map(Token::word).filter(Arrangements::persianVerb).count();
			return verbs <= 1 ? 0 : -1;
		}
		if (SPANISH_JOINED.matcher(sentence).find()) {
			return -1;
		}
		int found = -1;
		for (int i = 0; i < clauses.size(); i++) {
			String before = "";
			for (String word : WORD.matcher(clauses.get(i).text()).results().map(java.util.regex.MatchResult::group).toList()) {
				boolean auxiliary = AUXILIARY.matcher(before).matches();
				if (SPANISH_VERB.matcher(word).matches() && !auxiliary) {
					if (found >= 0) {
						return -1;
					}
					found = i;
				} else if (SPANISH_INNER.matcher(word).matches() && !auxiliary) {
					return -1;
				}
				before = word;
			}
		}
		return found < 0 ? -1 : found + 1;
	}

	private static boolean persianVerb(String word) {
		return PERSIAN_VERBS.contains(word) || (word.startsWith("می") && word.length() > 4)
				|| (word.startsWith("نمی") && word.length() > 5);
	}
}
