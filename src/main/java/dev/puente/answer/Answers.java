package dev.puente.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import dev.puente.answer.Answer.CitedSentence;
import dev.puente.knowledge.Knowledge;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.search.PassageSearch;

/** Answers questions from the documents in service. */
@Component
public class Answers {

	private static final int GIVEN_TO_MODEL = 12;
	private static final int OF_EACH_COMPARED = 3;
	private static final int OF_EACH_HALF = 2;
	/** Half an answer to what is else not answered had better be right. */
	private static final double SURE_OF_HALF = 0.75;

	private final PassageSearch search;
	private final Finder finder;
	private final Wording wording;
	private final Telling telling;
	private final Messages messages;
	private final Clock clock;

	Answers(PassageSearch search, Knowledge knowledge, Wording wording, Messages messages, Clock clock) {
		this.search = search;
		this.finder = new Finder(search, knowledge, clock);
		this.wording = wording;
		this.telling = new Telling(messages);
		this.messages = messages;
		this.clock = clock;
	}

	/** Reads what the first questions would wait for. */
	void readAhead() {
		finder.readAhead();
	}

	/**
	 * Answers a question.
	 *
	 * @return what can be said, in the language asked for or else in the question's own
	 */
	public Answer answer(Question question) {
		return answer(question, sentence -> {
		});
	}

	/**
	 * Answers a question and tells its sentences one by one as soon as each was checked, while a model still words the next.
	 *
	 * @param said is told each sentence, on the caller's thread. Where a model then fails, the answer returned is another one; it counts
	 * @return what can be said, in the language asked for or else in the question's own
	 */
	public Answer answer(Question question, Consumer<String> said) {
		long start = System.nanoTime();
		Answer answer = wording.available() ? spoken(question, said) : composed(question);
		AnswerMeters.answered(answer, System.nanoTime() - start);
		return answer;
	}

	/** Answers a question in the documents' own words; no model is asked, which costs nobody anything. */
	public Answer inTheirOwnWords(Question question) {
		long start = System.nanoTime();
		Answer answer = composed(question);
		AnswerMeters.answered(answer, System.nanoTime() - start);
		return answer;
	}

	/**
	 * Answers a question from other documents than those in service, in their own words.
	 *
	 * @param indexed the documents with their index
	 */
	public Answer answerFrom(Question question, PassageSearch.Indexed indexed) {
		return composed(question, indexed);
	}

	private Answer composed(Question question) {
		return composed(question, search.forQuestion());
	}

	private Answer composed(Question question, PassageSearch.Indexed indexed) {
		return composed(question, finder.best(question, indexed), indexed);
	}

	private Answer composed(Question question, Found whole, PassageSearch.Indexed indexed) {
		if (Personal.in(question.text())) {
			return telling.needsPerson(whole.language(), indexed.generation());
		}
		return compared(whole, indexed).or(() -> twofold(question, whole, indexed))
				.orElseGet(() -> answer(whole, Optional.empty(), question, indexed));
	}

	private Answer spoken(Question question, Consumer<String> said) {
		Language language = Finder.languageOf(question);
		if (Personal.in(question.text())) {
			return telling.needsPerson(language, search.current().generation());
		}
		Spoken spoken = new Spoken(wording.patience(), said);
		Question whole = wording.condensed(question, language, spoken.patience());
		PassageSearch.Indexed indexed = search.forQuestion();
		return answer(finder.best(whole, indexed), Optional.of(spoken), whole, indexed);
	}

	/** How an answer is told: how long a model may take for it, and who hears each sentence. */
	private record Spoken(Patience patience, Consumer<String> said) {
	}

	/** Answers a question that compares two years by what is known of each; nothing where one of them is not told of, or a sentence compares both. */
	private Optional<Answer> compared(Found whole, PassageSearch.Indexed indexed) {
		return Comparison.parts(whole.resolved()).flatMap(parts -> {
			if (whole.suffices() && whole.tellsAllYears()) {
				return Optional.empty();
			}
			List<Found> found = parts.stream().map(part -> finder.find(part, indexed)).toList();
			return found.stream().allMatch(Answers::carries) ? Optional.of(telling.compared(found, OF_EACH_COMPARED)) : Optional.empty();
		});
	}

	/** Answers both halves of a question that asks two things, unless one sentence answers both or both are known to be asked together. */
	private Optional<Answer> twofold(Question question, Found whole, PassageSearch.Indexed indexed) {
		if (whole.askedTogether() || whole.foreign()) {
			return Optional.empty();
		}
		return Compound.parts(question).flatMap(parts -> {
			List<Found> both = halves(parts, indexed);
			List<Found> halves = both.stream().filter(Found::suffices).toList();
			if (halves.size() == parts.size() && !halves.getFirst().sameBest(halves.getLast())) {
				return Optional.of(telling.compared(halves, OF_EACH_HALF));
			}
			return halves.isEmpty() || whole.suffices() || !tellsHalf(halves.getFirst(), both, parts)
					? Optional.empty()
					: Optional.of(telling.composed(halves.getFirst(), List.of(messages.text(whole.language(), "answer.half"))));
		});
	}

