package dev.puente.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.puente.search.QueryTerm.Origin;
import dev.puente.search.QueryTerm.Variant;

/**
 * Makes one clause of a question's terms: each field adds what it knows, the ways to say one word compete. Ways that lead across scripts
 * count as one word together, so that the rarest of several translations does not weigh most (structured queries, Pirkola 1998).
 */
final class QueryBuilder {

	private static final float WORD = 0.5f;
	private static final float STEM = 1.0f;
	private static final float TITLE = 0.4f;
	private static final float ASKED = 0.5f;
	private static final float GRAM = 0.12f;
	/** Lucene takes 1024 clauses; a long question's words share them. */
	private static final int MOST_CLAUSES = 900;
	/** What a word may use of them at most. */
	private static final int MOST_VARIANTS = 40;
	private static final int LONGEST_IN_GRAMS = 24;
	/** Pieces that stand in more than this share of the passages tell nothing and cost most. */
	private static final double COMMON = 0.25;
	/** So do those that stand in more than so many of a large index: reading where they stand takes longer than all else. */
	private static final int MOST_HOLDING = 16_384;

	private static final double SURE = 0.7;
	/** Ways that stay in the letters of the question. */
	private static final Set<Origin> OWN_SCRIPT = EnumSet.of(Origin.TYPED, Origin.SYNONYM, Origin.REPAIRED);

	private final PassageIndex index;
	private final Optional<PassageIndex> added;
	private final Set<String> commonGrams;
	private final Vocabulary vocabulary;
	private final Set<Mechanism> without;

	QueryBuilder(PassageIndex index, Vocabulary vocabulary, Set<Mechanism> without) {
		this.index = index;
		this.added = Optional.empty();
		this.vocabulary = vocabulary;
		this.without = without;
		double most = Math.min(COMMON * index.size(), MOST_HOLDING);
		this.commonGrams = index.frequencies(Fields.GRAMS).entrySet().stream().filter(gram -> gram.getValue() > most)
				.map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
	}

	private QueryBuilder(QueryBuilder base, Vocabulary vocabulary, PassageIndex added) {
		this.index = base.index;
		this.added = Optional.of(added);
		this.vocabulary = vocabulary;
		this.without = base.without;
		this.commonGrams = base.commonGrams;
	}

	/** Returns the same builder for an index beside which some more passages lie. */
	QueryBuilder with(Vocabulary more, PassageIndex beside) {
		return new QueryBuilder(this, more, beside);
	}

	/** What a field adds to the score for a word. */
	record Part(String field, String word, Clause clause) {
	}

	Clause clause(List<QueryTerm> terms) {
		List<Clause> all = new ArrayList<>();
		for (QueryTerm term : terms) {
			parts(term, terms.size()).forEach(part -> all.add(Clause.weighted(part.clause(), (float) term.share())));
		}
		return new Clause.Sum(all);
	}

	/** Returns what each field adds for a word of a question of some words. */
	List<Part> parts(QueryTerm term, int words) {
		int clauses = Math.min(MOST_VARIANTS, Math.max(2, (MOST_CLAUSES / words - 1 - LONGEST_IN_GRAMS / 2) / 2));
		List<Variant> variants = within(term.variants(), clauses);
		List<Part> parts = new ArrayList<>();
		float asTyped = asTyped(term);
		if (!without.contains(Mechanism.WORDS) && held(Fields.WORDS, term.written())) {
			parts.add(new Part(Fields.WORDS, term.word(), Clause.weighted(new Clause.Word(Fields.WORDS, term.written()), WORD * asTyped)));
		}
		add(parts, Fields.STEMS, term, variants, STEM);
		if (!without.contains(Mechanism.TITLE)) {
			add(parts, Fields.TITLE, term, variants, TITLE);
		}
		if (!without.contains(Mechanism.ASKED)) {
			add(parts, Fields.ASKED, term, variants, ASKED);
		}
		if (term.word().length() <= LONGEST_IN_GRAMS && words < MOST_VARIANTS && !without.contains(Mechanism.GRAMS)
				&& !suffices(variants)) {
			grams(parts, term.word(), asTyped);
		}
		return parts;
	}

