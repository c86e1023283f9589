package dev.puente.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.puente.answer.Phrased.Likeness;
import dev.puente.answer.StemmedPassages.Stemmed;
import dev.puente.knowledge.Document;
import dev.puente.knowledge.Passage;
import dev.puente.language.StopWords;
import dev.puente.language.Token;
import dev.puente.language.Tokens;
import dev.puente.search.Hit;
import dev.puente.search.QueryTerm;
import dev.puente.search.QueryTerm.Kind;
import dev.puente.search.SearchEngine.Findings;

/** Weighs the sentences of found passages against a question. */
final class EvidenceFinder {

	/** The first passage's head start before the last one. */
	private static final double RANK = 0.5;
	/** What it is worth that people ask so for what the sentence says. */
	private static final double LIKE = 1.2;
	/** A question's second best sentence against its best one. */
	private static final double LATER = 0.97;
	/** What it is worth that the talk was about the document before. */
	private static final double TALKED_OF = 0.2;
	/** What it is worth that the document is about nothing but what is asked. */
	private static final double ABOUT = 0.15;
	/** What a missing year costs: another year's fact is a wrong answer. */
	private static final double OTHER_YEAR = 0.3;
	private static final double OTHER_NAME = 0.1;
	/** What it costs that a sentence speaks of a deputy or a former holder and the question of the head. */
	private static final double OTHER_OFFICE = 0.15;
	/** Weight from which on a year or name is rare enough to be missed in full. */
	private static final double TELLING = 4;
	/** What it costs that words which stand together in the question stand apart in the sentence. */
	private static final double APART = 0.08;

	private EvidenceFinder() {
	}

	/**
	 * Returns the sentences of the found passages, best first.
	 *
	 * @param talkedOf ids of documents that the talk was about before
	 */
	static List<Evidence> find(Findings findings, StemmedPassages passages, Asked asked, Set<String> talkedOf) {
		boolean past = findings.terms().stream().anyMatch(term -> term.kind() == Kind.YEAR);
		boolean deputy = findings.terms().stream().anyMatch(term -> Fit.ofDeputy(term.word()));
		List<Evidence> evidence = new ArrayList<>();
		double best = findings.hits().isEmpty() ? 1 : findings.hits().getFirst().score();
		for (Hit hit : findings.hits()) {
			Document document = passages.generation().document(hit.document()).orElseThrow();
			Passage passage = document.passage(hit.anchor()).orElseThrow();
			Passage.Text text = passage.in(hit.language()).orElseThrow();
			Stemmed stemmed = passages.passage(hit.document(), hit.anchor(), hit.language());
			double headStart = RANK * hit.score() / best + (talkedOf.contains(hit.document()) ? TALKED_OF : 0)
					+ Fit.ofDocument(asked, document, past || deputy);
			weigh(evidence, new Found(document, passage, text, stemmed, hit.equals(findings.hits().getFirst())), findings.terms(),
					headStart, asked, deputy);
		}
		evidence.sort(Comparator.comparingDouble(Evidence::score).reversed());
		return evidence;
	}

	/** A passage that the search found. */
	private record Found(Document document, Passage passage, Passage.Text text, Stemmed stemmed, boolean first) {
	}

	/**
	 * Stems of a sentence and of what frames it; a word in the frame is worth less than one in the sentence itself.
	 */
	record Held(Set<String> sentence, Set<String> heading, Set<String> title, Set<String> passage, Set<String> asked) {

		private static final double IN_HEADING = 0.75;
		private static final double IN_TITLE = 0.6;
		private static final double IN_QUESTION = 0.9;
		private static final double IN_PASSAGE = 0.35;
		/** What a sentence or its frame must say itself. */
		private static final Set<Kind> EXACT = EnumSet.of(Kind.NAME, Kind.PLACE, Kind.YEAR, Kind.NUMBER);

		/** Returns how surely a word stands here, 0–1. */
		double match(QueryTerm term) {
			double frame = Math.max(IN_HEADING * EvidenceFinder.match(term, heading), IN_TITLE * EvidenceFinder.match(term, title));
			double own = Math.max(EvidenceFinder.match(term, sentence), IN_QUESTION * EvidenceFinder.match(term, asked));
			boolean exact = EXACT.contains(term.kind());
			return Math.max(Math.max(own, frame), exact ? 0 : IN_PASSAGE * EvidenceFinder.match(term, passage));
		}

	}

