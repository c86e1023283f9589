package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.puente.answer.Phrased.Likeness;
import dev.puente.knowledge.Phrasing;
import dev.puente.language.Tokens;
import dev.puente.search.QueryTerm;

/** What is passed over, and how stems and meanings lie, must not show. */
class KnownQuestionsTest {

	private static final double LATER = 0.97;
	private static final int SENTENCES = 4;
	private static final ToDoubleFunction<String> WEIGHT = stem -> 1 + stem.length() % 4;
	private static final List<String> WORDS = List.of("memorando", "postal", "firmó", "ministro", "feria", "habana", "pabellón", "empresas",
			"visa",
			"stand");

	private final Random random = new Random(7);
	private final List<Phrased> known = IntStream.range(0, 200).mapToObj(i -> Phrased.of(new Phrasing(said(), sentences()), WEIGHT))
			.toList();

	@Test
	void findsForEachSentenceTheLikestAsIfAllWereCompared() {
		KnownQuestions questions = KnownQuestions.of(known);
		for (int round = 0; round < 100; round++) {
			Sought sought = new Sought(terms(said()));
			Likeness[] likest = questions.likest(SENTENCES, sought, Asked.WHAT);
			for (int sentence = 0; sentence < SENTENCES; sentence++) {
				int here = sentence;
				assertThat(likest[sentence].value()).isEqualTo(known.stream()
						.mapToDouble(one -> later(one, here) * one.likeness(sought, Asked.WHAT)).max().orElseThrow(), within(1e-12));
				assertThat(later(likest[sentence].known(), here) * likest[sentence].known().likeness(sought, Asked.WHAT))
						.isEqualTo(likest[sentence].value(), within(1e-12)).isPositive();
			}
		}
	}

	@Test
	void findsForEachSentenceTheNearestInMeaning() {
		KnownQuestions questions = KnownQuestions.of(known);
		for (int round = 0; round < 20; round++) {
			float[] meaning = Meaning.PACKAGED.of(said(), Asked.WHAT);
			double[] nearest = questions.nearest(SENTENCES, meaning);
			for (int sentence = 0; sentence < SENTENCES; sentence++) {
				int here = sentence;
				assertThat(nearest[sentence]).isEqualTo(known.stream()
						.mapToDouble(one -> later(one, here) * Meaning.likeness(meaning, one.meaning())).max().orElseThrow(), within(1e-5));
			}
		}
	}

	@Test
	void isTheSameWhereItsStemsAreWeighedAnew() {
		ToDoubleFunction<String> other = stem -> 1 + stem.length() % 3;
		KnownQuestions weighed = KnownQuestions.of(known).weighed(other);
		KnownQuestions made = KnownQuestions.of(known.stream().map(one -> one.weighed(other)).toList());
		assertThat(weighed).usingRecursiveComparison().isEqualTo(made);
		assertThat(weighed).usingRecursiveComparison().isNotEqualTo(KnownQuestions.of(known));
	}

	@Test
	void knowsNothingWhereNothingIsAsked() {
		KnownQuestions none = KnownQuestions.of(List.of());
		assertThat(none.likest(2, new Sought(terms(said())), Asked.WHAT)).containsOnly(Likeness.NONE);
		assertThat(none.nearest(2, Meaning.PACKAGED.of(said(), Asked.WHAT))).containsOnly(0);
		assertThat(KnownQuestions.of(known).likest(SENTENCES, new Sought(List.of()), Asked.WHAT)).containsOnly(Likeness.NONE);
	}

	/** Returns what a question's likeness counts for a sentence: the later among those that answer it, the less. */
	private static double later(Phrased question, int sentence) {
		return IntStream.range(0, question.sentences().length).filter(i -> question.sentences()[i] == sentence)
				.mapToDouble(i -> Math.pow(LATER, i)).findFirst().orElse(0);
	}

	private String said() {
		return String.join(" ", random.ints(2 + random.nextInt(5), 0, WORDS.size()).mapToObj(WORDS::get).distinct().toList());
	}

	private List<Integer> sentences() {
		return random.ints(0, SENTENCES).distinct().limit(1 + random.nextInt(2)).boxed().toList();
	}

	private static List<QueryTerm> terms(String words) {
		return Stream.of(words.split(" ")).map(word -> new QueryTerm(word,
				List.of(new QueryTerm.Variant(List.of(Tokens.of(word).getFirst().stem()), 1, QueryTerm.Origin.TYPED),
						new QueryTerm.Variant(List.of(Tokens.of(WORDS.get(word.length() % WORDS.size())).getFirst().stem()), 0.6,
								QueryTerm.Origin.SYNONYM)),
				1 + word.length() % 3, true, QueryTerm.Kind.NOUN)).toList();
	}
}
