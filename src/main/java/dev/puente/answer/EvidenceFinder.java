package dev.puente.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.Generation;
import dev.puente.knowledge.Passage;
import dev.puente.language.Token;
import dev.puente.language.Tokens;
import dev.puente.search.Hit;
import dev.puente.search.QueryTerm;
import dev.puente.search.SearchEngine.Findings;

/** Weighs the sentences of found passages against a question. */
final class EvidenceFinder {

	/** What a word is worth that stands not in the sentence itself but in what frames it. */
	private static final double IN_HEADING = 0.75;
	private static final double IN_TITLE = 0.6;
	private static final double IN_PASSAGE = 0.35;
	/** The first passage's head start before the last one. */
	private static final double RANK = 0.08;

	private EvidenceFinder() {
	}

	/** Returns the sentences of the found passages, best first. */
	static List<Evidence> find(Findings findings, Generation generation, Asked asked) {
		List<Evidence> evidence = new ArrayList<>();
		double best = findings.hits().isEmpty() ? 1 : findings.hits().getFirst().score();
		for (Hit hit : findings.hits()) {
			Document document = generation.document(hit.document()).orElseThrow();
			Passage passage = document.passage(hit.anchor()).orElseThrow();
			Passage.Text text = passage.in(hit.language()).orElseThrow();
			weigh(evidence, findings.terms(), document, passage, text, document.titleIn(hit.language()), RANK * hit.score() / best, asked);
		}
		evidence.sort(Comparator.comparingDouble(Evidence::score).reversed());
		return evidence;
	}

	private static void weigh(List<Evidence> evidence, List<QueryTerm> terms, Document document, Passage passage, Passage.Text text,
			String title, double rank, Asked asked) {
		Set<String> titleStems = stems(title);
		Set<String> headingStems = stems(text.heading());
		List<Set<String>> sentences = text.sentences().stream().map(sentence -> stems(sentence.text())).toList();
		Set<String> all = new HashSet<>();
		sentences.forEach(all::addAll);
		for (int i = 0; i < sentences.size(); i++) {
			Set<String> own = sentences.get(i);
			double held = 0;
			double whole = 0;
			for (QueryTerm term : terms) {
				whole += term.weight();
				held += term.weight() * Math.max(match(term, own), Math.max(IN_HEADING * match(term, headingStems),
						Math.max(IN_TITLE * match(term, titleStems), IN_PASSAGE * match(term, all))));
			}
			double coverage = whole == 0 ? 0 : held / whole;
			double fit = Fit.of(asked, text.sentences().get(i).text());
			evidence.add(new Evidence(document, passage, text, i, coverage, coverage + rank + fit));
		}
	}

	static double match(QueryTerm term, Set<String> stems) {
		return term.variants().stream().filter(variant -> stems.containsAll(variant.stems())).mapToDouble(QueryTerm.Variant::weight).max()
				.orElse(0);
	}

	static Set<String> stems(String text) {
		Set<String> stems = new HashSet<>();
		for (Token token : Tokens.of(text)) {
			stems.add(token.stem());
			stems.addAll(token.parts());
		}
		return stems;
	}
}
