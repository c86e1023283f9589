package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import dev.puente.answer.Falsifier.Falsified;
import dev.puente.language.Language;

/** Sentences of the project's own knowledge base, falsified and honestly shortened, against the claim check. */
class MutatedClaimsTest {

	private static final long SEED = 20241105;
	private static final int CASES = 1_500;
	private static final int HONEST = 600;
	private final Random random = new Random(SEED);
	private final Falsifier falsifier = new Falsifier(random);

	@Test
	void letsNoneOfFifteenHundredFalsifiedSentencesPass() {
		List<String> passed = new ArrayList<>();
		int made = 0;
		for (int i = 0; made < CASES; i++) {
			Optional<Falsified> falsified = falsified(i);
			made += falsified.isPresent() ? 1 : 0;
			falsified.filter(one -> one.evidence().stream().anyMatch(evidence -> ClaimCheck.carries(evidence, one.text())))
					.ifPresent(one -> passed.add("\n" + one));
		}
		assertThat(passed).as("seed %d", SEED).isEmpty();
	}

	/** The same through all that a model's text walks through: only words of the evidence ever come out. */
	@Test
	void showsNothingButWordsOfTheEvidence() {
		int made = 0;
		for (int i = 0; made < CASES; i++) {
			Optional<Falsified> falsified = falsified(i);
			if (falsified.isEmpty()) {
				continue;
			}
			made++;
			List<String> evidence = falsified.get().evidence();
			Language language = Falsifier.persian(evidence.getFirst()) ? Language.FA : Language.ES;
			List<String> said = new ArrayList<>();
			CheckedSentences checked = new CheckedSentences(Sentences.passage("d", language, 1, evidence.toArray(String[]::new)),
					new Citations(language), said::add);
			checked.begin();
			String marks = evidence.size() == 1 ? " [1]" : " [1, 2]";
			pieces(falsified.get().text() + marks + "\n").forEach(checked::hear);
			List<String> kept = checked.end().stream().map(Answer.CitedSentence::text).toList();
			assertThat(evidence).as("%s, seed %d", falsified.get(), SEED).containsAll(kept);
			assertThat(evidence).as("told: %s, seed %d", falsified.get(), SEED).containsAll(said);
		}
	}

	@Test
	void keepsMostHonestRewordings() {
		Map<String, Tally> tallies = new TreeMap<>();
		Tally all = new Tally();
		while (all.honest < HONEST) {
			String sentence = falsifier.any(falsifier.document());
			Rewordings.of(sentence, Falsifier.MONTH.pattern()).forEach((sort, reworded) -> {
				tallies.computeIfAbsent(sort, name -> new Tally()).count(sentence, reworded);
				all.count(sentence, reworded);
			});
		}
		tallies.forEach((sort, tally) -> System.out.println(sort + " " + tally));
		System.out.println("all " + all);
		assertThat((double) all.worded / all.honest).as("share of honest sentences kept as they are, seed %d", SEED).isGreaterThan(0.65);
		assertThat((double) (all.worded + all.quoted) / all.honest).as("or given in the document's words, seed %d", SEED)
				.isGreaterThan(0.9);
	}

	/** How many honest sentences there were, how many were kept, and for how many the evidence was shown. */
	private static final class Tally {

		private int honest;
		private int worded;
		private int quoted;

		private void count(String evidence, String sentence) {
			String words = Framing.removed(sentence);
			boolean carried = ClaimCheck.carries(evidence, words);
			honest++;
			worded += carried ? 1 : 0;
			quoted += !carried && ClaimCheck.speaksOf(evidence, words) ? 1 : 0;
		}

		@Override
		public String toString() {
			return "of " + honest + " kept " + worded + ", quoted " + quoted;
		}
	}

	private Optional<Falsified> falsified(int number) {
		List<String> document = falsifier.document();
		return falsifier.falsify(number % Falsifier.SORTS, document, falsifier.any(document), falsifier.any(document));
	}

	private List<String> pieces(String text) {
		List<String> pieces = new ArrayList<>();
		for (int start = 0; start < text.length();) {
			int end = Math.min(text.length(), start + 1 + random.nextInt(12));
			pieces.add(text.substring(start, end));
			start = end;
		}
		return pieces;
	}
}
