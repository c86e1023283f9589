package dev.puente.answer;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.puente.search.QueryTerm;

/** What tells whether evidence answers a question; each is a number, mostly 0 to about 5. */
enum Feature {
	/** Telling words of the question and of what was said before. */
	WORDS,
	/** Telling words of the question itself. */
	OWN_WORDS,
	/** Words that the best sentence, its frame or a question known to be answered by it holds, by weight. */
	HELD,
	/** Words lacked that neither glossary nor lexicon knows. */
	STRANGE_LACKED,
	/** Names lacked. */
	NAMES_LACKED,
	/** Nouns lacked that no document holds. */
	UNKNOWN_NOUNS_LACKED,
	/** Nouns lacked that documents hold. */
	NOUNS_LACKED,
	/** Verbs, adjectives and adverbs lacked. */
	FAINT_LACKED,
	/** Countries, cities and what belongs to them lacked. */
	PLACES_LACKED,
	/** Numbers lacked. */
	NUMBERS_LACKED,
	/** Years lacked. */
	YEARS_LACKED,
	/** The most telling word of the question that is lacked, by weight; verbs, adjectives and adverbs are not looked at. */
	WORST_LACKED,
	/** Whether a name, place or year of the question is lacked altogether. */
	NAME_ABSENT,
	/** Whether a number of the question that is no year is lacked altogether. */
	NUMBER_ABSENT,
	/** Whether a particular is wanted, such as a telephone number. */
	PARTICULARS_WANTED,
	/** The score of the best sentence. */
	SCORE,
	/** How like the question is to one that the best sentence is known to answer. */
	LIKENESS,
	/** The same of the likest one among the best sentences. */
	LIKENESS_NEAR,
	/** The greatest share of the question's telling words that one of the best sentences or its frame holds, by weight. */
	COVERAGE_NEAR,
	/** How near the meanings of the question and the best sentence are. */
	MEANING,
	/** How near the meanings of the question and the likest one that the best sentence is known to answer are. */
	MEANING_ASKED,
	/** How near the meaning of the question is to one of which it is known that no document answers it. */
	MEANING_SILENT,
	/** Share of the particulars wanted that the best sentence does not give. */
	PARTICULARS_LACKED,
	/** Whether something of a person's private life is wanted that the best sentence does not give. */
	PRIVATE_LACKED,
	/** How little the best sentence, its heading or a question known to be answered by it holds the word that names what is asked for. */
	FOCUS_LACKED,
	/** Share of the question's telling words that the best sentence itself lacks, by weight. */
	OWN_LACKED,
	/** Whether steps are asked for. */
	STEPS_ASKED,
	/** Whether a cause is asked for. */
	CAUSE_ASKED,
	/** Whether a cause is asked for and the best sentence gives none. */
	CAUSE_LACKED,
	/** What the best sentence itself lacks of a question for a cause: it takes for true what it asks the cause of. */
	CAUSE_OF_LACKED,
	/** Whether the best sentence says that something is not known. */
	GAP,
	/** How far the best sentence is ahead of the best one of another document. */
	AHEAD,
	/** How like the question is to one of which it is known that no document answers it. */
	SILENCE,
	/** Whether search and sentences agree on the best passage. */
	AGREEMENT;

	/** Weight from which on a word counts in full. */
	private static final double TELLING = 5;
	/** How surely a text must hold a word so that it does not count as absent. */
	private static final double PRESENT = 0.3;
	private static final int NEAR = 5;
	private static final Set<QueryTerm.Kind> NAMING = EnumSet.of(QueryTerm.Kind.NAME, QueryTerm.Kind.PLACE, QueryTerm.Kind.YEAR);

