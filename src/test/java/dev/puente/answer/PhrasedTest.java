package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.puente.knowledge.Phrasing;
import dev.puente.language.Tokens;
import dev.puente.search.QueryTerm;

class PhrasedTest {

	private static final Phrased KNOWN = Phrased.of(new Phrasing("¿Quién firmó el memorando postal?", List.of(1, 0)), stem -> 2);

	@Test
	void isTheSameWhereItsWordsWereWeighedAnew() {
		Phrasing phrasing = new Phrasing("¿Quién firmó el memorando postal de La Habana?", List.of(0));
		ToDoubleFunction<String> other = stem -> stem.length() / 3.0;

		assertThat(Phrased.of(phrasing, stem -> 2).weighed(other)).usingRecursiveComparison().isEqualTo(Phrased.of(phrasing, other));
		assertThat(Phrased.of(phrasing, other).all()).isGreaterThan(1);
	}

	@Test
	void isWhollyLikeItself() {
		assertThat(KNOWN.likeness(new Sought(terms("firmó memorando postal")), Asked.WHO)).isCloseTo(1, within(1e-9));
	}

	@Test
	void isTheHarmonicMeanOfWhatEachHoldsOfTheOther() {
		// two of the three known words, and two of the four asked: 2 · (1/2 · 2/3) / (1/2 + 2/3)
		assertThat(KNOWN.likeness(new Sought(terms("memorando postal barco azúcar")), Asked.WHO)).isCloseTo(4 / 7.0, within(1e-9));
	}

	@Test
	void isLessLikeAQuestionOfAnotherSort() {
		assertThat(KNOWN.likeness(new Sought(terms("firmó memorando postal")), Asked.WHEN)).isLessThan(0.95);
	}

	@Test
	void hasNothingInCommonWithOtherWords() {
		assertThat(KNOWN.likeness(new Sought(terms("barco azúcar")), Asked.WHO)).isZero();
		assertThat(KNOWN.likeness(new Sought(List.of()), Asked.WHO)).isZero();
	}

	@Test
	void weighsAWayToSayAWordByHowSureItIs() {
		QueryTerm doubtful = new QueryTerm("convenio",
				List.of(new QueryTerm.Variant(EvidenceFinder.inOrder("memorando"), 0.5, QueryTerm.Origin.SYNONYM)), 2, true,
				QueryTerm.Kind.NOUN);
		assertThat(KNOWN.likeness(new Sought(List.of(doubtful)), Asked.WHO)).isPositive()
				.isLessThan(KNOWN.likeness(new Sought(terms("memorando")), Asked.WHO));
	}

	private static List<QueryTerm> terms(String words) {
		return Stream.of(words.split(" ")).map(word -> new QueryTerm(word,
				List.of(new QueryTerm.Variant(List.of(Tokens.of(word).getFirst().stem()), 1, QueryTerm.Origin.TYPED)), 2, true,
				QueryTerm.Kind.NOUN)).toList();
	}
}
