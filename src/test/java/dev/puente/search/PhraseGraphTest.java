package dev.puente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Against maps of lists, which say the same in more memory. */
class PhraseGraphTest {

	private static final List<String> STEMS = List.of("feria", "firm", "ñandu", "توافق", "پست", "کن", "a", "ab", "b", "2025");

	@Test
	void leadsWhereItWasTold() {
		Random random = new Random(7);
		Map<String, Map<List<String>, Double>> told = new HashMap<>();
		PhraseGraph.Builder builder = new PhraseGraph.Builder();
		for (int i = 0; i < 500; i++) {
			List<List<String>> phrases = phrases(random);
			List<List<String>> others = phrases(random);
			double weight = random.nextInt(10) / 10.0;
			builder.lead(phrases, others, weight);
			for (List<String> other : others) {
				phrases.forEach(phrase -> others(told, phrase).merge(other, weight, Math::max));
				others(told, other);
			}
		}

		PhraseGraph graph = builder.build();

		assertThat(told).hasSizeGreaterThan(500).allSatisfy((phrase, others) -> {
			assertThat(graph.contains(phrase)).isTrue();
			assertThat(List.copyOf(graph.from(phrase).entrySet())).isEqualTo(List.copyOf(others.entrySet()));
		});
	}

	@Test
	void knowsNoPhraseThatItWasNotTold() {
		PhraseGraph.Builder builder = new PhraseGraph.Builder();
		builder.lead(List.of(), List.of(List.of("feria", "internacional")), 1);
		PhraseGraph graph = builder.build();

		assertThat(graph.contains("feria internacional")).isTrue();
		assertThat(graph.from("feria internacional")).isEmpty();
		assertThat(List.of("", "feria", "internacional", "feria internacionale", "zz")).noneMatch(graph::contains)
				.allMatch(phrase -> graph.from(phrase).isEmpty());
		assertThat(new PhraseGraph.Builder().build().contains("feria")).isFalse();
	}

	private static Map<List<String>, Double> others(Map<String, Map<List<String>, Double>> told, List<String> phrase) {
		return told.computeIfAbsent(String.join(" ", phrase), key -> new LinkedHashMap<>());
	}

	private static List<List<String>> phrases(Random random) {
		return IntStream.rangeClosed(0, random.nextInt(4))
				.mapToObj(i -> IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(j -> STEMS.get(random.nextInt(STEMS.size()))).toList())
				.distinct().toList();
	}
}
