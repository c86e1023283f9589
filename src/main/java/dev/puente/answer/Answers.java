package dev.puente.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.puente.answer.Answer.CitedSentence;
import dev.puente.answer.Answer.Grounded;
import dev.puente.answer.Answer.NearestDocument;
import dev.puente.answer.Answer.Unanswered;
import dev.puente.knowledge.Generation;
import dev.puente.knowledge.Knowledge;
import dev.puente.knowledge.SilentQuestions;
import dev.puente.language.Language;
import dev.puente.language.LanguageDetector;
import dev.puente.language.Messages;
import dev.puente.search.PassageSearch;
import dev.puente.search.QueryTerm;
import dev.puente.search.SearchEngine.Findings;

/** Answers questions from the documents in service. */
@Component
public class Answers {

	private static final int PASSAGES = 32;
	private static final int NEAREST = 3;
	private static final int TALKED_OF = 2;
	private static final int GIVEN_TO_MODEL = 12;
	private static final int PREPARED = 3;

	private final PassageSearch search;
	private final Wording wording;
	private final Messages messages;
	private final Clock clock;
	private final Knowledge knowledge;
	private volatile List<Prepared> prepared;

	Answers(PassageSearch search, Knowledge knowledge, Wording wording, Messages messages, Clock clock) {
		this.knowledge = knowledge;
		this.search = search;
		this.wording = wording;
		this.messages = messages;
		this.clock = clock;
		this.prepared = List.of(preparedAnew(search.current()));
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
		Answer answer = wording.available()
				? spoken(question, said)
				: compared(question, search.current())
						.orElseGet(() -> answer(best(question, search.current()), Optional.empty(), question));
		AnswerMeters.answered(answer, System.nanoTime() - start);
		return answer;
	}

	private Answer spoken(Question question, Consumer<String> said) {
		Spoken spoken = new Spoken(wording.patience(), said);
		Language language = question.language().orElseGet(() -> LanguageDetector.languageOf(question.text()));
		Question whole = wording.condensed(question, language, spoken.patience());
		return answer(best(whole, search.current()), Optional.of(spoken), whole);
	}

	/** Answers from documents that are there in the other language only, as a machine translates them, and says so. */
	private Optional<Answer> translated(Question question, Found found, Spoken spoken) {
		Evidence best = Composer.choose(found.evidence(), found.posed().asked()).getFirst();
		Citations citations = new Citations(found.written());
		return wording.translated(best, question, found.language(), spoken.patience())
				.map(text -> new Grounded(found.language(), List.of(new CitedSentence(text, citations.numbers(best))), citations.all(),
						List.of(messages.text(found.language(), "answer.translated")), List.of(), asOf(found.generation()),
						found.generation().number()));
	}

	/** How an answer is told: how long a model may take for it, and who hears each sentence. */
	private record Spoken(Patience patience, Consumer<String> said) {
	}

	/**
	 * Answers a question from other documents than those in service, in their own words.
	 *
	 * @param indexed the documents with their index
	 */
	public Answer answerFrom(Question question, PassageSearch.Indexed indexed) {
		return answer(best(question, indexed), Optional.empty(), question);
	}

	/** Answers a question that compares two years by what is known of each; nothing where one of them is not told of. */
	private Optional<Answer> compared(Question question, PassageSearch.Indexed indexed) {
		Language language = question.language().orElseGet(() -> LanguageDetector.languageOf(question.text()));
		return Comparison.parts(question).flatMap(parts -> {
			List<Found> found = parts.stream().map(part -> find(part, indexed, language, language)).toList();
			return found.stream().allMatch(Answers::carries) ? Optional.of(compared(found, indexed.generation())) : Optional.empty();
		});
	}

	private static boolean carries(Found found) {
		return !found.evidence().isEmpty() && suffices(found) && found.features().getOrDefault(Feature.NAME_ABSENT, 0.0) == 0;
	}

