package dev.puente.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.Passage;
import dev.puente.language.StopWords;
import dev.puente.language.Token;
import dev.puente.language.Tokens;
import dev.puente.search.Hit;
import dev.puente.search.QueryTerm;
import dev.puente.search.SearchEngine.Findings;

/** Weighs the sentences of found passages against a question. */
final class EvidenceFinder {

	static double P(String n, double d) {
		return Double.parseDouble(System.getProperty(n, String.valueOf(d)));
	}

	/** What a word is worth that stands not in the sentence itself but in what frames it. */
	private static final double IN_HEADING = P("heading", 0.75);
	private static final double IN_TITLE = P("title", 0.6);
	private static final double IN_PASSAGE = P("passage", 0.35);
	/** The first passage's head start before the last one. */
	private static final double RANK = P("rank", 0.3);
	/** What it is worth that the document is about nothing but what is asked. */
	private static final double ABOUT = P("about", 0.1);
	/** What a missing year costs: another year's fact is a wrong answer. */
	private static final double OTHER_YEAR = P("year", 0.3);

	/** Weight from which on a name is rare enough to be missed in full. */
	private static final double TELLING = 4;
	private static final double OTHER_NAME = P("name", 0.1);
	/** What it costs that words which stand together in the question stand apart in the sentence. */
	private static final double NEAR = P("near", 0.08);

	private EvidenceFinder() {
	}

	/** Returns the sentences of the found passages, best first. */
	static List<Evidence> find(Findings findings, StemmedPassages passages, Asked asked) {
		List<Evidence> evidence = new ArrayList<>();
		double best = findings.hits().isEmpty() ? 1 : findings.hits().getFirst().score();
		for (Hit hit : findings.hits()) {
			Document document = passages.generation().document(hit.document()).orElseThrow();
			Passage passage = document.passage(hit.anchor()).orElseThrow();
			Passage.Text text = passage.in(hit.language()).orElseThrow();
			Framed framed = new Framed(document, passage, text, passages.passage(hit.document(), hit.anchor(), hit.language()));
			framed.weigh(evidence, findings.terms(), RANK * hit.score() / best, asked);
		}
		evidence.sort(Comparator.comparingDouble(Evidence::score).reversed());
		return evidence;
	}

	/** A passage with the stems of what frames it. */
	private record Framed(Document document, Passage passage, Passage.Text text, StemmedPassages.Stemmed stemmed) {

		void weigh(List<Evidence> evidence, List<QueryTerm> terms, double rank, Asked asked) {
			List<Set<String>> sentences = stemmed.sentences();
			double framing = rank + ABOUT * about(terms) + Fit.ofHeading(asked, text.heading());
			for (int i = 0; i < sentences.size(); i++) {
				double coverage = coverage(terms, sentences.get(i), stemmed.all());
				double fit = Fit.of(asked, text.sentences().get(i).text())
						- OTHER_YEAR * missing(QueryTerm.Kind.YEAR, terms, sentences.get(i))
						- OTHER_NAME * missing(QueryTerm.Kind.NAME, terms, sentences.get(i));
				double near = NEAR * (Proximity.of(terms, stemmed.words().get(i)) - 1);
				evidence.add(new Evidence(document, passage, text, i, coverage, coverage + framing + fit + near));
			}
		}

		private double coverage(List<QueryTerm> terms, Set<String> own, Set<String> all) {
			double held = 0;
			double whole = 0;
			for (QueryTerm term : terms) {
				whole += term.weight();
				held += term.weight() * Math.max(Math.max(match(term, own), IN_HEADING * match(term, stemmed.heading())),
						Math.max(IN_TITLE * match(term, stemmed.title()), IN_PASSAGE * match(term, all)));
			}
			return whole == 0 ? 0 : held / whole;
		}

		/** Share of the title's words that the question holds. */
		private double about(List<QueryTerm> terms) {
			Set<String> title = stemmed.title();
			long asked = title.stream().filter(stem -> terms.stream().anyMatch(term -> match(term, Set.of(stem)) > 0)).count();
			return title.isEmpty() ? 0 : (double) asked / title.size();
		}

		private double missing(QueryTerm.Kind kind, List<QueryTerm> terms, Set<String> own) {
			return terms.stream().filter(term -> term.kind() == kind)
					.filter(term -> match(term, own) == 0 && match(term, stemmed.heading()) == 0 && match(term, stemmed.title()) == 0)
					.mapToDouble(term -> Math.min(1, term.weight() / TELLING)).sum();
		}
	}

	static double match(QueryTerm term, Set<String> stems) {
		double best = 0;
		for (QueryTerm.Variant variant : term.variants()) {
			if (variant.weight() > best && stems.containsAll(variant.stems())) {
				best = variant.weight();
			}
		}
		return best;
	}

	static List<String> inOrder(String text) {
		return Tokens.of(text).stream().filter(token -> !StopWords.contains(token)).map(Token::stem).toList();
	}

	static Set<String> stems(String text) {
		Set<String> stems = new HashSet<>();
		for (Token token : Tokens.of(text)) {
			if (!StopWords.contains(token)) {
				stems.add(token.stem());
				stems.addAll(token.parts());
			}
		}
		return stems;
	}
}
