package dev.puente.knowledge;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
		List<Expectation.Text> sentences = text.sentences().stream().map(sentence -> new Expectation.Text(sentence.text())).toList();
		return questions.stream().filter(golden -> golden.language() == language && !golden.must().isEmpty())
				.flatMap(golden -> phrasing(golden, text, sentences).stream()).toList();
	}

	private static Optional<Phrasing> phrasing(GoldenQuestion golden, Passage.Text text, List<Expectation.Text> sentences) {
		List<List<Integer>> holding = golden.must().stream().map(group -> holding(group, sentences)).toList();
		if (holding.contains(List.<Integer>of())) {
			return Optional.empty();
		}
		Set<String> asked = stems(golden.ask());
		return Optional.of(new Phrasing(golden.ask(), holding.stream().map(those -> likeliest(those, asked, text)).distinct().toList()));
	}

	/** Returns the sentences that hold one of the alternatives. */
	private static List<Integer> holding(List<String> alternatives, List<Expectation.Text> sentences) {
		return IntStream.range(0, sentences.size()).filter(i -> alternatives.stream().anyMatch(sentences.get(i)::holds)).boxed().toList();
	}

	/** Returns the one that shares most words with the question. */
	private static Integer likeliest(List<Integer> holding, Set<String> asked, Passage.Text text) {
		return Collections.max(holding, Comparator.<Integer>comparingLong(
				i -> stems(text.sentences().get(i).text()).stream().filter(asked::contains).count())
				.thenComparing(Comparator.reverseOrder()));
	}

	private static Set<String> stems(String text) {
		return Tokens.of(text).stream().filter(token -> !StopWords.contains(token)).map(Token::stem)
				.collect(Collectors.toUnmodifiableSet());
	}
}
