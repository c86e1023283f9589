package dev.puente.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.puente.search.QueryTerm;
import dev.puente.search.QueryTerm.Variant;

/**
 * The words of a question by the stems that say them. Hundreds of sentences are held against a question: each costs one look-up for each of its
 * own stems, however many ways there are to say what is asked.
 */
final class Sought {

	private final List<QueryTerm> terms;
	private final Map<String, List<Way>> ways = new HashMap<>();
	private final Map<String, List<Integer>> saying = new HashMap<>();

	Sought(List<QueryTerm> terms) {
		this.terms = List.copyOf(terms);
		for (int i = 0; i < terms.size(); i++) {
			add(i, terms.get(i).variants());
		}
	}

	private void add(int term, List<Variant> variants) {
		Set<String> said = new HashSet<>();
		for (int order = 0; order < variants.size(); order++) {
			Variant variant = variants.get(order);
			ways.computeIfAbsent(variant.stems().getFirst(), key -> new ArrayList<>(2)).add(new Way(term, order, variant));
			said.addAll(variant.stems());
		}
		said.forEach(stem -> saying.computeIfAbsent(stem, key -> new ArrayList<>(2)).add(term));
	}

	/** One way to say a word, in the order in which they are preferred. */
	private record Way(int term, int order, Variant variant) {

		private boolean betterThan(@Nullable Way other) {
			double least = other == null ? 0 : other.variant.weight();
			return variant.weight() > least || other != null && variant.weight() == least && order < other.order;
		}
	}

	/** Returns the words, in their order. */
	List<QueryTerm> terms() {
		return terms;
	}

	/** Returns all stems that begin a way to say a word. */
	Set<String> stems() {
		return ways.keySet();
	}

	/** Returns for each word how surely a text with these stems holds it, 0–1. */
	double[] match(Set<String> stems) {
		@Nullable
		Way[] surest = surest(stems);
		double[] match = new double[surest.length];
		for (int i = 0; i < match.length; i++) {
			match[i] = surest[i] == null ? 0 : surest[i].variant().weight();
		}
		return match;
	}

	/** Returns for each word the surest way in which a text with these stems says it; null where it does not. */
	@Nullable
	Variant[] said(Set<String> stems) {
		@Nullable
		Way[] surest = surest(stems);
		@Nullable
		Variant[] said = new Variant[surest.length];
		for (int i = 0; i < said.length; i++) {
			said[i] = surest[i] == null ? null : surest[i].variant();
		}
		return said;
	}

	private @Nullable Way[] surest(Set<String> stems) {
		@Nullable
		Way[] surest = new Way[terms.size()];
		for (String stem : stems) {
			for (Way way : ways.getOrDefault(stem, List.of())) {
				List<String> needed = way.variant().stems();
				if (way.betterThan(surest[way.term()]) && (needed.size() == 1 || stems.containsAll(needed))) {
					surest[way.term()] = way;
				}
			}
		}
		return surest;
	}

	/** Returns for each word where in a row of stems it, or a part of it, stands. */
	BitSet[] places(List<String> row) {
		BitSet[] places = new BitSet[terms.size()];
		for (int i = 0; i < places.length; i++) {
			places[i] = new BitSet();
		}
		for (int i = 0; i < row.size(); i++) {
			for (int term : saying.getOrDefault(row.get(i), List.of())) {
				places[term].set(i);
			}
		}
		return places;
	}

	/** Returns the share of a text's stems that the question holds, in whatever way it says them, 0–1. */
	double shareOf(Set<String> stems) {
		Set<String> asked = new HashSet<>();
		for (String stem : stems) {
			for (Way way : ways.getOrDefault(stem, List.of())) {
				if (stems.containsAll(way.variant().stems())) {
					asked.addAll(way.variant().stems());
				}
			}
		}
		return stems.isEmpty() ? 0 : (double) asked.size() / stems.size();
	}
}