	/** What says too little by itself, «¿… y de qué ciudad es?», is answered only where what it leans on is. */
	private static boolean tellsHalf(Found half, List<Found> both, List<Question> parts) {
		boolean saysEnough = half == both.getFirst() || !FollowUp.saysLittle(parts.getLast().text());
		return saysEnough && half.probability() >= SURE_OF_HALF;
	}

	/** The second half may lean on the first, or stand alone: «¿quién es el embajador y quién es la ministra?». */
	private List<Found> halves(List<Question> parts, PassageSearch.Indexed indexed) {
		Found first = finder.find(parts.getFirst(), indexed);
		Found leaning = finder.find(parts.getLast(), indexed);
		boolean sameAgain = first.suffices() && leaning.suffices() && first.sameBest(leaning);
		return List.of(first, leaning.suffices() && !sameAgain
				? leaning
				: finder.find(parts.getLast().standingAlone(parts.getLast().text()), indexed));
	}

	/** Where nothing answers a question about an edition of the fair that was not held, or takes one for suspended, that is told. */
	private Optional<Answer> corrected(Found found, PassageSearch.Indexed indexed) {
		return Premise.of(found.question(), found.language()).map(held -> finder.find(held, indexed))
				.filter(held -> carries(held) && (Premise.notHeld(found.question()) || held.denied()))
				.map(held -> telling.corrected(held));
	}

	private static boolean carries(Found found) {
		return found.suffices() && found.features().getOrDefault(Feature.NAME_ABSENT, 0.0) == 0;
	}

	private Answer answer(Found found, Optional<Spoken> reword, Question question, PassageSearch.Indexed indexed) {
		if (!found.suffices()) {
			return corrected(found, indexed).orElseGet(() -> telling.silent(found));
		}
		if (found.foreign()) {
			return reword.flatMap(spoken -> translated(question, found, spoken))
					.orElseGet(() -> telling.composed(found, List.of(messages.text(found.language(), "answer.untranslated"))));
		}
		return reword.map(spoken -> worded(question, found, spoken)).orElseGet(() -> telling.composed(found, List.of()));
	}

	/** Returns the probability of being right from which on a question in a language is answered, 0–1. */
	public static double enough(Language language) {
		return Threshold.PACKAGED.enough(language);
	}

	/** Answers a question whatever the evidence, and tells how good the evidence is. */
	public Trial trial(Question question) {
		return trial(finder.find(question));
	}

	/**
	 * What a question is answered, and how good the evidence for it is.
	 *
	 * @param answer as a visitor gets it
	 * @param trial of the evidence
	 */
	public record Examined(Answer answer, Trial trial) {
	}

	/** Answers a question in the documents' own words, and tells how good the evidence is. */
	public Examined examined(Question question, PassageSearch.Indexed indexed) {
		Found whole = finder.best(question, indexed);
		return new Examined(composed(question, whole, indexed), trial(whole));
	}

	private Trial trial(Found found) {
		if (found.evidence().isEmpty()) {
			return new Trial(Optional.empty(), Map.of(), 0);
		}
		Map<Feature, Double> features = found.features();
		return new Trial(Optional.of(telling.composed(found, List.of())),
				features.entrySet().stream().collect(
						Collectors.toUnmodifiableMap(entry -> entry.getKey().name().toLowerCase(Locale.ROOT), Map.Entry::getValue)),
				Threshold.PACKAGED.probability(features));
	}

	/** Returns the sentences looked at for a question, best first, with what speaks for and against each. */
	public List<Weighed> weighed(Question question) {
		return finder.find(question).evidence().stream().map(Weighed::of).toList();
	}

	/** Returns the sentences of other documents than those in service, best first. */
	List<Evidence> evidence(Question question, PassageSearch.Indexed indexed) {
		return finder.find(question, indexed).evidence();
	}

	private Answer worded(Question question, Found found, Spoken spoken) {
		Language language = found.language();
		Citations citations = new Citations(language);
		List<Evidence> given = found.evidence().stream().limit(GIVEN_TO_MODEL).toList();
		Wording.Worded worded = wording.word(question, language, given, LocalDate.now(clock).toString(), citations,
				spoken.patience(), spoken.said());
		List<String> label = worded.own() ? List.of() : List.of(messages.text(language, "answer.composed"));
		return worded.sentences().isEmpty()
				? telling.composed(found, label)
				: telling.worded(found, worded.sentences(), citations, given.stream().filter(citations::has).toList(), label);
	}

	/** Answers from documents that are there in the other language only, as a machine translates them, and says so. */
	private Optional<Answer> translated(Question question, Found found, Spoken spoken) {
		Evidence best = found.chosen().getFirst();
		Citations citations = new Citations(found.written());
		return wording.translated(best, question, found.language(), spoken.patience())
				.map(text -> telling.translated(found, new CitedSentence(text, citations.numbers(best)), citations));
	}
}
