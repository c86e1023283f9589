package dev.puente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import org.junit.jupiter.api.Test;

import dev.puente.language.Language;
import dev.puente.search.SearchEngine.Findings;

/** What is found by words and what is near in meaning become one order. */
class PassageVectorsTest {

	private static final List<IndexPassage> PASSAGES = List.of(passage("a", Language.ES), passage("b", Language.ES),
			passage("c", Language.ES), passage("d", Language.FA));
	/** How near each passage is to any question. */
	private static final Map<String, float[]> VECTORS = Map.of("a", new float[]{0.6f, 0.8f}, "b", new float[]{0.8f, 0.6f}, "c",
			new float[]{1, 0}, "d", new float[]{0.98f, 0.2f});

	private final PassageVectors vectors = new PassageVectors(PASSAGES, embedder());

	@Test
	void ordersByTheSumOfTheReciprocalsOfBothRanks() {
		know("a", "b", "c");
		// by words a, b; by meaning c, b, a: b 1/62+1/62, a 1/61+1/63, c 1/61
		List<Hit> hits = fuse(Optional.of(Language.ES), 3, hit("a", 9), hit("b", 4));
		assertThat(hits).extracting(Hit::document).containsExactly("a", "b", "c");
		assertThat(hits).extracting(Hit::score).containsExactly(9.0, 4.0, 4.0);
		// of the two nearest, c and b, now only b is among those found by words
		assertThat(fuse(Optional.of(Language.ES), 2, hit("a", 9), hit("b", 4))).extracting(Hit::document).containsExactly("b", "a");
	}

	@Test
	void lowersWhatOnlyItsMeaningBringsBelowWhatBothBring() {
		know("a", "b", "c");
		List<Hit> hits = fuse(Optional.of(Language.ES), 3, hit("c", 9), hit("a", 4));
		assertThat(hits).extracting(Hit::document).containsExactly("c", "a", "b");
		assertThat(hits).extracting(Hit::score).containsExactly(9.0, 4.0, 4.0);
	}

	@Test
	void findsByMeaningAloneInTheLanguageAskedFor() {
		know("a", "b", "c", "d");
		assertThat(fuse(Optional.of(Language.FA), 3)).extracting(Hit::document, Hit::score)
				.containsExactly(org.assertj.core.groups.Tuple.tuple("d", 1.0));
		assertThat(fuse(Optional.empty(), 3)).extracting(Hit::document).containsExactly("c", "d", "b");
	}

	@Test
	void leavesTheFindingsWhereThereIsNoVector() {
		Findings found = new Findings(List.of(hit("b", 4)), List.of());
		assertThat(vectors.begin("pregunta")).as("no passage has a vector yet").isEmpty();
		assertThat(vectors.fuse(found, Optional.empty(), Optional.empty(), Set.of(), 3)).isSameAs(found);
		know("a");
		assertThat(vectors.begin(" ")).isEmpty();
		assertThat(vectors.begin("pregunta")).isPresent();
	}

	@Test
	void ignoresVectorsOfAnotherModel() {
		Map<String, String> texts = vectors.texts();
		Map<String, float[]> other = new LinkedHashMap<>();
		texts.keySet().forEach(key -> other.put(key, new float[]{1, 0, 0}));
		vectors.know(other);
		assertThat(fuse(Optional.empty(), 3, hit("b", 4))).extracting(Hit::document).containsExactly("b");
	}

	@Test
	void namesEachTextOnce() {
		assertThat(vectors.texts().values()).containsExactly("T a\nes", "T b\nes", "T c\nes", "T d\nfa");
	}

	private List<Hit> fuse(Optional<Language> language, int k, Hit... byWords) {
		return vectors.fuse(new Findings(List.of(byWords), List.of()), vectors.begin("pregunta"), language, Set.of(), k).hits();
	}

	private void know(String... documents) {
		Map<String, float[]> known = new LinkedHashMap<>();
		vectors.texts().forEach((key, text) -> {
			String document = text.substring(2, 3);
			if (List.of(documents).contains(document)) {
				known.put(key, VECTORS.get(document));
			}
		});
		vectors.know(known);
	}

	private static Embedder embedder() {
		EmbeddingModel model = new EmbeddingModel() {

			@Override
			public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
				return Response.from(texts.stream().map(text -> Embedding.from(new float[]{1, 0})).toList());
			}
		};
		return new Embedder(model, model, new EmbeddingSettings(EmbeddingSettings.Provider.OPENAI, null, "http://127.0.0.1:1/v1", "m", null,
				Duration.ofSeconds(20), Duration.ofSeconds(20), "", "", false), Clock.systemUTC());
	}

	private static IndexPassage passage(String document, Language language) {
		return new IndexPassage(document, "x", language, "T " + document, language.code());
	}

	private static Hit hit(String document, double score) {
		return new Hit(document, "x", Language.ES, "T " + document, "es", score);
	}
}
