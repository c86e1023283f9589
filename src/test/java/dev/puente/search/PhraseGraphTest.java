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
		for (int i = 0; i < 2_000; i++) {
			List<String> phrase = phrase(random);
			List<String> other = phrase(random);
			double weight = random.nextInt(10) / 10.0;
			builder.lead(phrase, other, weight);
			told.computeIfAbsent(String.join(" ", phrase), key -> new LinkedHashMap<>()).merge(other, weight, Math::max);
			told.computeIfAbsent(String.join(" ", other), key -> new LinkedHashMap<>());
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
		builder.add(List.of("feria", "internacional"));
		PhraseGraph graph = builder.build();

		assertThat(graph.contains("feria internacional")).isTrue();
		assertThat(graph.from("feria internacional")).isEmpty();
		assertThat(List.of("", "feria", "internacional", "feria internacionale", "zz")).noneMatch(graph::contains)
				.allMatch(phrase -> graph.from(phrase).isEmpty());
		assertThat(new PhraseGraph.Builder().build().contains("feria")).isFalse();
	}

	private static List<String> phrase(Random random) {
		return IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(i -> STEMS.get(random.nextInt(STEMS.size()))).toList();
	}
}
