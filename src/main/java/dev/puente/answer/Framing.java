package dev.puente.answer;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a model likes to put around a statement and what states nothing itself: list marks, emphasis, openings such as «Según los documentos,»
 * or «Sí,». It is taken away before a sentence is checked and shown.
 */
final class Framing {

	private static final Pattern EMPHASIS = Pattern.compile("\\*\\*|__|`");
	private static final Pattern LIST_MARK = Pattern.compile("^\\s*(?:[-•*–]|[\\d۰-۹]{1,2}[.)])\\s+");
	/** A sentence before that cites nothing; an abbreviation or initial ends none, nor does a colon after what is quoted. */
	private static final Pattern UNCITED = Pattern
			.compile("(?s)^.*(?:(?<=\\p{L}{3}|[»\"”)])[.!?؟]|(?<=\\p{L}{3}):)\\s+(?=[\\p{Lu}¿¡«\\p{InArabic}])|^.*\\n\\s*", Pattern.DOTALL);
	private static final Pattern OPENING = Pattern
			.compile("^(?:(?:[Ss]egún|[Dd]e acuerdo con|[Cc]onforme a|[Ee]n base a|[Ss]obre la base de) (?:los|las|la|el) "
					+ "(?:documentos?|fuentes?|información|textos?|evidencia|frases?|documentación)(?: (?:publicad[oa]s?|disponibles?|oficial(?:es)?|consultad[oa]s?|citad[oa]s?))?"
					+ "|[Ss]í|[Nn]o|[Ee]fectivamente|[Ee]n efecto|[Aa]demás|[Aa]simismo|[Pp]or otra parte|[Ee]n resumen|[Ee]n concreto|[Ee]n particular|[Cc]oncretamente"
					+ "|بر (?:پایهٔ|پایه|اساس) (?:سندها|اسناد|منابع|منبع‌ها|اطلاعات)(?: موجود| منتشرشده)?|براساس (?:سندها|اسناد|منابع)|طبق (?:سندها|اسناد|منابع)"
					+ "|به گفتهٔ (?:سندها|اسناد|منابع)|بله|آری|خیر|نه|همچنین|افزون بر این|علاوه بر این|در واقع|به طور خلاصه|به‌طور خلاصه|خلاصه)\\s*[,،:]\\s*");

	private Framing() {
	}

	/** Returns what is left of a sentence; it begins with a capital. */
	static String removed(String sentence) {
		String rest = UNCITED.matcher(EMPHASIS.matcher(sentence).replaceAll("")).replaceFirst("");
		rest = LIST_MARK.matcher(rest).replaceFirst("");
		String opened = OPENING.matcher(rest).replaceFirst("");
		return opened.equals(rest) || opened.isEmpty() ? rest : opened.substring(0, 1).toUpperCase(Locale.ROOT) + opened.substring(1);
	}
}
