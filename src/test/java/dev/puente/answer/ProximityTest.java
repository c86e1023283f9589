package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.puente.search.QueryTerm;
import dev.puente.search.QueryTerm.Kind;
import dev.puente.search.QueryTerm.Variant;

class ProximityTest {

	@ParameterizedTest
	@CsvSource({"a b,a b,1", "a b,a x b,1", "a b,b x a,1", "a b,a x y b,0", "a b,a,1", "a b,x,1", "a b c,a b x y c,0.5", "a,a,1",
			"a b,a x y z a b,1"})
	void measuresHowManyPairsStandTogether(String question, String sentence, double share) {
		List<QueryTerm> terms = Arrays.stream(question.split(" "))
				.map(word -> new QueryTerm(word, List.of(new Variant(List.of(word), 1, QueryTerm.Origin.TYPED)), 1, true, Kind.NOUN))
				.toList();
		assertThat(Proximity.of(new Sought(terms), Stems.row(List.of(sentence.split(" "))))).isEqualTo(share);
	}
}
