package dev.puente.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.puente.answer.Timing.Wish;
import dev.puente.answer.YesNo.Verdict;
import dev.puente.knowledge.Document;
import dev.puente.knowledge.Document.Kind;
import dev.puente.knowledge.PartialDate;
import dev.puente.knowledge.Validity.Status;
import dev.puente.language.Dates;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.search.QueryTerm;

/**
 * What stands around an answer's sentences and states no fact.
 *
 * @param opening yes, no or not known, where the evidence says so beyond doubt; it comes before the sentences
 * @param notes follow the sentences
 */
record Remarks(Optional<String> opening, List<String> notes) {

	private static final int LONGEST = 900;

	Remarks {
		notes = List.copyOf(notes);
	}

	/**
	 * Frames the sentences chosen.
	 *
	 * @param question in the visitor's words, its relative times as dates
	 * @param said notes that the answer has already
	 */
	static Remarks of(String question, Asked asked, List<QueryTerm> terms, List<Evidence> evidence, List<Evidence> chosen,
			List<String> said,
			Messages messages, Language language) {
		Evidence best = evidence.getFirst();
		Optional<String> opening = YesNo.of(question, language, best, terms).map(verdict -> messages.text(language, key(verdict)));
		String text = String.join(" ", chosen.stream().map(one -> one.sentence().text()).toList());
		List<String> notes = new ArrayList<>(said);
		if (Conflict.in(best.sentence().text())) {
			notes.add(messages.text(language, "answer.differ"));
		}
		if (Timeliness.over(best.document()) && best.document().kind() != Kind.PERSON) {
			notes.add(messages.text(language, "answer.replaced"));
		}
		Optional<String> checked = checked(best.document().validity().asOf(), language);
		if (dated(question, asked, best) && checked.isPresent() && !text.contains(checked.get())) {
			notes.add(messages.text(language, "answer.as-of", checked.get()));
		}
		return new Remarks(opening, fitting(text.length() + opening.map(words -> words.length() + 1).orElse(0), notes));
	}

	/** Returns the notes for which there is room behind a text of some length. */
	static List<String> fitting(int length, List<String> notes) {
		int sum = length;
		List<String> fitting = new ArrayList<>();
		for (String note : notes) {
			sum += note.length() + 1;
			if (sum <= LONGEST) {
				fitting.add(note);
			}
		}
		return fitting;
	}

	/** Returns all of it as notes, the opening first. */
	List<String> all() {
		return Stream.concat(opening.stream(), notes.stream()).toList();
	}

	private static String key(Verdict verdict) {
		return switch (verdict) {
			case YES -> "answer.yes";
			case NO -> "answer.no";
			case UNKNOWN -> "answer.unknown";
		};
	}

	/** Tells whether an answer is about an office, a rule or a plan: what it says may have changed since. */
	private static boolean dated(String question, Asked asked, Evidence best) {
		Document document = best.document();
		Status status = document.validity().status();
		boolean office = asked == Asked.WHO && (document.kind() == Kind.PERSON || Fit.namesAnOffice(question));
		boolean rule = document.kind() == Kind.RULE || document.kind() == Kind.GUIDE;
		boolean plan = status == Status.PLANNED || status == Status.PROPOSED || Wish.in(Cue.folded(question)) == Wish.NEXT;
		return office || rule || plan;
	}

	private static Optional<String> checked(PartialDate asOf, Language language) {
		return asOf.day() == 0 ? Optional.empty() : Optional.of(Dates.show(asOf.year(), asOf.month(), asOf.day(), language));
	}
}
