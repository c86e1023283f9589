package dev.puente.answer;

import java.util.regex.Pattern;

/** Whom a message greets before it asks: «hola amigos» and «سلام دوستان» name nothing that documents on friendship could answer. */
final class Salutation {

	private static final String END = "(?![\\p{L}\\p{M}\\p{N}\\u200c])";
	private static final String GREETING = "(?:hola|saludos|buen[oa]s\\s+(?:d[ií]as|tardes|noches)|buenas|estimad[oa]s?|oigan?|oye"
			+ "|سلام(?:\\s+علیکم)?|درود|(?:وقت|صبح|روز|عصر|شب)\\s+(?:همگی\\s+)?ب[ه‌ ]{0,2}خیر|خسته\\s+نباشید)" + END;
	private static final String ADDRESSEE = "(?:(?:a|mis?)\\s+)?(?:tod[oa]s|amig[oa]s?|compañer[oa]s?|herman[oa]s?|colegas?|gente|equipo|señor(?:es|as?)?(?!\\s+(?-i:\\p{Lu})))"
			+ END
			+ "|(?:(?:به|خدمت)\\s+)?(?:همه|همگی|شما|دوست(?:ان)?|رفقا|رفیق|بچه[‌ ]?ها|همکار(?:ان)?|عزیز(?:ان)?|گرامی|محترم)" + END;
	private static final Pattern OPENING = Pattern.compile(
			"^[\\s¡!]*(?:" + GREETING + "[\\s,،.!؛:]*)+(?:(?:" + ADDRESSEE + ")[\\s,،.!؛:]*)+",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private Salutation() {
	}

	/** Returns what a message says after it has greeted somebody; one that only greets stays whole. */
	static String removed(String message) {
		String rest = OPENING.matcher(message).replaceFirst("");
		return rest.isBlank() ? message : rest;
	}
}
