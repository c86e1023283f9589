package dev.puente.knowledge;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.puente.knowledge.Document.GoldenQuestion;
import dev.puente.language.Language;
import dev.puente.language.StopWords;
import dev.puente.language.Token;
import dev.puente.language.Tokens;

/** What a document's golden questions tell of its passages: who writes down that a question must be answered means the sentences that do. */
final class GoldenPhrasings {

	private GoldenPhrasings() {
	}

	/** Returns the golden questions of a language that a passage answers by itself, each with the sentences that hold what is demanded. */
	static List<Phrasing> of(List<GoldenQuestion> questions, Language language, Passage.Text text) {
		return questions.stream().filter(golden -> golden.language() == language && !golden.must().isEmpty())
				.flatMap(golden -> phrasing(golden, text).stream()).toList();
	}

	private static Optional<Phrasing> phrasing(GoldenQuestion golden, Passage.Text text) {
		Set<String> asked = stems(golden.ask());
		List<Optional<Integer>> answering = golden.must().stream().map(group -> likeliest(group, asked, text)).toList();
		return answering.contains(Optional.<Integer>empty())
				? Optional.empty()
				: Optional.of(new Phrasing(golden.ask(), answering.stream().flatMap(Optional::stream).distinct().toList()));
	}

	/** Returns, of the sentences that hold one of the alternatives, the one that shares most words with the question. */
	private static Optional<Integer> likeliest(List<String> alternatives, Set<String> asked, Passage.Text text) {
		Stream<Integer> holding = IntStream.range(0, text.sentences().size()).boxed()
				.filter(i -> alternatives.stream().anyMatch(one -> Expectation.holds(text.sentences().get(i).text(), one)));
		return holding.max(Comparator.<Integer>comparingLong(
				i -> stems(text.sentences().get(i).text()).stream().filter(asked::contains).count())
				.thenComparing(Comparator.reverseOrder()));
	}

	private static Set<String> stems(String text) {
		return Tokens.of(text).stream().filter(token -> !StopWords.contains(token)).map(Token::stem)
				.collect(Collectors.toUnmodifiableSet());
	}
}
