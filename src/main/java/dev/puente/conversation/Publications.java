package dev.puente.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.puente.answer.Citation;

/**
 * The publications behind an answer, numbered as a chat shows them: citations of the same one share a number.
 *
 * @param byNumber the citations of each publication by its number, from 1
 */
record Publications(Map<Integer, List<Citation>> byNumber) {

	static Publications of(List<Citation> citations) {
		Map<String, Integer> numbers = new LinkedHashMap<>();
		Map<Integer, List<Citation>> byNumber = new LinkedHashMap<>();
		for (Citation citation : citations) {
			int number = numbers.computeIfAbsent(citation.publisher() + "\n" + citation.title(), any -> numbers.size() + 1);
			byNumber.computeIfAbsent(number, any -> new java.util.ArrayList<>()).add(citation);
		}
		return new Publications(byNumber);
	}

	/** Returns the number of the publication of a citation, or 0 when there is no such citation. */
	int of(int citation) {
		return byNumber.entrySet().stream().filter(entry -> entry.getValue().stream().anyMatch(one -> one.number() == citation))
				.map(Map.Entry::getKey).findFirst().orElse(0);
	}
}
