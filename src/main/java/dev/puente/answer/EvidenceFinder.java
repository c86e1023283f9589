package dev.puente.answer;

import java.util.ArrayList;
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

	/** Weight from which on a year or name is rare enough to be missed in full. */
	private static final double TELLING = 4;

	/**
	 * How near in meaning a sentence of a passage that nobody has asked for yet is when it holds all words of the question: as near as right
	 * answers are otherwise. Names that came with the passage are strange to the vectors.
	 */
	private static final double MEANT = 0.8;
	private static final double ASKED = 0.95;
	private static final int SIGNALS = Signal.values().length;

	private EvidenceFinder() {
	}

	/**
	 * Returns the sentences of the found passages, best first.
	 *
	 * @param sought the words of the question
	 * @param talkedOf ids of documents that the talk was about before
	 */
	static List<Evidence> find(Findings findings, Sought sought, StemmedPassages passages, Posed posed, Set<String> talkedOf) {
		List<Evidence> evidence = new ArrayList<>();
		double best = findings.hits().isEmpty() ? 1 : findings.hits().getFirst().score();
		for (Hit hit : findings.hits()) {
			Document document = passages.generation().document(hit.document()).orElseThrow();
			Passage passage = document.passage(hit.anchor()).orElseThrow();
			Passage.Text text = passage.in(hit.language()).orElseThrow();
			Stemmed stemmed = passages.passage(hit.document(), hit.anchor(), hit.language());
			double[] shared = new double[SIGNALS];
			shared[Signal.RANK.ordinal()] = hit.score() / best;
			shared[Signal.TALKED_OF.ordinal()] = talkedOf.contains(hit.document()) ? 1 : 0;
			weigh(evidence, new Found(document, passage, text, stemmed, hit.equals(findings.hits().getFirst())), sought, posed, shared);
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
	record Held(Stems sentence, Stems heading, Stems title, Stems passage, Stems asked) {

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
	private record Frame(double[] held, boolean[] named, double[] heading) {

		private static Frame of(Sought sought, Stemmed stemmed) {
			double[] heading = sought.match(stemmed.heading());
			double[] title = sought.match(stemmed.title());
			double[] passage = sought.match(stemmed.all());
			double[] held = new double[passage.length];
			boolean[] named = new boolean[passage.length];
			for (int i = 0; i < held.length; i++) {
				named[i] = heading[i] > 0 || title[i] > 0;
				held[i] = Math.max(Math.max(Held.IN_HEADING * heading[i], Held.IN_TITLE * title[i]), Held.IN_PASSAGE * passage[i]);
			}
			return new Frame(held, named, heading);
		}
	}

	private static void weigh(List<Evidence> evidence, Found found, Sought sought, Posed posed, double[] shared) {
		List<QueryTerm> terms = sought.terms();
		KnownQuestions known = found.stemmed().known();
		int sentences = found.text().sentences().size();
		Likeness[] likeness = known.likest(sentences, sought, posed.asked());
		double[] meant = known.nearest(sentences, posed.meaning());
		Frame frame = Frame.of(sought, found.stemmed());
		set(shared, Signal.HEADING, found.stemmed().announced()[posed.asked().ordinal()]);
		set(shared, Signal.DOCUMENT, Fit.ofDocument(posed.asked(), found.document(), posed.past() || posed.deputy()));
		set(shared, Signal.ABOUT, sought.shareOf(found.stemmed().title()));
		double whole = terms.stream().mapToDouble(QueryTerm::weight).sum();
		for (int i = 0; i < sentences; i++) {
			Held held = found.stemmed().held(i);
			Form form = found.stemmed().forms().get(i);
			double[] signals = shared.clone();
			double[] match = sought.match(held.sentence());
			double covered = 0;
			double own = 0;
			for (int j = 0; j < terms.size(); j++) {
				QueryTerm term = terms.get(j);
				double here = match[j];
				own += term.weight() * here;
				covered += term.weight() * Math.max(here, frame.held()[j]);
				if (here == 0 && !frame.named()[j]) {
					miss(signals, term);
				}
				if (j == posed.focus()) {
					set(signals, Signal.FOCUS, Math.max(here, Math.max(frame.heading()[j], sought.match(j, held.asked()))));
				}
			}
			set(signals, Signal.COVERAGE, whole == 0 ? 0 : covered / whole);
			set(signals, Signal.OWN, whole == 0 ? 0 : own / whole);
			double meaning = Meaning.likeness(posed.meaning(), found.stemmed().meanings().get(i));
			boolean unasked = known.all().isEmpty();
			double said = signals[Signal.OWN.ordinal()];
			set(signals, Signal.LIKENESS, unasked ? said : likeness[i].value());
			set(signals, Signal.MEANING, unasked ? Math.max(meaning, MEANT * said) : meaning);
			set(signals, Signal.MEANING_ASKED, unasked ? Math.max(meaning, ASKED * said) : meant[i]);
			set(signals, Signal.OTHER_OFFICE, posed.asked() == Asked.WHO && !posed.deputy() && form.ofDeputy() ? 1 : 0);
			set(signals, Signal.FORM, form.fits(posed.asked()));
			set(signals, Signal.APART, 1 - Proximity.of(sought, found.stemmed().words().get(i)));
			set(signals, Signal.LACKED, form.gap() ? 0 : Wanted.lacked(posed.wanted(), form.given()));
			set(signals, Signal.CAUSELESS, posed.wanted().contains(Wanted.CAUSE) && !form.given()[Wanted.CAUSE.ordinal()] ? 1 : 0);
			set(signals, Signal.GAP, form.gap() ? 1 : 0);
			set(signals, Signal.FIRST, i == 0 ? 1 : 0);
			evidence.add(new Evidence(found.document(), found.passage(), found.text(), held, form, i, signals, likeness[i],
					Ranking.PACKAGED.score(signals), found.first()));
		}
	}

	private static void set(double[] signals, Signal signal, double value) {
		signals[signal.ordinal()] = value;
	}

	private static void miss(double[] signals, QueryTerm term) {
		Signal signal = switch (term.kind()) {
			case YEAR -> Signal.YEAR_MISSED;
			case NAME, PLACE -> Signal.NAME_MISSED;
			case NUMBER -> Signal.NUMBER_MISSED;
			case NOUN, FAINT, STRANGE -> null;
		};
		if (signal != null) {
			signals[signal.ordinal()] += Math.min(1, term.weight() / TELLING);
		}
	}

	/** Returns how surely a text with these stems holds a word, 0–1. */
	static double match(QueryTerm term, Stems stems) {
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
