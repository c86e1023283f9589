package dev.puente.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.language.TextFolding;
import dev.puente.language.Token;
import dev.puente.language.Tokens;
import dev.puente.search.QueryTerm;
import dev.puente.search.QueryTerm.Origin;
import dev.puente.search.QueryTerm.Variant;

/**
 * Tells how a question was read whose words are mistyped, run together, in Latin letters for Persian or typed on the other keyboard layout. It
 * names the words as the documents write them and never the visitor's own characters; what only differs in inflection is not worth a word.
 */
final class Understood {

	private static final int MOST = 4;
	/** The words read stand in what was found best, or are not told. */
	private static final int LOOKED_AT = 3;
	private static final int LONGEST_ENDING = 3;
	private static final Set<Origin> READ = EnumSet.of(Origin.REPAIRED, Origin.SPLIT, Origin.FINGLISH);
	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}\u200c]+");

	private Understood() {
	}

	/**
	 * Returns a note on how the question was read, if any of its telling words was read otherwise than typed.
	 *
	 * @param question in the visitor's words, its relative times as dates
	 * @param terms the words as they were read
	 * @param evidence best first
	 */
	static Optional<String> note(String question, List<QueryTerm> terms, List<Evidence> evidence, Messages messages, Language language) {
		Set<String> typed = Tokens.of(question).stream().map(Token::word).collect(Collectors.toSet());
		List<QueryTerm> readings = terms.stream().filter(term -> term.share() == 1 && term.kind() != QueryTerm.Kind.FAINT)
				.filter(term -> !read(term, typed).isEmpty()).toList();
		if (readings.isEmpty()) {
			return Optional.empty();
		}
		Map<String, List<String>> words = words(evidence, language);
		List<String> told = readings.stream()
				.flatMap(term -> read(term, typed).stream().flatMap(way -> written(way, term.word(), words).stream()).limit(1)
						.filter(read -> !typed.contains(term.word()) || !inflected(term.word(), read)))
				.filter(read -> !typed.contains(TextFolding.fold(read))).distinct().limit(MOST).map(read -> "«" + read + "»").toList();
		return told.isEmpty()
				? Optional.empty()
				: Optional.of(messages.text(language, "answer.understood", String.join(language == Language.FA ? "، " : ", ", told)));
	}

	/** Returns the readings of a word, the surest first; none where it was read as typed. */
	private static List<Variant> read(QueryTerm term, Set<String> typed) {
		boolean other = !typed.contains(term.word());
		return term.variants().stream().filter(way -> READ.contains(way.origin()) || other && way.origin() == Origin.TYPED).toList();
	}

	/** Tells whether two forms of a word differ in their endings alone: «نتیجه‌ای» and «نتیجهٔ». */
	private static boolean inflected(String typed, String written) {
		String read = TextFolding.fold(written).replace("\u200c", "");
		boolean oneBegins = typed.startsWith(read) || read.startsWith(typed);
		return oneBegins && Math.abs(typed.length() - read.length()) <= LONGEST_ENDING;
	}

	/** Returns the words of a reading as the evidence writes them, if it holds them all; of several forms the one as long as what was typed. */
	private static Optional<String> written(Variant way, String typed, Map<String, List<String>> words) {
		List<String> written = new ArrayList<>();
		int length = typed.length() / way.stems().size();
		for (String stem : way.stems()) {
			Optional<String> word = words.getOrDefault(stem, List.of()).stream()
					.min(Comparator.comparingInt(one -> Math.abs(one.length() - length)));
			if (word.isEmpty()) {
				return Optional.empty();
			}
			written.add(word.get());
		}
		return Optional.of(String.join(" ", written));
	}

	/** Returns the words of the best evidence by their stems, in the order in which they are met. */
	private static Map<String, List<String>> words(List<Evidence> evidence, Language language) {
		Map<String, List<String>> words = new HashMap<>();
		evidence.stream().limit(LOOKED_AT)
				.flatMap(
						one -> Stream.of(one.sentence().text(), one.text().heading(), one.document().titleIn(language), one.text().plain()))
				.flatMap(text -> WORD.matcher(text).results()).map(MatchResult::group).distinct()
				.forEach(word -> Tokens.of(word).stream().map(Token::stem).distinct()
						.forEach(stem -> words.computeIfAbsent(stem, key -> new ArrayList<>()).add(word)));
		return words;
	}
}
