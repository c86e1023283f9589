package dev.puente.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

import dev.puente.search.QueryTerm.Origin;
import dev.puente.search.QueryTerm.Variant;

/**
 * Makes a Lucene query of a question's terms: each field adds what it knows, the ways to say one word compete. Ways that lead across scripts
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
		this.commonGrams = index.frequencies(Fields.GRAMS).entrySet().stream().filter(gram -> gram.getValue() > COMMON * index.size())
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
	record Part(String field, String word, Query query) {
	}

	Query query(List<QueryTerm> terms) {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		for (QueryTerm term : terms) {
			parts(term, terms.size()).forEach(part -> query.add(boosted(part.query(), (float) term.share()), Occur.SHOULD));
		}
		return query.build();
	}

	/** Returns what each field adds for a word of a question of some words. */
	List<Part> parts(QueryTerm term, int words) {
		int clauses = Math.min(MOST_VARIANTS, Math.max(2, (MOST_CLAUSES / words - 1 - LONGEST_IN_GRAMS / 2) / 2));
		List<Variant> variants = within(term.variants(), clauses);
		List<Part> parts = new ArrayList<>();
		float asTyped = asTyped(term);
		if (!without.contains(Mechanism.WORDS) && held(Fields.WORDS, term.word())) {
			parts.add(new Part(Fields.WORDS, term.word(), boosted(term(Fields.WORDS, term.word()), WORD * asTyped)));
		}
		add(parts, Fields.STEMS, term, variants, STEM);
		if (!without.contains(Mechanism.TITLE)) {
			add(parts, Fields.TITLE, term, variants, TITLE);
		}
		if (!without.contains(Mechanism.ASKED)) {
			add(parts, Fields.ASKED, term, variants, ASKED);
		}
		if (term.word().length() <= LONGEST_IN_GRAMS && words < MOST_VARIANTS && !without.contains(Mechanism.GRAMS)) {
			grams(parts, term.word(), asTyped);
		}
		return parts;
	}

	private void add(List<Part> parts, String field, QueryTerm term, List<Variant> variants, float boost) {
		List<Variant> held = variants.stream().filter(variant -> variant.stems().stream().allMatch(stem -> held(field, stem))).toList();
		if (!held.isEmpty()) {
			parts.add(new Part(field, term.word(), boosted(best(field, held, translated(variants)), boost)));
		}
	}

	/** Tells whether a field of any passage holds a term: what none holds need not be looked for. */
	private boolean held(String field, String text) {
		Term term = new Term(field, text);
		return index.states(term).docFreq() > 0 || added.filter(beside -> beside.states(term).docFreq() > 0).isPresent();
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
		BooleanQuery.Builder grams = new BooleanQuery.Builder();
		Fields.grams(word).stream().filter(gram -> !commonGrams.contains(gram) && held(Fields.GRAMS, gram))
				.forEach(gram -> grams.add(boosted(term(Fields.GRAMS, gram), GRAM * asTyped), Occur.SHOULD));
		parts.add(new Part(Fields.GRAMS, word, grams.build()));
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

	private Query best(String field, List<Variant> variants, boolean translated) {
		List<Query> ways = new ArrayList<>();
		SynonymQuery.Builder shared = new SynonymQuery.Builder(field);
		boolean bridged = false;
		for (Variant variant : variants) {
			boolean shares = variant.origin().bridges() || translated && OWN_SCRIPT.contains(variant.origin());
			if (shares && variant.stems().size() == 1) {
				shared.addTerm(new Term(field, variant.stems().getFirst()), (float) variant.weight());
				bridged = true;
			} else {
				ways.add(boosted(all(field, variant.stems()), (float) variant.weight()));
			}
		}
		if (bridged) {
			ways.add(shared.build());
		}
		return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
	}

	/** The stems of one way together count as one word. */
	private Query all(String field, List<String> stems) {
		if (stems.size() == 1) {
			return term(field, stems.getFirst());
		}
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		stems.forEach(stem -> all.add(boosted(term(field, stem), 1f / stems.size()), Occur.MUST));
		return all.build();
	}

	private Query term(String field, String text) {
		Term term = new Term(field, text);
		return new TermQuery(term, index.states(term));
	}

	private static Query boosted(Query query, float boost) {
		return boost == 1f ? query : new BoostQuery(query, boost);
	}
}
