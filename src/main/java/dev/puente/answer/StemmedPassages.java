package dev.puente.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.puente.knowledge.Generation;
import dev.puente.knowledge.Passage;
import dev.puente.language.Language;

/**
 * The passages of one generation as stems. Every question finds many of the same passages: each is cut into words once, also where the generation
 * before had it already.
 */
final class StemmedPassages {

	/** What is beyond is cut anew each time, so that a large knowledge base does not fill the memory. */
	private static final int MOST_KEPT = 2_000;

	private final Generation generation;
	private final ToDoubleFunction<String> weight;
	private final Map<Place, Stemmed> kept = new ConcurrentHashMap<>();
	private final Map<Place, Stemmed> before;

	StemmedPassages(Generation generation, ToDoubleFunction<String> weight) {
		this(generation, weight, Map.of());
	}

	private StemmedPassages(Generation generation, ToDoubleFunction<String> weight, Map<Place, Stemmed> before) {
		this.generation = generation;
		this.weight = weight;
		this.before = before;
	}

	/** Returns the passages of another generation: most of them have not changed. */
	StemmedPassages following(Generation next, ToDoubleFunction<String> otherWeight) {
		Map<Place, Stemmed> known = Stream.concat(kept.entrySet().stream(), before.entrySet().stream())
				.filter(one -> next.document(one.getKey().document()).isPresent()).limit(MOST_KEPT)
				.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (newer, older) -> newer));
		return new StemmedPassages(next, otherWeight, known);
	}

	/**
	 * A passage's stems.
	 *
	 * @param named the document's title
	 * @param text of the passage
	 * @param title of the document's title
	 * @param heading of the passage's heading
	 * @param sentences of each sentence
	 * @param words of each sentence's telling words, in their order
	 * @param all of the whole passage
	 * @param known questions that its sentences answer
	 * @param asked of all questions that each sentence answers
	 * @param meanings of each sentence within its frame
	 * @param announced what the heading adds where it announces what is asked, by ordinal of {@link Asked}
	 * @param forms of each sentence
	 */
	record Stemmed(String named, Passage.Text text, Stems title, Stems heading, List<Stems> sentences, List<long[]> words, Stems all,
			KnownQuestions known, List<Stems> asked, List<float[]> meanings, double[] announced, List<Form> forms) {

		/** Returns what a sentence and its frame hold. */
		EvidenceFinder.Held held(int sentence) {
			return new EvidenceFinder.Held(sentences.get(sentence), heading, title, all, asked.get(sentence));
		}

		private static Stemmed of(String title, Passage.Text text, ToDoubleFunction<String> weight) {
			List<Stems> sentences = text.sentences().stream().map(sentence -> stems(sentence.text())).toList();
			List<long[]> words = text.sentences().stream().map(sentence -> Stems.row(EvidenceFinder.inOrder(sentence.text()))).toList();
			List<Phrased> phrased = text.phrasings().stream().map(phrasing -> Phrased.of(phrasing, weight)).toList();
			return new Stemmed(title, text, stems(title), stems(text.heading()), sentences, words, Stems.union(sentences),
					KnownQuestions.of(phrased), asked(sentences.size(), phrased), text.sentences().stream()
							.map(sentence -> Meaning.PACKAGED.of(List.of(sentence.text(), text.heading(), title))).toList(),
					announced(text.heading()), text.sentences().stream().map(sentence -> Form.of(sentence.text())).toList());
		}

		private boolean of(String otherTitle, Passage.Text otherText) {
			return named.equals(otherTitle) && text.equals(otherText);
		}

		private Stemmed weighed(ToDoubleFunction<String> weight) {
			return new Stemmed(named, text, title, heading, sentences, words, all,
					known.weighed(weight), asked, meanings, announced, forms);
		}

		private static double[] announced(String heading) {
			return Arrays.stream(Asked.values()).mapToDouble(asked -> Fit.ofHeading(asked, heading)).toArray();
		}

		private static Stems stems(String text) {
			return Stems.of(EvidenceFinder.stems(text));
		}

		private static List<Stems> asked(int sentences, List<Phrased> phrased) {
			return IntStream.range(0, sentences).mapToObj(
					sentence -> Stems
							.union(phrased.stream().filter(one -> Arrays.stream(one.sentences()).anyMatch(position -> position == sentence))
									.map(Phrased::stems).toList()))
					.toList();
		}
	}

	private record Place(String document, String anchor, Language language) {
	}

	Generation generation() {
		return generation;
	}

	/** Returns the questions that the sentences of a passage are known to answer. */
	List<Phrased> phrased(Evidence evidence, Language language) {
		return passage(evidence.document().id(), evidence.passage().anchor(), language).known().all();
	}

	/** Returns the stems of a passage of this generation. */
	Stemmed passage(String document, String anchor, Language language) {
		Place place = new Place(document, anchor, language);
		Stemmed known = kept.get(place);
		if (known != null) {
			return known;
		}
		Stemmed read = read(place);
		if (kept.size() < MOST_KEPT) {
			kept.put(place, read);
		}
		return read;
	}

	private Stemmed read(Place place) {
		var document = generation.document(place.document()).orElseThrow();
		Passage.Text text = document.passage(place.anchor()).orElseThrow().in(place.language()).orElseThrow();
		String title = document.titleIn(place.language());
		Stemmed known = before.get(place);
		return known != null && known.of(title, text) ? known.weighed(weight) : Stemmed.of(title, text, weight);
	}
}