	/** Among so many passages a word that any of them holds is found without its pieces, which would cost a third of the search. */
	private boolean suffices(List<Variant> variants) {
		return index.size() > TermAtATime.MOST_PASSAGES
				&& variants.stream().anyMatch(variant -> variant.stems().stream().allMatch(stem -> held(Fields.STEMS, stem)));
	}

	private void add(List<Part> parts, String field, QueryTerm term, List<Variant> variants, float boost) {
		List<Variant> held = variants.stream().filter(variant -> variant.stems().stream().allMatch(stem -> held(field, stem))).toList();
		if (!held.isEmpty()) {
			parts.add(new Part(field, term.word(), Clause.weighted(best(field, held, translated(variants)), boost)));
		}
	}

	/** Tells whether a field of any passage holds a term: what none holds need not be looked for. */
	private boolean held(String field, String text) {
		return index.holds(field, text) || added.filter(beside -> beside.holds(field, text)).isPresent();
	}

	/**
	 * Returns how much the word as typed counts where it is translated: a name in the letters of the other language is rare among its passages
	 * («Iran» in Persian ones), but says no more than its translation.
	 */
	private float asTyped(QueryTerm term) {
		double own = vocabulary.weight(term.variants().getFirst().stems().getFirst());
		return translated(term.variants()) ? (float) Math.min(1, term.weight() / own) : 1;
	}

	private boolean translated(List<Variant> variants) {
		return !without.contains(Mechanism.SHARING)
				&& variants.stream().anyMatch(variant -> variant.origin() == Origin.TRANSLATED && variant.weight() >= SURE);
	}

	private void grams(List<Part> parts, String word, float asTyped) {
		List<Clause> grams = Fields.grams(word).stream().filter(gram -> !commonGrams.contains(gram) && held(Fields.GRAMS, gram))
				.<Clause>map(gram -> new Clause.Word(Fields.GRAMS, gram)).toList();
		if (!grams.isEmpty()) {
			parts.add(new Part(Fields.GRAMS, word, Clause.weighted(new Clause.Sum(grams), GRAM * asTyped)));
		}
	}

	/** Keeps the surest variants that fit into some clauses, the first always. */
	private static List<Variant> within(List<Variant> variants, int clauses) {
		int all = variants.stream().mapToInt(variant -> variant.stems().size()).sum();
		if (all <= clauses) {
			return variants;
		}
		List<Variant> kept = new ArrayList<>(List.of(variants.getFirst()));
		int left = clauses - variants.getFirst().stems().size();
		for (Variant variant : variants.stream().skip(1).sorted(Comparator.comparingDouble(Variant::weight).reversed()).toList()) {
			left -= variant.stems().size();
			if (left >= 0) {
				kept.add(variant);
			}
		}
		return kept;
	}

	private Clause best(String field, List<Variant> variants, boolean translated) {
		List<Clause> ways = new ArrayList<>();
		List<Clause.Way> shared = new ArrayList<>();
		for (Variant variant : variants) {
			boolean shares = variant.origin().bridges() || translated && OWN_SCRIPT.contains(variant.origin());
			if (shares && variant.stems().size() == 1) {
				shared.add(new Clause.Way(variant.stems().getFirst(), (float) variant.weight()));
			} else {
				ways.add(Clause.weighted(all(field, variant.stems()), (float) variant.weight()));
			}
		}
		if (!shared.isEmpty()) {
			ways.add(new Clause.Shared(field, shared));
		}
		return ways.size() == 1 ? ways.getFirst() : new Clause.Best(ways);
	}

	/** The stems of one way together count as one word. */
	private static Clause all(String field, List<String> stems) {
		return stems.size() == 1
				? new Clause.Word(field, stems.getFirst())
				: new Clause.All(stems.stream()
						.map(stem -> Clause.weighted(new Clause.Word(field, stem), 1f / stems.size())).toList());
	}
}
