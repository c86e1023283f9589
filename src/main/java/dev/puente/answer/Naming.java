package dev.puente.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.puente.knowledge.Passage;
import dev.puente.language.Language;
import dev.puente.language.Token;
import dev.puente.language.Tokens;

/** Whether who asks for a name is told one: «¿cómo se llama la empresa que …?» is not answered by «a company». */
final class Naming {

	private static final Cue ASKED = Cue.of("como se llaman?|(el|los|sus?|dame|dime) nombres?|nombres? (exactos?|completos?|de|del|que)",
			"اسم(ش|شون|شان|ها|های|اشون|اش|ای|ا)?|(?<!ثبت |به )نام(ش|شون|شان|ها|های)?(?! ?(ببر|برد|نویس))");
	/** A capital inside a sentence, or a row of them that opens it; Persian has none, but each of its sentences stands in Spanish beside it. */
	private static final Pattern NAME = Pattern
			.compile("(?<![.!?¿¡] )(?<!^)\\b\\p{Lu}[\\p{L}\\p{M}]+|^\\p{Lu}{3,}|^\\p{Lu}[\\p{L}\\p{M}]+(?= \\p{Lu})");
	/** What every other sentence names. */
	private static final Set<String> EVERYWHERE = stems("Cuba Irán La Habana Teherán FIHAV Feria Internacional");

	private Naming() {
	}

	/** Tells whether a name is asked for and no sentence chosen gives one that the question has not. */
	static boolean lacked(Found found, List<Evidence> chosen) {
		if (!ASKED.in(Cue.folded(found.question()))) {
			return false;
		}
		Set<String> said = Stream.concat(EVERYWHERE.stream(), found.terms().stream().flatMap(term -> term.variants().stream())
				.flatMap(variant -> variant.stems().stream())).collect(Collectors.toUnmodifiableSet());
		return chosen.stream().allMatch(one -> spanish(one).filter(text -> said.containsAll(names(text))).isPresent());
	}

	/** Returns the sentence in Spanish; none where the passage has no such text, of which nothing can be told then. */
	private static Optional<String> spanish(Evidence one) {
		return one.passage().in(Language.ES).map(Passage.Text::sentences).filter(sentences -> sentences.size() == one.sentences().size())
				.map(sentences -> sentences.get(one.position()).text());
	}

	private static Set<String> names(String sentence) {
		return NAME.matcher(sentence).results().flatMap(name -> stems(name.group()).stream()).collect(Collectors.toUnmodifiableSet());
	}

	private static Set<String> stems(String words) {
		return Tokens.of(words).stream().map(Token::stem).collect(Collectors.toUnmodifiableSet());
	}
}
