package dev.puente.faults;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.puente.faults.Questions.Asked;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.testing.Seen;

/**
 * What came of one chat's questions.
 *
 * @param lost questions with neither an answer nor a notice
 * @param notices that something could not be answered
 * @param duplicated answers shown again
 * @param unexcused of these, those whose letter was not interrupted as often between sending and acknowledging, each with what happened
 *            around it
 * @param outOfOrder answers shown after the answer to a later question
 * @param answered when each question was answered first, by its text
 */
record ChatVerdict(int lost, int notices, int duplicated, List<String> unexcused, int outOfOrder, Map<String, Instant> answered) {

	/** Comes before an answer and stands for none. */
	private static final String LATE = new Messages().text(Language.ES, "telegram.late");

	static ChatVerdict of(List<Asked> asked, List<Seen> seen, Disturbances disturbances, Tries tries) {
		Map<String, Integer> places = new LinkedHashMap<>();
		for (Asked question : asked) {
			places.put(question.text(), places.size());
		}
		Map<String, Instant> answered = new LinkedHashMap<>();
		Map<String, Integer> again = new HashMap<>();
		List<Integer> order = new ArrayList<>();
		int notices = 0;
		int duplicated = 0;
		List<String> unexcused = new ArrayList<>();
		for (Seen message : seen) {
			Integer place = places.get(message.text());
			Instant first = answered.get(message.text());
			if (place == null) {
				notices += message.text().equals(LATE) ? 0 : 1;
			} else if (first != null) {
				duplicated++;
				if (again.merge(message.text(), 1, Integer::sum) > tries.interruptions(message.text())) {
					unexcused.add(message.text() + " at " + first + " and " + message.at() + ": " + disturbances.around(first));
				}
			} else {
				answered.put(message.text(), message.at());
				order.add(place);
			}
		}
		return new ChatVerdict(lost(asked, seen), notices, duplicated, unexcused, inversions(order), answered);
	}

	/** How many questions have neither an answer nor a notice. */
	static int lost(List<Asked> asked, List<Seen> seen) {
		Set<String> questions = asked.stream().map(Asked::text).collect(Collectors.toSet());
		Map<Boolean, List<String>> shown = seen.stream().map(Seen::text).filter(text -> !text.equals(LATE))
				.collect(Collectors.partitioningBy(questions::contains));
		long answered = shown.getOrDefault(true, List.of()).stream().distinct().count();
		return (int) Math.max(0, asked.size() - answered - shown.getOrDefault(false, List.of()).size());
	}

	private static int inversions(List<Integer> order) {
		int latest = -1;
		int inversions = 0;
		for (int place : order) {
			inversions += place < latest ? 1 : 0;
			latest = Math.max(latest, place);
		}
		return inversions;
	}
}
