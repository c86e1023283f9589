package dev.puente.language;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Spanish as it is shortened in chats, «dnd kda expocuba», in full words. */
public final class ChatSpanish {

	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("q", "que"), Map.entry("k", "que"), Map.entry("ke", "que"),
			Map.entry("qe", "que"), Map.entry("qn", "quien"), Map.entry("kn", "quien"), Map.entry("kien", "quien"),
			Map.entry("kienes", "quienes"), Map.entry("dnd", "donde"), Map.entry("dnde", "donde"), Map.entry("dde", "donde"),
			Map.entry("cdo", "cuando"), Map.entry("cndo", "cuando"), Map.entry("kuando", "cuando"), Map.entry("cuand", "cuando"),
			Map.entry("kda", "queda"), Map.entry("qda", "queda"), Map.entry("kedan", "quedan"), Map.entry("cto", "cuanto"),
			Map.entry("cnto", "cuanto"), Map.entry("cntos", "cuantos"), Map.entry("kuanto", "cuanto"), Map.entry("kuantos", "cuantos"),
			Map.entry("cmo", "como"), Map.entry("komo", "como"), Map.entry("xq", "por que"), Map.entry("xk", "por que"),
			Map.entry("pq", "por que"), Map.entry("xque", "por que"), Map.entry("x", "por"), Map.entry("pa", "para"),
			Map.entry("xa", "para"), Map.entry("tb", "tambien"), Map.entry("tmb", "tambien"), Map.entry("kiero", "quiero"),
			Map.entry("kiere", "quiere"), Map.entry("kieren", "quieren"), Map.entry("akí", "aquí"), Map.entry("aki", "aqui"),
			Map.entry("tlf", "telefono"), Map.entry("telf", "telefono"), Map.entry("tfno", "telefono"), Map.entry("tlfno", "telefono"));
	/** Single capitals are names, and a letter behind a number is a unit or an exponent. */
	private static final Pattern SHORT = Pattern
			.compile("(?<![\\p{L}\\p{N}'.-])(?<!\\d )(?:" + alternatives(true) + "|(?i:" + alternatives(false)
					+ "))(?![\\p{L}\\p{N}'-]|\\.\\p{L})");

	private ChatSpanish() {
	}

	/** Returns a Spanish text with its short forms written out; everything else stays as it is. */
	public static String writtenOut(String text) {
		return SHORT.matcher(text).replaceAll(
				found -> Matcher.quoteReplacement(WORDS.getOrDefault(found.group().toLowerCase(Language.ES.locale()), found.group())));
	}

	private static String alternatives(boolean single) {
		return WORDS.keySet().stream().filter(word -> word.length() == 1 == single).collect(Collectors.joining("|"));
	}
}
