package dev.puente.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.puente.language.Language;
import dev.puente.search.SearchEngine.Findings;

/** The passages of one generation by their meaning, as far as their vectors are known; fused by rank with what their words find. */
final class PassageVectors {

	/** Flattens the first places (Cormack, Clarke, Büttcher: Reciprocal Rank Fusion, SIGIR 2009). */
	private static final int RANK_CONSTANT = 60;

	private final List<IndexPassage> passages;
	private final Embedder embedder;
	private volatile List<Placed> placed = List.of();

	PassageVectors(List<IndexPassage> passages, Embedder embedder) {
		this.passages = passages;
		this.embedder = embedder;
	}

	/** A passage with its vector, of length one. */
	private static final class Placed {

		private final IndexPassage passage;
		private final float[] vector;

		private Placed(IndexPassage passage, float[] vector) {
			this.passage = passage;
			this.vector = vector;
		}
	}

	private record Place(String document, String anchor, Language language) {
	}

	/** Returns the texts whose vectors are needed, by their keys. */
	Map<String, String> texts() {
		Map<String, String> texts = new LinkedHashMap<>();
		passages.forEach(passage -> texts.put(key(passage), text(passage)));
		return texts;
	}

	/** Takes in all vectors that are known by now. */
	void know(Map<String, float[]> vectors) {
		placed = passages.stream().flatMap(
				passage -> Optional.ofNullable(vectors.get(key(passage))).map(vector -> new Placed(passage, vector)).stream()).toList();
	}

	private static String key(IndexPassage passage) {
		return UUID.nameUUIDFromBytes(text(passage).getBytes(StandardCharsets.UTF_8)).toString();
	}

	private static String text(IndexPassage passage) {
		return passage.title() + "\n" + passage.text();
	}

	/** Begins with the vector of a question while its words are searched. */
	Optional<Embedder.Pending> begin(String question) {
		return placed.isEmpty() || question.isBlank() ? Optional.empty() : Optional.of(embedder.begin(question));
	}

	/**
	 * Returns the findings together with the passages nearest in meaning; as they are where the question got no vector in time.
	 *
	 * @param gone documents that are not looked at
	 */
	Findings fuse(Findings found, Optional<Embedder.Pending> pending, Optional<Language> language, Set<String> gone, int k) {
		Optional<float[]> vector = pending.flatMap(Embedder.Pending::await);
		return vector.map(value -> new Findings(fused(found.hits(), nearest(value, language, gone, k), k), found.terms())).orElse(found);
	}

	private List<IndexPassage> nearest(float[] question, Optional<Language> language, Set<String> gone, int k) {
		record Scored(IndexPassage passage, float score) {
		}
		return placed.stream().filter(one -> one.vector.length == question.length)
				.filter(one -> !gone.contains(one.passage.document()))
				.filter(one -> language.isEmpty() || one.passage.language() == language.get())
				.map(one -> new Scored(one.passage, dot(one.vector, question)))
				.sorted(Comparator.comparingDouble(Scored::score).reversed()).limit(k).map(Scored::passage).toList();
	}

	/** Returns what a place in a ranking is worth when rankings are fused. */
	static double worth(int rank) {
		return 1.0 / (RANK_CONSTANT + rank + 1);
	}

	private static float dot(float[] one, float[] other) {
		float sum = 0;
		for (int i = 0; i < one.length; i++) {
			sum += one[i] * other[i];
		}
		return sum;
	}

	/** A passage that only its meaning brought takes the score of the one before it, so that scores never rise. */
	private static List<Hit> fused(List<Hit> byWords, List<IndexPassage> byMeaning, int k) {
		Map<Place, Double> worth = new HashMap<>();
		Map<Place, Hit> hits = new LinkedHashMap<>();
		for (int i = 0; i < byWords.size(); i++) {
			Hit hit = byWords.get(i);
			Place place = new Place(hit.document(), hit.anchor(), hit.language());
			hits.put(place, hit);
			worth.merge(place, worth(i), Double::sum);
		}
		for (int i = 0; i < byMeaning.size(); i++) {
			IndexPassage passage = byMeaning.get(i);
			Place place = new Place(passage.document(), passage.anchor(), passage.language());
			hits.computeIfAbsent(place,
					key -> new Hit(passage.document(), passage.anchor(), passage.language(), passage.title(), passage.text(),
							Double.POSITIVE_INFINITY));
			worth.merge(place, worth(i), Double::sum);
		}
		List<Place> order = hits.keySet().stream().sorted(Comparator.<Place>comparingDouble(worth::get).reversed()).limit(k).toList();
		double score = byWords.isEmpty() ? 1 : byWords.getFirst().score();
		List<Hit> fused = new ArrayList<>();
		for (Place place : order) {
			Hit hit = Objects.requireNonNull(hits.get(place));
			score = Math.min(score, hit.score());
			fused.add(hit.scoring(score));
		}
		return fused;
	}
}