	/**
	 * Measures the best of some evidence.
	 *
	 * @param silence how like the question is to one that no document answers
	 */
	static Map<Feature, Double> of(Posed posed, List<QueryTerm> terms, List<Evidence> evidence, Silences.Likeness silence) {
		Map<Feature, Double> features = new EnumMap<>(Feature.class);
		Evidence best = evidence.getFirst();
		boolean[] given = best.form().given();
		for (Feature feature : values()) {
			features.put(feature, 0.0);
		}
		features.put(WORDS, (double) terms.size());
		features.put(STEPS_ASKED, posed.asked() == Asked.HOW_TO ? 1.0 : 0.0);
		features.put(LIKENESS_NEAR, near(evidence, Signal.LIKENESS));
		features.put(COVERAGE_NEAR, near(evidence, Signal.COVERAGE));
		features.put(PARTICULARS_WANTED, posed.wanted().isEmpty() ? 0.0 : 1.0);
		features.put(PRIVATE_LACKED, best.signal(Signal.GAP) == 0 && !posed.wanted().isEmpty()
				&& Wanted.privateLacked(posed.wanted(), given) ? 1.0 : 0.0);
		features.put(SILENCE, silence.words());
		features.put(MEANING_SILENT, silence.meaning());
		features.put(MEANING, best.signal(Signal.MEANING));
		features.put(MEANING_ASKED, best.signal(Signal.MEANING_ASKED));
		features.put(PARTICULARS_LACKED, best.signal(Signal.LACKED));
		boolean named = posed.focus() < terms.size() && Wanted.namedBy(terms.get(posed.focus()).word(), posed.wanted(), given);
		features.put(FOCUS_LACKED, named ? 0 : 1 - best.signal(Signal.FOCUS));
		features.put(OWN_LACKED, 1 - best.signal(Signal.OWN));
		features.put(CAUSE_ASKED, posed.wanted().contains(Wanted.CAUSE) ? 1.0 : 0.0);
		features.put(CAUSE_LACKED, best.signal(Signal.CAUSELESS));
		features.put(CAUSE_OF_LACKED, posed.wanted().contains(Wanted.CAUSE) ? 1 - best.signal(Signal.OWN) : 0);
		features.put(GAP, best.signal(Signal.GAP));
		features.put(AHEAD, best.score() - evidence.stream().filter(one -> !one.document().id().equals(best.document().id()))
				.mapToDouble(Evidence::score).findFirst().orElse(0));
		features.put(SCORE, best.score());
		features.put(LIKENESS, best.signal(Signal.LIKENESS));
		features.put(AGREEMENT, best.firstFound() ? 1.0 : 0.0);
		terms.stream().filter(term -> !Wanted.namedBy(term.word(), posed.wanted(), given)).forEach(term -> hold(features, term, best));
		return features;
	}

	private static void hold(Map<Feature, Double> features, QueryTerm term, Evidence best) {
		double weight = Math.min(TELLING, term.weight()) / TELLING;
		double match = best.held().match(term);
		features.merge(HELD, weight * match, Double::sum);
		features.merge(lacked(term), weight * (1 - match), Double::sum);
		if (term.share() == 1) {
			own(features, term, weight, match);
		}
	}

	private static double near(List<Evidence> evidence, Signal signal) {
		return evidence.stream().limit(NEAR).mapToDouble(one -> one.signal(signal)).max().orElse(0);
	}

	private static void own(Map<Feature, Double> features, QueryTerm term, double weight, double match) {
		features.merge(OWN_WORDS, 1.0, Double::sum);
		if (term.kind() != QueryTerm.Kind.FAINT) {
			features.merge(WORST_LACKED, weight * (1 - match), Math::max);
		}
		if (match < PRESENT && NAMING.contains(term.kind())) {
			features.put(NAME_ABSENT, 1.0);
		}
		if (match < PRESENT && term.kind() == QueryTerm.Kind.NUMBER) {
			features.put(NUMBER_ABSENT, 1.0);
		}
	}

	private static Feature lacked(QueryTerm term) {
		return switch (term.kind()) {
			case STRANGE -> term.known() ? NOUNS_LACKED : STRANGE_LACKED;
			case NOUN -> term.known() ? NOUNS_LACKED : UNKNOWN_NOUNS_LACKED;
			case NAME -> NAMES_LACKED;
			case PLACE -> PLACES_LACKED;
			case FAINT -> FAINT_LACKED;
			case NUMBER -> NUMBERS_LACKED;
			case YEAR -> YEARS_LACKED;
		};
	}
}
