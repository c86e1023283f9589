package dev.puente.search;

import java.util.List;
import java.util.function.Function;

import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** What a question looks for in an index. Either Lucene scores it, or {@link TermAtATime}; both mean the same. */
sealed interface Clause {

	/** A term of a field. */
	record Word(String field, String text) implements Clause {
	}

	/** A clause whose score is multiplied. */
	record Weighted(Clause clause, float weight) implements Clause {
	}

	/** What any of the clauses brings, summed up. */
	record Sum(List<Clause> clauses) implements Clause {
	}

	/** What the best of the clauses brings. */
	record Best(List<Clause> clauses) implements Clause {
	}

	/** What the clauses bring together, where none is missing. */
	record All(List<Clause> clauses) implements Clause {
	}

	/** Terms of a field that count as one: how often they stand in a passage is summed up by their weights, and the commonest tells how rare they are. */
	record Shared(String field, List<Way> ways) implements Clause {
	}

	/**
	 * A term that counts as others do.
	 *
	 * @param weight how much an occurrence counts, above 0–1
	 */
	record Way(String text, float weight) {
	}

	/** Returns the clause multiplied. */
	static Clause weighted(Clause clause, float weight) {
		return weight == 1f ? clause : new Weighted(clause, weight);
	}

	/**
	 * Returns Lucene's query for it.
	 *
	 * @param states where a term stands in the index to be asked
	 */
	default Query query(Function<Term, TermStates> states) {
		return switch (this) {
			case Word word -> {
				Term term = new Term(word.field(), word.text());
				yield new TermQuery(term, states.apply(term));
			}
			case Weighted weighted -> new BoostQuery(weighted.clause().query(states), weighted.weight());
			case Sum sum -> together(sum.clauses(), Occur.SHOULD, states);
			case All all -> together(all.clauses(), Occur.MUST, states);
			case Best best -> new DisjunctionMaxQuery(best.clauses().stream().map(clause -> clause.query(states)).toList(), 0);
			case Shared shared -> {
				SynonymQuery.Builder query = new SynonymQuery.Builder(shared.field());
				shared.ways().forEach(way -> query.addTerm(new Term(shared.field(), way.text()), way.weight()));
				yield query.build();
			}
		};
	}

	private static Query together(List<Clause> clauses, Occur occur, Function<Term, TermStates> states) {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		clauses.forEach(clause -> query.add(clause.query(states), occur));
		return query.build();
	}
}