	private static Answer compared(List<Found> found, Generation generation) {
		Language language = found.getFirst().language();
		Citations citations = new Citations(language);
		List<CitedSentence> sentences = found.stream().flatMap(one -> Composer.briefly(one.evidence()).stream()).map(citations::cite)
				.toList();
		return new Grounded(language, sentences, citations.all(), List.of(), List.of(), asOf(generation), generation.number());
	}

	/** Returns what was found in the language asked for, or in documents that have no text in it where these answer better. */
	private Found best(Question question, PassageSearch.Indexed indexed) {
		Found own = find(question, indexed);
		if (!prepared(indexed).lacking().contains(own.language())) {
			return own;
		}
		Found other = find(question, indexed, own.language(), own.language().other());
		return other.probability() >= own.probability() && !other.evidence().isEmpty() ? other : own;
	}

	private Answer answer(Found found, Optional<Spoken> reword, Question question) {
		if (found.evidence().isEmpty() || !suffices(found)) {
			return unanswered(found.language(), found.evidence(), found.generation());
		}
		if (found.foreign()) {
			return reword.flatMap(spoken -> translated(question, found, spoken))
					.orElseGet(() -> composed(found, List.of(messages.text(found.language(), "answer.untranslated"))));
		}
		return reword.map(spoken -> worded(question, found, spoken)).orElseGet(() -> composed(found, List.of()));
	}

	private static boolean suffices(Found found) {
		Map<Feature, Double> features = found.features();
		double probability = Threshold.PACKAGED.probability(features);
		AnswerMeters.weighed(found.language(), probability);
		return probability >= Threshold.PACKAGED.enough();
	}

	/** Returns the probability of being right from which on an answer is given, 0–1. */
	public static double enough() {
		return Threshold.PACKAGED.enough();
	}

	/** Answers a question whatever the evidence, and tells how good the evidence is. */
	public Trial trial(Question question) {
		Found found = find(question);
		if (found.evidence().isEmpty()) {
			return new Trial(Optional.empty(), Map.of(), 0);
		}
		Map<Feature, Double> features = found.features();
		return new Trial(Optional.of(composed(found, List.of())),
				features.entrySet().stream().collect(
						Collectors.toUnmodifiableMap(entry -> entry.getKey().name().toLowerCase(Locale.ROOT), Map.Entry::getValue)),
				Threshold.PACKAGED.probability(features));
	}

	private Found find(Question question) {
		return find(question, search.current());
	}

	private Found find(Question question, PassageSearch.Indexed indexed) {
		Language language = question.language().orElseGet(() -> LanguageDetector.languageOf(question.text()));
		return find(question, indexed, language, language);
	}

	/**
	 * Finds evidence.
	 *
	 * @param language of the answer
	 * @param written of the passages; another one than the answer's: only in documents that have no text in the answer's
	 */
	private Found find(Question question, PassageSearch.Indexed indexed, Language language, Language written) {
		Question honest = Timing.resolved(
				new Question(Instructions.removed(question.text()), question.language(), question.previous()), LocalDate.now(clock));
		FollowUp followUp = FollowUp.of(honest);
		Asked asked = Asked.of(honest.text());
		Findings all = indexed.engine().find(followUp.carried(), followUp.share(), asked.subject(honest.text()), Optional.of(written),
				PASSAGES);
		Findings findings = written == language ? all : Untranslated.only(all, indexed.generation(), language);
		Posed posed = Posed.of(honest, asked.orBefore(honest), followUp, findings.terms());
		Set<String> talkedOf = followUp.leans() ? talkedOf(indexed, honest, language) : Set.of();
		Prepared ready = prepared(indexed);
		Sought sought = new Sought(findings.terms());
		List<Evidence> evidence = Timeliness.weighed(EvidenceFinder.find(findings, sought, ready.stemmed(), posed, talkedOf),
				Timing.of(honest.text()), posed.asked(), findings.terms(), LocalDate.now(clock));
		Silences.Likeness silence = ready.silences().likeness(sought, posed, language);
		return new Found(language, written, honest.text(), posed, findings.terms(), evidence, silence, indexed.generation());
	}

