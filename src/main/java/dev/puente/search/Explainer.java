package dev.puente.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells how the scores of passages of one index, and of what was added beside it, came about. */
final class Explainer {

	private final QueryBuilder queries;
	private final List<Hit> hits;
	/** What was added comes first: the index may hold the same passage as it was before. */
	private final List<Placed> placed = new ArrayList<>();

	Explainer(QueryBuilder queries, PassageIndex index, Optional<PassageIndex> added, List<Hit> hits) {
		this.queries = queries;
		this.hits = hits;
		for (int i = 0; i < hits.size(); i++) {
			Hit hit = hits.get(i);
			PassageIndex holder = added.filter(beside -> beside.place(hit).isPresent()).orElse(index);
			placed.add(new Placed(i, holder, holder.place(hit)));
		}
	}

	/**
	 * Where a passage stands.
	 *
	 * @param number among those to explain
	 * @param place in the index; nothing where it is not there any more
	 */
	private record Placed(int number, PassageIndex index, Optional<Integer> place) {
	}

	/** Tells for each passage what the words of a question added, the most first. */
	List<Explained> explain(List<QueryTerm> terms) {
		List<List<Explained.Part>> parts = hits.stream().map(hit -> (List<Explained.Part>) new ArrayList<Explained.Part>()).toList();
		for (QueryTerm term : terms) {
			for (QueryBuilder.Part part : queries.parts(term, terms.size())) {
				double[] scores = scores(part.clause());
				for (int i = 0; i < scores.length; i++) {
					if (scores[i] > 0) {
						parts.get(i).add(new Explained.Part(term, part.field(), scores[i]));
					}
				}
			}
		}
		parts.forEach(all -> all.sort(Comparator.comparingDouble(Explained.Part::score).reversed()));
		return IntStream.range(0, hits.size()).mapToObj(i -> new Explained(hits.get(i), parts.get(i))).toList();
	}

	private double[] scores(Clause clause) {
		double[] scores = new double[hits.size()];
		placed.stream().map(Placed::index).distinct().forEach(index -> {
			List<Placed> own = placed.stream().filter(one -> one.index() == index && one.place().isPresent()).toList();
			double[] found = index.scores(clause, own.stream().mapToInt(one -> one.place().orElseThrow()).toArray());
			for (int i = 0; i < found.length; i++) {
				scores[own.get(i).number()] = found[i];
			}
		});
		return scores;
	}
}
