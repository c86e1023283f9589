package dev.puente.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import dev.puente.faults.Questions.Asked;
import dev.puente.testing.BotApiServer;
import dev.puente.faults.Tries.Interruption;
import dev.puente.testing.Call;
import dev.puente.testing.Silence;

/**
 * What came of a fault run.
 *
 * @param updates questions asked
 * @param chats that asked
 * @param lost questions with neither an answer nor a notice
 * @param notices that something could not be answered; a crash may show one twice
 * @param poison questions that cannot be answered
 * @param duplicated answers shown again
 * @param unexcused of these, those whose letter was not interrupted as often between sending and acknowledging
 * @param crashed letters under way when their process or Redis ended
 * @param cut calls that took effect and whose response was lost
 * @param stoodStill letters under way while SIGSTOP or the machine took the processor away, and another replica took over
 * @param outOfOrder answers shown after the answer to a later question of the chat
 * @param longestSilence longest time in which somebody waited and nobody got an answer, outside the silences that Telegram ordered
 * @param longestServed of it, while a replica served that had started two seconds before, and Redis was there
 * @param aroundSilence what was done to them around the begin and the end of that
 * @param medianWait of all answers, from question to answer
 * @param early calls inside a {@code retry_after} window, later than those already under way; windows that a crash hid are left out
 * @param conflicts getUpdates ended by another one (409)
 * @param done what was done to the replicas, by kind
 */
record Verdict(int updates, int chats, int lost, int notices, int poison, int duplicated, List<String> unexcused, int crashed, int cut,
		int stoodStill,
		int outOfOrder, Duration longestSilence, Duration longestServed, String aroundSilence, Duration medianWait, List<String> early,
		long conflicts, Map<String, Long> done) {

	private static final Duration UNDER_WAY = Duration.ofMillis(500);
	/** A new process takes its share of the lanes within this time. */
	private static final Duration TAKEOVER = Duration.ofSeconds(2);

	/** How many halts happened. */
	long halts() {
		return done.entrySet().stream().filter(entry -> entry.getKey().startsWith("halt")).mapToLong(Map.Entry::getValue).sum();
	}

	/** How many answers may have been shown once more. */
	int interrupted() {
		return crashed + cut + stoodStill;
	}

	static Verdict of(Questions questions, BotApiServer telegram, Disturbances disturbances, Tries tries) {
		List<ChatVerdict> chats = new ArrayList<>();
		List<Waiting> waits = new ArrayList<>();
		int poison = 0;
		for (Map.Entry<Long, List<Asked>> chat : questions.byChat().entrySet()) {
			ChatVerdict verdict = ChatVerdict.of(chat.getValue(), telegram.seenBy(chat.getKey()), disturbances, tries);
			chats.add(verdict);
			poison += (int) chat.getValue().stream().filter(Asked::poison).count();
			if (chat.getValue().stream().noneMatch(Asked::poison)) {
				chat.getValue().stream().filter(asked -> verdict.answered().containsKey(asked.text()))
						.forEach(asked -> waits.add(new Waiting(asked.at(), verdict.answered().getOrDefault(asked.text(), asked.at()))));
			}
		}
		Silent served = Waiting.longestSilence(waits, moment -> ordered(telegram, moment) || !tries.served(moment, TAKEOVER));
		int asked = questions.byChat().values().stream().mapToInt(List::size).sum();
		return new Verdict(asked, chats.size(),
				chats.stream().mapToInt(ChatVerdict::lost).sum(), chats.stream().mapToInt(ChatVerdict::notices).sum(), poison,
				chats.stream().mapToInt(ChatVerdict::duplicated).sum(), chats.stream().flatMap(chat -> chat.unexcused().stream()).toList(),
				tries.count(Interruption.CRASH),
				(int) telegram.hiddenCalls().stream().filter(call -> call.method().equalsIgnoreCase("sendMessage")).count(),
				tries.count(Interruption.STOOD_STILL),
				chats.stream().mapToInt(ChatVerdict::outOfOrder).sum(),
				Waiting.longestSilence(waits, moment -> ordered(telegram, moment)).counted(),
				served.counted(), "%s; %s".formatted(disturbances.around(served.from()), disturbances.around(served.to())),
				Waiting.median(waits), early(telegram, disturbances),
				telegram.calls("getUpdates").stream().filter(call -> call.status() == 409).count(), new HashMap<>(disturbances.counts()));
	}

	private static boolean ordered(BotApiServer telegram, Instant moment) {
		return telegram.silences().stream().anyMatch(silence -> silence.holds(moment));
	}

	/** Each with how long after the order it came, and what happened around it. */
	private static List<String> early(BotApiServer telegram, Disturbances disturbances) {
		List<Silence> told = telegram.silences().stream().filter(silence -> !disturbances.hide(silence)).toList();
		return telegram.earlyCalls().stream().flatMap(call -> told.stream()
				.filter(silence -> sameKind(call, silence) && silence.holds(call.at()) && silence.holds(call.at().minus(UNDER_WAY)))
				.map(silence -> call.method() + " " + Duration.between(silence.from(), call.at()).toMillis() + " ms after "
						+ silence.method() + " of " + Duration.between(silence.from(), silence.until()).toSeconds() + " s, at " + call.at()
						+ ": " + disturbances.around(call.at())))
				.toList();
	}

	private static boolean sameKind(Call call, Silence silence) {
		return call.method().equalsIgnoreCase("getUpdates") == silence.method().equals("getupdates");
	}

	/**
	 * Somebody waits, and nobody gets an answer.
	 *
	 * @param counted how much of the time counts
	 */
	record Silent(Instant from, Instant to, Duration counted) {
	}

	/** From question to answer. */
	record Waiting(Instant from, Instant to) {

		static Duration median(List<Waiting> waits) {
			List<Duration> sorted = new ArrayList<>(waits.stream().map(wait -> Duration.between(wait.from, wait.to)).toList());
			Collections.sort(sorted);
			return sorted.isEmpty() ? Duration.ZERO : sorted.get(sorted.size() / 2);
		}

		static Silent longestSilence(List<Waiting> waits, Predicate<Instant> excepted) {
			List<Instant> answers = waits.stream().map(Waiting::to).sorted().toList();
			Silent longest = new Silent(Instant.EPOCH, Instant.EPOCH, Duration.ZERO);
			Instant last = Instant.MIN;
			for (Instant answer : answers) {
				Instant previous = last;
				Instant since = waits.stream().filter(wait -> wait.to.isAfter(previous) && wait.from.isBefore(answer)).map(Waiting::from)
						.min(Instant::compareTo).orElse(answer);
				Instant from = since.isBefore(last) ? last : since;
				Duration counted = outside(excepted, from, answer);
				longest = counted.compareTo(longest.counted()) > 0 ? new Silent(from, answer, counted) : longest;
				last = answer;
			}
			return longest;
		}

		private static Duration outside(Predicate<Instant> excepted, Instant from, Instant to) {
			long counted = 0;
			for (long millis = from.toEpochMilli(); millis < to.toEpochMilli(); millis += 10) {
				counted += excepted.test(Instant.ofEpochMilli(millis)) ? 0 : 10;
			}
			return Duration.ofMillis(counted);
		}
	}
}