	/** What was found for a question. */
	private record Found(Language language, Language written, String question, Posed posed, List<QueryTerm> terms, List<Evidence> evidence,
			Silences.Likeness silence, Generation generation) {

		private boolean foreign() {
			return written != language;
		}

		private double probability() {
			return evidence.isEmpty() ? 0 : Threshold.PACKAGED.probability(features());
		}

		private Map<Feature, Double> features() {
			return Feature.of(posed, terms, evidence, silence);
		}
	}

	/** Returns the documents with which the question before this one was answered: a follow-up most likely means them too. */
	private Set<String> talkedOf(PassageSearch.Indexed indexed, Question question, Language language) {
		List<String> earlier = question.previous();
		Question before = new Question(earlier.getLast(), Optional.of(language), earlier.subList(0, earlier.size() - 1));
		return find(before, indexed).evidence().stream().map(evidence -> evidence.document().id()).distinct().limit(TALKED_OF)
				.collect(Collectors.toUnmodifiableSet());
	}

	/** What a generation's texts and the list of silences are made into before they can be compared with questions. */
	private record Prepared(StemmedPassages stemmed, Silences silences, Set<Language> lacking) {
	}

	/** The last generations stay prepared: while a change is judged, visitors ask one and the judge another. */
	private Prepared prepared(PassageSearch.Indexed indexed) {
		List<Prepared> last = prepared;
		Optional<Prepared> known = last.stream().filter(one -> one.stemmed().generation() == indexed.generation()).findFirst();
		return known.orElseGet(() -> {
			Prepared next = preparedAnew(indexed);
			prepared = Stream.concat(Stream.of(next), last.stream()).limit(PREPARED).toList();
			return next;
		});
	}

	private Prepared preparedAnew(PassageSearch.Indexed indexed) {
		return new Prepared(new StemmedPassages(indexed.generation(), indexed.engine()::weight),
				new Silences(SilentQuestions.read(knowledge.folder()), indexed.engine()::weight),
				Untranslated.lacking(indexed.generation()));
	}

	private Answer worded(Question question, Found found, Spoken spoken) {
		Language language = found.language();
		Citations citations = new Citations(language);
		List<Evidence> given = found.evidence().stream().limit(GIVEN_TO_MODEL).toList();
		Wording.Worded worded = wording.word(question, language, given, LocalDate.now(clock).toString(), citations,
				spoken.patience(), spoken.said());
		List<String> label = worded.own() ? List.of() : List.of(messages.text(language, "answer.composed"));
		if (worded.sentences().isEmpty()) {
			return composed(found, label);
		}
		return new Grounded(language, worded.sentences(), citations.all(), label, List.of(), asOf(found.generation()),
				found.generation().number());
	}

	private Answer composed(Found found, List<String> notes) {
		Citations citations = new Citations(found.written());
		List<Evidence> chosen = Composer.choose(found.evidence(), found.posed().asked());
		List<CitedSentence> sentences = chosen.stream().map(citations::cite).toList();
		Remarks remarks = Remarks.of(found.question(), found.posed().asked(), found.terms(), found.evidence(), chosen, notes, messages,
				found.language());
		List<String> further = found.foreign() ? List.of() : Further.questions(found.evidence(), chosen, found.question());
		return new Grounded(found.language(), sentences, citations.all(), remarks.all(), further, asOf(found.generation()),
				found.generation().number(), remarks.opening().stream().toList());
	}

	private Answer unanswered(Language language, List<Evidence> evidence, Generation generation) {
		List<NearestDocument> nearest = new ArrayList<>();
		evidence.stream().map(Evidence::document).distinct().limit(NEAREST)
				.forEach(document -> nearest.add(new NearestDocument(document.id(), document.titleIn(language))));
		return new Unanswered(language, messages.text(language, "answer.unanswered"), nearest, List.of(), asOf(generation),
				generation.number());
	}

	private static LocalDate asOf(Generation generation) {
		return generation.asOf().orElse(LocalDate.EPOCH);
	}
}
