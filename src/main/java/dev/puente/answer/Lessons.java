package dev.puente.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

import dev.puente.answer.MeaningLearner.Pair;
import dev.puente.knowledge.Document;
import dev.puente.knowledge.Generation;
import dev.puente.knowledge.Lexicon;
import dev.puente.knowledge.Passage;
import dev.puente.knowledge.Phrasing;
import dev.puente.knowledge.SilentQuestions;
import dev.puente.language.Language;

/**
 * What is known to belong together: the questions that one sentence answers, the sentence, and words with their translations; and questions
 * that nothing answers, which belong to none of them.
 */
final class Lessons {

	/** How often a question is paired with another one of its sentence, and with the sentence in its own language; else with that in the other. */
	private static final double WITH_QUESTION = 0.45;
	private static final double WITH_OWN_SENTENCE = 0.85;
	private static final double ACROSS = 0.3;

	private final List<Asking> questions = new ArrayList<>();
	private final Map<String, int[]> sentences = new TreeMap<>();
	private final Map<String, List<Asking>> byPlace = new TreeMap<>();
	private final List<Pair> words = new ArrayList<>();
	private final List<int[]> silent = new ArrayList<>();

	private record Asking(int[] rows, Language language, String place, int group) {
	}

	Lessons(Generation generation, Lexicon lexicon, SilentQuestions without) {
		for (Document document : generation.documents()) {
			for (Passage passage : document.passages()) {
				passage.texts().entrySet().stream().sorted(Map.Entry.comparingByKey())
						.forEach(text -> add(document, passage, text.getKey(), text.getValue()));
			}
		}
		int group = 0;
		for (Lexicon.Pair pair : lexicon.pairs()) {
			words.add(new Pair(rows(List.of(pair.fa())), rows(List.of(pair.es())), group++));
		}
		for (Language language : Language.values()) {
			without.in(language).forEach(question -> silent.add(rows(question)));
		}
	}

	private void add(Document document, Passage passage, Language language, Passage.Text text) {
		String place = document.id() + "#" + passage.anchor() + "#";
		for (int i = 0; i < text.sentences().size(); i++) {
			sentences.put(place + i + language, rows(List.of(text.sentences().get(i).text(), text.heading(), document.titleIn(language))));
		}
		for (Phrasing phrasing : text.phrasings()) {
			String sentence = place + phrasing.sentences().getFirst();
			List<Asking> kin = byPlace.computeIfAbsent(sentence, key -> new ArrayList<>());
			Asking question = new Asking(rows(phrasing.question()), language, sentence,
					kin.isEmpty() ? byPlace.size() : kin.getFirst().group());
			kin.add(question);
			questions.add(question);
		}
	}

	private static int[] rows(String question) {
		IntStream.Builder rows = IntStream.builder();
		Meaning.rows(question, rows::add);
		rows.add(Meaning.row(Asked.of(question)));
		return rows.build().toArray();
	}

	private static int[] rows(List<String> texts) {
		IntStream.Builder rows = IntStream.builder();
		texts.forEach(text -> Meaning.rows(text, rows::add));
		return rows.build().toArray();
	}

	/** Returns each question with something that belongs to it, in a random order. */
	List<Pair> pairs(Random random) {
		List<Pair> pairs = new ArrayList<>();
		for (Asking question : questions) {
			pairs.add(new Pair(question.rows(), partner(question, random), question.group()));
		}
		Collections.shuffle(pairs, random);
		return pairs;
	}

	/** Returns the questions that nothing answers, in a random order, each with the likest one that something answers. */
	Confusing confusing(Meaning meaning, Random random) {
		if (questions.isEmpty()) {
			return new Confusing(List.of(), List.of());
		}
		List<float[]> known = questions.parallelStream().map(question -> meaning.of(question.rows())).toList();
		List<int[]> unanswered = new ArrayList<>(silent);
		Collections.shuffle(unanswered, random);
		List<Asking> nearest = unanswered.parallelStream().map(rows -> questions.get(nearest(meaning.of(rows), known))).toList();
		return new Confusing(
				nearest.stream().map(question -> new Pair(question.rows(), partner(question, random), question.group())).toList(),
				unanswered);
	}

	/**
	 * Questions that are easily taken for one another.
	 *
	 * @param pairs a question that something answers, with what belongs to it
	 * @param unanswered for each of them a question like it that nothing answers
	 */
	record Confusing(List<Pair> pairs, List<int[]> unanswered) {
	}

	private static int nearest(float[] meaning, List<float[]> known) {
		int nearest = 0;
		double best = -1;
		for (int i = 0; i < known.size(); i++) {
			double likeness = Meaning.likeness(meaning, known.get(i));
			if (likeness > best) {
				best = likeness;
				nearest = i;
			}
		}
		return nearest;
	}

	private int[] partner(Asking question, Random random) {
		double chance = random.nextDouble();
		if (chance < WITH_QUESTION) {
			List<Asking> others = byPlace.getOrDefault(question.place(), List.of()).stream()
					.filter(other -> other.rows() != question.rows())
					.filter(other -> other.language() == question.language() || random.nextDouble() < ACROSS).toList();
			if (!others.isEmpty()) {
				return others.get(random.nextInt(others.size())).rows();
			}
		}
		int[] own = sentences.getOrDefault(question.place() + question.language(), question.rows());
		return chance < WITH_OWN_SENTENCE ? own : sentences.getOrDefault(question.place() + question.language().other(), own);
	}

	/** Returns some questions that nothing answers. */
	List<int[]> unanswered(int most, Random random) {
		return silent.isEmpty() ? List.of() : random.ints(most, 0, silent.size()).mapToObj(silent::get).toList();
	}

	/** Returns some words with their translations. */
	List<Pair> words(int most, Random random) {
		List<Pair> drawn = new ArrayList<>(words);
		Collections.shuffle(drawn, random);
		return drawn.subList(0, Math.min(most, drawn.size()));
	}
}
