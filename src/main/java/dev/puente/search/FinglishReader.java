package dev.puente.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.puente.language.StopWords;
import dev.puente.language.Token;
import dev.puente.language.Tokens;
import dev.puente.search.QueryTerm.Origin;
import dev.puente.search.QueryTerm.Variant;
import dev.puente.search.ScriptIndex.Reading;

/** Reads Persian in Latin letters: each word against the Persian words that are known. */
final class FinglishReader {

	/** Plural, ezafe, clitics, the object's ra; cut where the whole word is not known or badly spelt. */
	private static final List<String> ENDINGS = List.of("hayeshan", "hayeshun", "hayesh", "haye", "hayi", "hash", "ha", "eshan", "eshun",
			"esh", "ash", "am", "at", "ye", "ra", "ro", "yi", "i", "e", "o", "a");
	private static final List<String> PREFIXES = List.of("nemi", "mi");
	/** Ordinals are numbers to the index, which holds no words to read them against. */
	private static final Map<String, String> ORDINALS = Map.of("aval", "اول", "avval", "اول", "avalin", "اولین", "avvalin", "اولین",
			"dovom",
			"دوم", "dovomin", "دومین", "sevom", "سوم", "sevomin", "سومین");
	private static final int SHORTEST = 3;
	private static final double STEEP = 2.5;
	private static final double ENDING_CUT = 0.9;
	/** Cost up to which a word is read whole, and what reading it without an ending costs: «raeesesh» is «raees-esh» rather than «arzesh». */
	private static final double SURE = 0.3;
	private static final double AFFIX = 0.3;

	private final ScriptIndex words;

	FinglishReader(ScriptIndex words) {
		this.words = words;
	}

	/**
	 * A word as read.
	 *
	 * @param token the likeliest reading
	 * @param variants all readings
	 */
	record Read(Token token, List<Variant> variants) {
	}

	/** Reads the words of a question in order. */
	List<Read> read(List<Token> tokens) {
		return tokens.stream().map(this::read).toList();
	}

	private Read read(Token token) {
		if (!Script.latin(token.word())) {
			return new Read(token, List.of());
		}
		String ordinal = ORDINALS.get(token.word());
		if (ordinal != null) {
			return new Read(Tokens.of(ordinal).getFirst(), List.of());
		}
		List<Reading> whole = words.persianFor(token.word());
		if (!whole.isEmpty() && whole.getFirst().cost() <= SURE) {
			return read(whole, 1);
		}
		List<Reading> cut = withoutAffix(token.word());
		if (!cut.isEmpty() && (whole.isEmpty() || cut.getFirst().cost() + AFFIX < whole.getFirst().cost())) {
			return read(cut, ENDING_CUT);
		}
		return whole.isEmpty() ? new Read(token, List.of()) : read(whole, 1);
	}

	private static Read read(List<Reading> readings, double weight) {
		Map<String, Variant> byStem = new LinkedHashMap<>();
		List<Token> best = new ArrayList<>();
		for (Reading reading : readings) {
			Token word = Tokens.of(reading.word()).getFirst();
			best.add(word);
			double likely = weight * Math.exp(STEEP * (readings.getFirst().cost() - reading.cost()));
			if (!StopWords.contains(word)) {
				byStem.putIfAbsent(word.stem(), new Variant(List.of(word.stem()), likely, Origin.FINGLISH));
			}
		}
		return new Read(best.getFirst(), List.copyOf(byStem.values()));
	}

	private List<Reading> withoutAffix(String word) {
		for (String ending : ENDINGS) {
			if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
				List<Reading> readings = words.persianFor(word.substring(0, word.length() - ending.length()));
				if (!readings.isEmpty()) {
					return readings;
				}
			}
		}
		return PREFIXES.stream().filter(prefix -> word.startsWith(prefix) && word.length() - prefix.length() >= SHORTEST)
				.map(prefix -> words.persianFor(word.substring(prefix.length()))).filter(found -> !found.isEmpty()).findFirst()
				.orElse(List.of());
	}
}
