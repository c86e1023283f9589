package dev.puente.answer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What an honest model makes of a sentence of the documents: the same facts, told otherwise. */
final class Rewordings {

	/** Verbs and phrases as models like to vary them, whether or not the claim check knows that they say the same. */
	private static final Map<String, String> OTHERWISE = otherwise("se firmó", "fue firmado", "se celebró", "tuvo lugar", "firmaron",
			"suscribieron",
			"se reunió con", "mantuvo un encuentro con", "mediante", "a través de", "empresas", "compañías", "debe", "tiene que", "deben",
			"tienen que",
			"anunció", "informó de", "además de", "aparte de", "sitio web", "página web", "participaron", "estuvieron presentes", "prevé",
			"contempla",
			"FIHAV", "la Feria Internacional de La Habana", "también", "asimismo", "actualmente", "en la actualidad", "recibió", "acogió",
			"ofrece", "brinda",
			"امضا شد", "به امضا رسید", "برگزار شد", "برگزار گردید", "است", "می‌باشد", "دربارهٔ", "در مورد", "بر پایهٔ", "بر اساس",
			"دیدار کرد", "ملاقات کرد",
			"گفت", "اظهار داشت", "اعلام کرد", "خبر داد", "برای", "به منظور", "ویزا", "روادید", "همچنین", "نیز", "باید", "لازم است", "ارائه",
			"عرضه");
	private static final List<String> OPENINGS = List.of("Según los documentos, ", "De acuerdo con las fuentes, ", "Sí, ", "- ", "**",
			"En concreto, ");
	private static final List<String> PERSIAN_OPENINGS = List.of("بر پایهٔ سندها، ", "بله، ", "به گفتهٔ منابع، ", "۱. ", "طبق اسناد، ",
			"- ");

	private Rewordings() {
	}

	private static Map<String, String> otherwise(String... pairs) {
		Map<String, String> map = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			map.put(pairs[i], pairs[i + 1]);
		}
		return map;
	}

	/** Returns rewordings by their sort. */
	static Map<String, String> of(String sentence, String month) {
		boolean persian = sentence.matches(".*\\p{InArabic}.*");
		Map<String, String> all = new LinkedHashMap<>();
		all.put("verbatim", sentence);
		put(all, "without an apposition", withoutApposition(sentence));
		put(all, "date first", dateFirst(sentence, month));
		put(all, "place first", placeFirst(sentence));
		put(all, "verb first", verbFirst(sentence));
		put(all, "without its end", withoutEnd(sentence));
		put(all, "other words", otherWords(sentence));
		List<String> openings = persian ? PERSIAN_OPENINGS : OPENINGS;
		put(all, "opened", opened(openings.get(Math.floorMod(sentence.hashCode(), openings.size())), sentence));
		put(all, "after a sentence of talk", (persian ? "در این باره سند داریم. " : "Con gusto le informo. ") + sentence);
		put(all, "other digits", otherDigits(sentence, persian));
		return all;
	}

	private static void put(Map<String, String> all, String sort, String text) {
		if (!text.isEmpty()) {
			all.put(sort, text);
		}
	}

	private static String opened(String opening, String sentence) {
		return opening.equals("**") ? "**" + sentence + "**" : opening + sentence;
	}

	private static String withoutApposition(String sentence) {
		List<String> parts = Arrays.asList(sentence.split("[,،] "));
		return parts.size() == 3 ? parts.getFirst() + " " + parts.getLast() : "";
	}

	private static String dateFirst(String sentence, String month) {
		return first(sentence, " (en (?:" + month + ") de \\d{4}|el \\d{1,2} de (?:" + month + ") de \\d{4})(?=[ ,.])");
	}

	private static String placeFirst(String sentence) {
		return first(sentence, " (en (?:La Habana|Teherán|Cuba|Irán|Mariel|ExpoCuba|Pabexpo))(?=[ ,.])");
	}

	/** Only where the circumstance is not within an inner statement. */
	private static String first(String sentence, String circumstance) {
		MatchResult found = Pattern.compile(circumstance).matcher(sentence).results().findFirst().orElse(null);
		if (found == null || sentence.startsWith("En ") || sentence.matches("El \\d.*")
				|| sentence.substring(0, found.start())
						.matches(".*(?: que | quien | cuyo |[ai]d[oa]s? | para [a-z]+r |; | y [a-z]+ó ).*")) {
			return "";
		}
		String rest = sentence.substring(0, found.start()) + sentence.substring(found.end());
		String lower = rest.matches("(?:El|La|Los|Las|Un|Una) .*") ? Character.toLowerCase(rest.charAt(0)) + rest.substring(1) : rest;
		return Character.toUpperCase(found.group(1).charAt(0)) + found.group(1).substring(1) + ", " + lower;
	}

	private static String verbFirst(String sentence) {
		MatchResult found = Pattern.compile("^((?:El|La|Los|Las) [^,;]{5,80}?) (se \\p{L}+ó|se \\p{L}+aron|se \\p{L}+ieron)(?= en |[ .]$)")
				.matcher(sentence)
				.results().findFirst().orElse(null);
		if (found == null) {
			return "";
		}
		String subject = Character.toLowerCase(found.group(1).charAt(0)) + found.group(1).substring(1);
		return "S" + found.group(2).substring(1) + " " + subject + sentence.substring(found.end());
	}

	private static String withoutEnd(String sentence) {
		int comma = sentence.lastIndexOf(", ");
		return comma < 60 || !sentence.substring(comma).matches(", (durante|en|tras|con) .*") ? "" : sentence.substring(0, comma) + ".";
	}

	private static String otherWords(String sentence) {
		for (Map.Entry<String, String> pair : OTHERWISE.entrySet()) {
			String replaced = sentence.replaceFirst("(?<![\\p{L}\\u200c])" + pair.getKey() + "(?![\\p{L}\\u200c])", pair.getValue());
			if (!replaced.equals(sentence)) {
				return replaced;
			}
		}
		return "";
	}

	/** Digits of the other script, or thousands with another separator. */
	private static String otherDigits(String sentence, boolean persian) {
		if (persian) {
			StringBuilder latin = new StringBuilder();
			sentence.chars().forEach(c -> latin.append(c >= '۰' && c <= '۹' ? (char) ('0' + c - '۰') : (char) c));
			return latin.toString().equals(sentence) ? "" : latin.toString();
		}
		String spaced = sentence.replaceAll("(?<=\\d)[.\u00a0\u202f](?=\\d{3}(?!\\d))", ".");
		return spaced.equals(sentence) ? "" : spaced;
	}
}
