package dev.puente.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.puente.knowledge.Generation;
import dev.puente.knowledge.Passage;
import dev.puente.language.Language;

/** The passages of one generation as stems. Every question finds many of the same passages: each is cut into words once. */
final class StemmedPassages {

	/** What is beyond is cut anew each time, so that a large knowledge base does not fill the memory. */
	private static final int MOST_KEPT = 2_000;

	private final Generation generation;
	private final ToDoubleFunction<String> weight;
	private final Map<Place, Stemmed> kept = new ConcurrentHashMap<>();

	StemmedPassages(Generation generation, ToDoubleFunction<String> weight) {
		this.generation = generation;
		this.weight = weight;
	}

	/**
	 * A passage's stems.
	 *
	 * @param title of the document's title
	 * @param heading of the passage's heading
	 * @param sentences of each sentence
	 * @param words of each sentence's telling words, in their order
	 * @param all of the whole passage
	 * @param phrased questions that its sentences answer
	 * @param asked of all questions that each sentence answers
	 * @param meanings of each sentence within its frame
	 * @param fit how well the form of heading and sentences fits what may be asked
	 */
	record Stemmed(Set<String> title, Set<String> heading, List<Set<String>> sentences, List<List<String>> words, Set<String> all,
			List<Phrased> phrased, List<Set<String>> asked, List<float[]> meanings, FormFit fit) {

		/** Returns what a sentence and its frame hold. */
		EvidenceFinder.Held held(int sentence) {
			return new EvidenceFinder.Held(sentences.get(sentence), heading, title, all, asked.get(sentence));
		}

		private static Stemmed of(String title, Passage.Text text, ToDoubleFunction<String> weight) {
			List<Set<String>> sentences = text.sentences().stream().map(sentence -> EvidenceFinder.stems(sentence.text())).toList();
			List<List<String>> words = text.sentences().stream().map(sentence -> EvidenceFinder.inOrder(sentence.text())).toList();
			List<Phrased> phrased = text.phrasings().stream().map(phrasing -> Phrased.of(phrasing, weight)).toList();
			return new Stemmed(EvidenceFinder.stems(title), EvidenceFinder.stems(text.heading()), sentences, words,
					sentences.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet()),
					phrased, asked(sentences.size(), phrased), text.sentences().stream()
							.map(sentence -> Meaning.PACKAGED.of(List.of(sentence.text(), text.heading(), title))).toList(),
					FormFit.of(text));
		}

		private static List<Set<String>> asked(int sentences, List<Phrased> phrased) {
			List<Set<String>> asked = Stream.generate(HashSet<String>::new).limit(sentences).<Set<String>>map(set -> set).toList();
			phrased.forEach(one -> one.sentences().forEach(sentence -> asked.get(sentence).addAll(one.weights().keySet())));
			return asked;
		}
	}

	private record Place(String document, String anchor, Language language) {
	}

	Generation generation() {
		return generation;
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
		return Stemmed.of(document.titleIn(place.language()), text, weight);
	}
}
