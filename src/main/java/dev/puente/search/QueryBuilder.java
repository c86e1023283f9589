package dev.puente.search;

import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

import dev.puente.search.QueryTerm.Variant;

/** Makes a Lucene query of a question's terms: each field adds what it knows, the ways to say one word compete. */
final class QueryBuilder {

	private static final float WORD = 0.5f;
	private static final float STEM = 1.0f;
	private static final float TITLE = 0.4f;
	private static final float GRAM = 0.12f;

	private QueryBuilder() {
	}

	static Query query(List<QueryTerm> terms) {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		for (QueryTerm term : terms) {
			query.add(boosted(term(Fields.WORDS, term.word()), WORD), Occur.SHOULD);
			query.add(boosted(best(Fields.STEMS, term.variants()), STEM), Occur.SHOULD);
			query.add(boosted(best(Fields.TITLE, term.variants()), TITLE), Occur.SHOULD);
			for (String gram : Fields.grams(term.word())) {
				query.add(boosted(term(Fields.GRAMS, gram), GRAM), Occur.SHOULD);
			}
		}
		return query.build();
	}

	private static Query best(String field, List<Variant> variants) {
		List<Query> ways = new ArrayList<>();
		SynonymQuery.Builder shared = new SynonymQuery.Builder(field);
		int sharing = 0;
		for (Variant variant : variants) {
			if (variant.origin().bridges() && variant.stems().size() == 1) {
				shared.addTerm(new Term(field, variant.stems().getFirst()), (float) variant.weight());
				sharing++;
			} else {
				ways.add(boosted(all(field, variant.stems()), (float) variant.weight()));
			}
		}
		if (sharing > 0) {
			ways.add(shared.build());
		}
		return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
	}

	/** The stems of one way together count as one word. */
	private static Query all(String field, List<String> stems) {
		if (stems.size() == 1) {
			return term(field, stems.getFirst());
		}
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		stems.forEach(stem -> all.add(boosted(term(field, stem), 1f / stems.size()), Occur.MUST));
		return all.build();
	}

	private static Query term(String field, String text) {
		return new TermQuery(new Term(field, text));
	}

	private static Query boosted(Query query, float boost) {
		return boost == 1f ? query : new BoostQuery(query, boost);
	}
}
