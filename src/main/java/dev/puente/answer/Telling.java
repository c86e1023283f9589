package dev.puente.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.puente.answer.Answer.CitedSentence;
import dev.puente.answer.Answer.Clarify;
import dev.puente.answer.Answer.Grounded;
import dev.puente.answer.Answer.NearestDocument;
import dev.puente.answer.Answer.NeedsPerson;
import dev.puente.answer.Answer.Unanswered;
import dev.puente.knowledge.Generation;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.language.Tokens;

/** Makes answers of what was found: sentences with what stands around them, or why there are none. */
final class Telling {

	private static final int NEAREST = 3;
	/** Who says more words than this has said what is wanted. */
	private static final int TOO_FEW = 3;

	private final Messages messages;

	Telling(Messages messages) {
		this.messages = messages;
	}

	/** Tells in the documents' own words. */
	Grounded composed(Found found, List<String> notes) {
		Citations citations = new Citations(found.written());
		List<Evidence> chosen = found.chosen();
		List<CitedSentence> sentences = chosen.stream().map(citations::cite).toList();
		return grounded(found, sentences, citations, remarks(found, chosen, notes), further(found, chosen));
	}

	/**
	 * Tells in a model's words, each sentence checked.
	 *
	 * @param cited the evidence that the sentences rest on
	 */
	Grounded worded(Found found, List<CitedSentence> sentences, Citations citations, List<Evidence> cited, List<String> notes) {
		// a model says yes or no itself
		Remarks remarks = new Remarks(Optional.empty(), remarks(found, cited, notes).notes());
		return grounded(found, sentences, citations, remarks, further(found, cited));
	}

	/** Tells what is so instead of what a question takes for true. */
	Grounded corrected(Found found) {
		Citations citations = new Citations(found.written());
		List<Evidence> chosen = found.chosen();
		return grounded(found, chosen.stream().map(citations::cite).toList(), citations, new Remarks(Optional.empty(), List.of()),
				further(found, chosen));
	}

	/** Tells a sentence that a machine translated. */
	Grounded translated(Found found, CitedSentence sentence, Citations citations) {
		List<String> notes = noted(found, List.of(messages.text(found.language(), "answer.translated")));
		return grounded(found, List.of(sentence), citations, new Remarks(Optional.empty(), notes), List.of());
	}

	/**
	 * Tells what is known of each of several things, one after the other.
	 *
	 * @param most sentences of each
	 */
	Grounded compared(List<Found> all, int most) {
		Found first = all.getFirst();
		Citations citations = new Citations(first.language());
		List<CitedSentence> sentences = all.stream().flatMap(one -> Composer.briefly(one, most).stream()).map(citations::cite)
				.distinct().toList();
		List<String> notes = all.stream()
				.flatMap(one -> remarks(one, one.evidence().subList(0, 1), List.of()).notes().stream()).distinct().toList();
		int length = sentences.stream().mapToInt(sentence -> sentence.text().length() + 1).sum();
		return grounded(first, sentences, citations, new Remarks(Optional.empty(), Remarks.fitting(length, notes)), List.of());
	}

	/** Says that the documents are silent, or asks back who has said too little to be understood. */
	Answer silent(Found found) {
		List<String> choices = unclear(found) ? Further.choices(found.evidence(), found.terms(), found::known) : List.of();
		return choices.size() > 1
				? new Clarify(found.language(), messages.text(found.language(), "answer.clarify"), choices, noted(found, List.of()),
						asOf(found.generation()), found.generation().number())
				: unanswered(found);
	}

	/** Says that only a person can help. */
	NeedsPerson needsPerson(Language language, Generation generation) {
		return new NeedsPerson(language, messages.text(language, "answer.person"), List.of(), asOf(generation), generation.number());
	}

	/** Whoever only names something that the documents know has not said what is wanted of it. */
	private static boolean unclear(Found found) {
		return found.posed().asked() == Asked.WHAT && Tokens.of(Asked.WHAT.subject(found.question())).size() <= TOO_FEW
				&& !found.evidence().isEmpty()
				&& found.terms().stream().allMatch(term -> found.evidence().getFirst().held().match(term) > 0);
	}

	private Unanswered unanswered(Found found) {
		List<NearestDocument> nearest = found.evidence().stream().map(Evidence::document)
				.map(document -> new NearestDocument(document.id(), document.titleIn(found.language()))).distinct().limit(NEAREST).toList();
		return new Unanswered(found.language(), messages.text(found.language(), "answer.unanswered"), nearest, noted(found, List.of()),
				asOf(found.generation()), found.generation().number());
	}

	private static Grounded grounded(Found found, List<CitedSentence> sentences, Citations citations, Remarks remarks,
			List<String> further) {
		return new Grounded(found.language(), sentences, citations.all(), remarks.all(), further, asOf(found.generation()),
				found.generation().number(), remarks.opening().stream().toList());
	}

	private Remarks remarks(Found found, List<Evidence> chosen, List<String> notes) {
		return Remarks.of(found.question(), found.posed().asked(), found.terms(), found.evidence(), chosen, noted(found, notes), messages,
				found.language());
	}

	private static List<String> further(Found found, List<Evidence> chosen) {
		return found.foreign() ? List.of() : Further.questions(found.evidence(), chosen, found.posed().meaning(), found::known);
	}

	/** Whatever else is said of an answer comes after how the question was understood. */
	private List<String> noted(Found found, List<String> notes) {
		return Stream.concat(Understood.note(found.question(), found.terms(), found.evidence(), messages, found.language()).stream(),
				notes.stream()).toList();
	}

	private static LocalDate asOf(Generation generation) {
		return generation.asOf().orElse(LocalDate.EPOCH);
	}
}