	/** How surely the frame of a passage's sentences holds each word of the question; the same for all of them. */
	private record Frame(double[] held, boolean[] named) {

		private static Frame of(List<QueryTerm> terms, Stemmed stemmed) {
			double[] held = new double[terms.size()];
			boolean[] named = new boolean[terms.size()];
			for (int i = 0; i < held.length; i++) {
				double heading = EvidenceFinder.match(terms.get(i), stemmed.heading());
				double title = EvidenceFinder.match(terms.get(i), stemmed.title());
				named[i] = heading > 0 || title > 0;
				held[i] = Math.max(Math.max(Held.IN_HEADING * heading, Held.IN_TITLE * title),
						Held.IN_PASSAGE * EvidenceFinder.match(terms.get(i), stemmed.all()));
			}
			return new Frame(held, named);
		}
	}

	/** Returns the share of the title's words that the question holds, in whatever way it says them. */
	private static double about(List<QueryTerm> terms, Set<String> title) {
		Set<String> asked = new HashSet<>();
		for (QueryTerm term : terms) {
			for (QueryTerm.Variant variant : term.variants()) {
				if (title.containsAll(variant.stems())) {
					asked.addAll(variant.stems());
				}
			}
		}
		return title.isEmpty() ? 0 : (double) asked.size() / title.size();
	}

	private static void weigh(List<Evidence> evidence, Found found, List<QueryTerm> terms, double headStart, Asked asked,
			boolean deputy) {
		Likeness[] likeness = likeness(found, terms, asked);
		Frame frame = Frame.of(terms, found.stemmed());
		double framing = headStart + found.stemmed().fit().ofHeading(asked) + ABOUT * about(terms, found.stemmed().title());
		double whole = terms.stream().mapToDouble(QueryTerm::weight).sum();
		for (int i = 0; i < found.text().sentences().size(); i++) {
			Held held = found.stemmed().held(i);
			double covered = 0;
			double missed = 0;
			for (int j = 0; j < terms.size(); j++) {
				QueryTerm term = terms.get(j);
				double here = match(term, held.sentence());
				covered += term.weight() * Math.max(here, frame.held()[j]);
				missed += here == 0 && !frame.named()[j] ? missed(term) : 0;
			}
			double coverage = whole == 0 ? 0 : covered / whole;
			double other = asked == Asked.WHO && !deputy && found.stemmed().fit().ofDeputy(i) ? OTHER_OFFICE : 0;
			double score = coverage + LIKE * likeness[i].value() + framing - other + found.stemmed().fit().of(asked, i) - missed
					- APART * (1 - Proximity.of(terms, found.stemmed().words().get(i)));
			evidence.add(new Evidence(found.document(), found.passage(), found.text(), held, i, coverage, likeness[i], score,
					found.first()));
		}
	}

	/** Returns for each sentence the likest question that it answers; where it answers together with others, the best of them come first. */
	private static Likeness[] likeness(Found found, List<QueryTerm> terms, Asked asked) {
		Likeness[] best = new Likeness[found.text().sentences().size()];
		Arrays.fill(best, Likeness.NONE);
		for (Phrased phrased : found.stemmed().phrased()) {
			double value = phrased.likeness(terms, asked);
			for (int position : phrased.sentences()) {
				if (value > best[position].value()) {
					best[position] = new Likeness(value, phrased);
				}
				value *= LATER;
			}
		}
		return best;
	}

	/** Returns what it costs that neither a sentence nor its title or heading has a word; common ones cost little. */
	private static double missed(QueryTerm term) {
		double telling = Math.min(1, term.weight() / TELLING);
		return switch (term.kind()) {
			case YEAR -> OTHER_YEAR * telling;
			case NAME, PLACE -> OTHER_NAME * telling;
			case NOUN, FAINT, STRANGE, NUMBER -> 0;
		};
	}

	/** Returns how surely a text with these stems holds a word, 0–1. */
	static double match(QueryTerm term, Set<String> stems) {
		double best = 0;
		for (QueryTerm.Variant variant : term.variants()) {
			if (variant.weight() > best && stems.containsAll(variant.stems())) {
				best = variant.weight();
			}
		}
		return best;
	}

	/** Returns the stems of a text's telling words in order. */
	static List<String> inOrder(String text) {
		return Tokens.of(text).stream().filter(token -> !StopWords.contains(token)).map(Token::stem).toList();
	}

	/** Returns the stems of a text's telling words and of the parts of its compounds. */
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
