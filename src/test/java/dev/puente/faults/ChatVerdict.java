package dev.puente.faults;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.puente.faults.Questions.Asked;
import dev.puente.testing.Call;
import dev.puente.testing.Seen;

/**
 * What came of one chat's questions.
 *
 * @param lost questions with neither an answer nor a notice
 * @param notices that something could not be answered
 * @param duplicated answers shown again
 * @param unexcused of these, those with no crash, pause, stall or cut before them, each with what else happened around it
 * @param outOfOrder answers shown after the answer to a later question
 * @param answered when each question was answered first, by its text
 */
record ChatVerdict(int lost, int notices, int duplicated, List<String> unexcused, int outOfOrder, Map<String, Instant> answered) {

	static ChatVerdict of(List<Asked> asked, List<Seen> seen, Disturbances disturbances, List<Call> spoilt) {
		Map<String, Integer> places = new LinkedHashMap<>();
		for (Asked question : asked) {
			places.put(question.text(), places.size());
		}
		Map<String, Instant> answered = new LinkedHashMap<>();
		List<Integer> order = new ArrayList<>();
		int notices = 0;
		int duplicated = 0;
		List<String> unexcused = new ArrayList<>();
		for (Seen message : seen) {
			Integer place = places.get(message.text());
			Instant first = answered.get(message.text());
			if (place == null) {
				notices++;
			} else if (first != null) {
				duplicated++;
				if (!disturbances.excuse(first, spoilt)) {
					unexcused.add(message.text() + " at " + first + " and " + message.at() + ": " + disturbances.around(first));
				}
			} else {
				answered.put(message.text(), message.at());
				order.add(place);
			}
		}
		int lost = Math.max(0, asked.size() - answered.size() - notices);
		return new ChatVerdict(lost, notices, duplicated, unexcused, inversions(order), answered);
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
