package dev.puente.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.Test;

import dev.puente.language.Language;

/** What is reckoned word by word is what Lucene's own scorers reckon. */
class TermAtATimeTest {

	private static final int PASSAGES = 400;
	private static final int CLAUSES = 300;
	private static final List<String> FIELDS = List.of(Fields.WORDS, Fields.STEMS, Fields.GRAMS, Fields.TITLE, Fields.ASKED);

	private final Random random = new Random(17);
	private final List<IndexPassage> passages = passages();
	private final PassageIndex index = PassageIndex.of(passages);
	private final Map<String, List<String>> held = FIELDS.stream()
			.collect(Collectors.toMap(field -> field, field -> index.frequencies(field).keySet().stream().sorted().toList()));

	private static List<IndexPassage> passages() {
		GeneratedPassages generated = new GeneratedPassages(PASSAGES, 30, 5);
		return IntStream.range(0, PASSAGES).mapToObj(i -> {
			IndexPassage passage = generated.get(i);
			return new IndexPassage("d" + i % 50, "a" + i, passage.language(), generated.question(i), passage.text(),
					i % 3 == 0 ? List.of(generated.question(i), generated.question(i + 1)) : List.of());
		}).toList();
	}

	@Test
	void scoresEveryClauseAsLuceneDoes() throws IOException {
		assertThat(compared(index)).isGreaterThan(CLAUSES);
	}

	/** Beside a large index a few passages score as if they stood in it. */
	@Test
	void borrowsHowRareWordsAre() throws IOException {
		assertThat(compared(index.beside(passages.subList(0, 40)))).isGreaterThan(CLAUSES / 3);
	}

	private int compared(PassageIndex asked) throws IOException {
		int found = 0;
		for (int i = 0; i < CLAUSES; i++) {
			Clause clause = clause(3);
			Optional<Language> language = random.nextBoolean() ? Optional.of(Language.FA) : Optional.empty();
			Set<String> gone = random.nextBoolean() ? Set.of("d3", "d4") : Set.of();
			List<ScoreDoc> own = asked.found(clause, language, gone, PASSAGES);
			Map<Integer, Float> theirs = asked.byLucene(clause, language, gone, PASSAGES).stream()
					.collect(Collectors.toMap(one -> one.doc, one -> one.score));
			assertThat(own).as("%s", clause).hasSize(theirs.size())
					.allSatisfy(one -> assertThat(theirs.get(one.doc)).isCloseTo(one.score, within(1e-4f * (1 + one.score))))
					.isSortedAccordingTo((one, other) -> one.score == other.score
							? Integer.compare(one.doc, other.doc)
							: Float.compare(other.score, one.score));
			found += own.size();
		}
		return found;
	}

	@Test
	void tellsWhatAClauseAddsToPassagesByTheirPlaces() throws IOException {
		Clause clause = new Clause.Sum(List.of(word(), word(), word(), word(), word(), word()));
		Map<Integer, Float> found = index.found(clause, Optional.empty(), Set.of(), PASSAGES).stream()
				.collect(Collectors.toMap(one -> one.doc, one -> one.score));
		int[] places = IntStream.range(0, PASSAGES).map(place -> PASSAGES - 1 - place).toArray();
		double[] scores = index.scores(clause, places);
		assertThat(found).isNotEmpty().hasSizeLessThan(PASSAGES);
		for (int i = 0; i < PASSAGES; i++) {
			assertThat(scores[i]).isEqualTo(found.getOrDefault(places[i], 0f).doubleValue());
		}
	}

	@Test
	void keepsTheBest() throws IOException {
		Clause clause = new Clause.Sum(List.of(word(), word(), word(), word(), word(), word()));
		List<Integer> all = index.found(clause, Optional.empty(), Set.of(), PASSAGES).stream().map(one -> one.doc).toList();
		assertThat(all).hasSizeGreaterThan(3);
		assertThat(index.found(clause, Optional.empty(), Set.of(), 3)).extracting(one -> one.doc).isEqualTo(all.subList(0, 3));
	}

	private Clause clause(int depth) {
		return switch (depth == 0 ? random.nextInt(2) : random.nextInt(6)) {
			case 0 -> word();
			case 1 -> new Clause.Shared(Fields.STEMS, some(() -> new Clause.Way(text(Fields.STEMS), 1 - 0.9f * random.nextFloat())));
			case 2 -> Clause.weighted(clause(depth - 1), 0.1f + random.nextFloat());
			case 3 -> new Clause.All(List.of(clause(depth - 1), clause(depth - 1)));
			case 4 -> new Clause.Best(some(() -> clause(depth - 1)));
			default -> new Clause.Sum(some(() -> clause(depth - 1)));
		};
	}

	private Clause word() {
		String field = FIELDS.get(random.nextInt(FIELDS.size()));
		return new Clause.Word(field, text(field));
	}

	/** Mostly what some passage holds there, sometimes what none does. */
	private String text(String field) {
		List<String> texts = held.getOrDefault(random.nextInt(10) == 0 ? FIELDS.get(random.nextInt(FIELDS.size())) : field, List.of());
		return texts.get(random.nextInt(texts.size()));
	}

	private <T> List<T> some(Supplier<T> made) {
		return IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(i -> made.get()).toList();
	}
}
