package dev.puente.admin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Questions that ask for much the same.
 *
 * @param gaps the newest first
 */
record GapCluster(List<Gap> gaps) {

	/** Questions that share so much of their telling words are one matter. */
	private static final double ALIKE = 0.5;

	GapCluster {
		gaps = List.copyOf(gaps);
	}

	/** Returns the question that stands for all of them. */
	public Gap first() {
		return gaps.getFirst();
	}

	public int size() {
		return gaps.size();
	}

	/** Tells whether an answer was written whose publication was undone. */
	public boolean takenBack() {
		return gaps.stream().anyMatch(gap -> !gap.takenBack().isEmpty());
	}

	/** Returns how many of them were not answered at all. */
	public long unanswered() {
		return gaps.stream().filter(gap -> gap.reason().isEmpty()).count();
	}

	/** Returns how many of them got an answer that did not help. */
	public long disliked() {
		return size() - unanswered();
	}

	/** Returns why answers did not help and how often each was said, by the numbers of the reasons; 0 stands for no reason. */
	public Map<Integer, Long> reasons() {
		return gaps.stream().flatMap(gap -> gap.reason().stream())
				.collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()));
	}

	/** Puts questions of a language that are alike together; the most asked come first. */
	static List<GapCluster> of(List<Gap> all) {
		List<Group> groups = new ArrayList<>();
		all.stream().sorted(Comparator.comparing(Gap::at).reversed()).forEach(gap -> {
			Set<String> words = Said.telling(gap.text());
			groups.stream().filter(group -> group.fits(gap, words)).findFirst().orElseGet(() -> {
				Group fresh = new Group(words, new ArrayList<>());
				groups.add(fresh);
				return fresh;
			}).gaps().add(gap);
		});
		return groups.stream().map(group -> new GapCluster(group.gaps())).sorted(Comparator.comparingInt(GapCluster::size).reversed())
				.toList();
	}

	private record Group(Set<String> words, List<Gap> gaps) {

		boolean fits(Gap gap, Set<String> other) {
			Set<String> shared = new HashSet<>(words);
			shared.retainAll(other);
			int together = words.size() + other.size() - shared.size();
			return gap.language() == gaps.getFirst().language() && together > 0 && (double) shared.size() / together >= ALIKE;
		}
	}
}
