package dev.puente.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses, cuts and orders sentences for an answer. */
final class Composer {

	/** Longest answer in characters: short ones, and those of several parts. */
	private static final int SHORT = 600;
	private static final int LONG = 825;
	/** Likeness to a known question from which on its sentences stand together. */
	private static final double LIKE = 0.6;
	private static final double SAME = 0.75;
	private static final int MOST = 3;
	/** Who, when and where are said in one sentence or two; only sources that differ take three. */
	private static final int MOST_OF_A_FACT = 2;
	private static final int MOST_PARTS = 8;
	/** How close to the best sentence a further one must come. */
	private static final double CLOSE = 0.85;
	private static final double CLOSE_IN_LIST = 0.5;
	private static final double IN_CONFLICT = 0.6;
	private static final double AS_GOOD = 0.97;
	/** Who asks for a list is told the best sentence of the document that is one. */
	private static final double ENUMERATING = 0.7;

	/** Share of common words from which on two sentences say the same. */
	private static final double ALIKE = 0.75;

	private Composer() {
	}

	/** Returns the sentences to answer with, in reading order; the first of the evidence is always among them. */
	static List<Evidence> choose(List<Evidence> evidence, Asked asked, Pertinence pertinence) {
		List<Evidence> chosen = asked.several()
				? several(evidence, asked, pertinence)
				: few(evidence, asked.factoid() && evidence.getFirst().likeness().value() >= SAME ? MOST_OF_A_FACT : MOST, pertinence);
		return inReadingOrder(chosen);
	}

	/** Returns the best sentence, and what fits beside it in half an answer, in reading order. */
	static List<Evidence> briefly(Found found, int most) {
		Pertinence pertinence = Pertinence.of(found);
		List<Evidence> chosen = new ArrayList<>(List.of(found.evidence().getFirst()));
		few(found.evidence(), most, pertinence).stream().skip(1)
				.filter(next -> chosen.size() < most && fits(chosen, next, LONG / 2)).forEach(chosen::add);
		return inReadingOrder(chosen);
	}

	/** What answers best stands first, whatever its passage says before it; only steps keep their order. */
	private static List<Evidence> inReadingOrder(List<Evidence> chosen) {
		Comparator<Evidence> order = readingOrder(chosen);
		Evidence best = chosen.getFirst();
		return chosen.stream().sorted(chosen.stream().anyMatch(Evidence::isStep)
				? order
				: Comparator.<Evidence, Boolean>comparing(one -> !one.equals(best)).thenComparing(order)).toList();
	}

	/** Who is told one of several figures is told of the others, and who is told that sources differ is told what each of them says. */
	private static List<Evidence> few(List<Evidence> evidence, int most, Pertinence pertinence) {
		Evidence best = evidence.getFirst();
		List<Evidence> chosen = together(best, evidence, SHORT, pertinence);
		boolean conflict = Conflict.in(best.sentence().text());
		evidence.stream().filter(next -> next.samePassage(best) && next.score() >= IN_CONFLICT * best.score())
				.filter(next -> conflict || Conflict.in(next.sentence().text()))
				.filter(next -> !chosen.contains(next) && chosen.size() < MOST && fits(chosen, next, SHORT)).forEach(chosen::add);
		evidence.stream().skip(1).filter(next -> next.score() >= (next.samePassage(best) ? SAME : CLOSE) * best.score())
				.filter(next -> known(best, next) && pertinence.allows(best, next)).limit(6)
				.filter(next -> !chosen.contains(next) && chosen.size() < most && fits(chosen, next, SHORT)
						&& !repeats(chosen, next) && !leavesAGap(chosen, next))
				.forEach(chosen::add);
		return chosen;
	}

	private static List<Evidence> several(List<Evidence> evidence, Asked asked, Pertinence pertinence) {
		Evidence best = asked == Asked.LIST ? fullest(evidence) : evidence.getFirst();
		List<Evidence> chosen = together(best, evidence, LONG, pertinence);
		if (asked == Asked.LIST && !Fit.enumerates(best.sentence().text())) {
			evidence.stream().filter(next -> next.score() >= (next.sameDocument(best) ? ENUMERATING : CLOSE) * best.score())
					.filter(next -> Fit.enumerates(next.sentence().text())).findFirst().ifPresent(list -> ahead(chosen, list));
		}
		evidence.stream().filter(next -> next.samePassage(best) || next.score() >= CLOSE * best.score())
				.filter(next -> known(best, next) && next.score() >= CLOSE_IN_LIST * best.score() && !pertinence.ofAnotherYear(best, next))
				.filter(next -> !chosen.contains(next) && chosen.size() < MOST_PARTS && fits(chosen, next, LONG) && !repeats(chosen, next))
				.forEach(chosen::add);
		return unbroken(chosen, evidence, pertinence.fromFirst());
	}

	/**
	 * Returns the best sentence of the passage that tells most of what a list is asked for, among those as good as the best one: documents
	 * overlap, and one that mentions a part of it may come first by a hair.
	 */
	private static Evidence fullest(List<Evidence> evidence) {
		Evidence best = evidence.getFirst();
		if (best.likeness().value() >= LIKE) {
			return best;
		}
		return evidence.stream().filter(one -> one.score() >= AS_GOOD * best.score() && known(best, one))
				.max(Comparator.comparingLong(one -> evidence.stream()
						.filter(other -> other.samePassage(one) && other.score() >= ENUMERATING * best.score()).count()))
				.orElse(best);
	}

	/** Puts the sentence that is the list before those that only speak of it. */
	private static void ahead(List<Evidence> chosen, Evidence list) {
		chosen.remove(list);
		chosen.addFirst(list);
		while (!fits(chosen.subList(0, chosen.size() - 1), chosen.getLast(), LONG)) {
			chosen.removeLast();
		}
	}

	/** Steps are told without a gap: from the first one chosen on, or the very first, as far as they fit, before what else was chosen. */
	private static List<Evidence> unbroken(List<Evidence> chosen, List<Evidence> evidence, boolean fromFirst) {
		Optional<Evidence> found = chosen.stream().filter(Evidence::isStep).findFirst();
		if (found.isEmpty()) {
			return chosen;
		}
		Evidence step = fromFirst ? earliest(found.get(), evidence) : found.get();
		List<Evidence> steps = evidence.stream().filter(one -> one.samePassage(step) && one.isStep())
				.sorted(Comparator.comparingInt(Evidence::position)).toList();
		int first = fromFirst ? 0 : chosen.stream().filter(steps::contains).mapToInt(steps::indexOf).min().orElse(0);
		List<Evidence> told = new ArrayList<>(chosen.getFirst().isStep() ? List.of() : List.of(chosen.getFirst()));
		steps.stream().skip(first).takeWhile(next -> fits(told, next, LONG)).forEach(told::add);
		chosen.stream()
				.filter(next -> !steps.contains(next) && !(fromFirst && next.isStep()) && !told.contains(next) && told.size() < MOST_PARTS
						&& fits(told, next, LONG))
				.forEach(told::add);
		return told;
	}

	/** Returns a step of the passage with which a document's steps begin. */
	private static Evidence earliest(Evidence step, List<Evidence> evidence) {
		return evidence.stream().filter(one -> one.sameDocument(step) && one.isStep())
				.min(Comparator.comparingInt(one -> one.document().passages().indexOf(one.passage()))).orElse(step);
	}

	/** Returns the best sentence with those that answer together with it a known question like the one asked. */
	private static List<Evidence> together(Evidence best, List<Evidence> evidence, int limit, Pertinence pertinence) {
		List<Evidence> chosen = new ArrayList<>(List.of(best));
		if (best.likeness().value() >= LIKE) {
			Arrays.stream(best.likeness().known().sentences()).boxed()
					.flatMap(position -> evidence.stream().filter(one -> one.samePassage(best) && one.position() == position).limit(1))
					.filter(next -> !chosen.contains(next) && fits(chosen, next, limit) && !pertinence.ofAnotherYear(best, next))
					.forEach(chosen::add);
		}
		return chosen;
	}

	/** What nobody has asked for yet answers alone: beside a sentence that is known to answer, it may only hold the same words. */
	private static boolean known(Evidence best, Evidence next) {
		return next.samePassage(best) || best.text().phrasings().isEmpty() || !next.text().phrasings().isEmpty();
	}

	private static boolean fits(List<Evidence> chosen, Evidence next, int limit) {
		int length = chosen.stream().mapToInt(one -> one.sentence().text().length() + 1).sum();
		return length + next.sentence().text().length() <= limit;
	}

	/** Documents overlap: what says nearly the same as a sentence chosen from another passage adds nothing. */
	private static boolean repeats(List<Evidence> chosen, Evidence next) {
		Stems words = next.held().sentence();
		return chosen.stream().filter(one -> !one.samePassage(next) || one.sentence().text().equals(next.sentence().text()))
				.map(one -> one.held().sentence())
				.anyMatch(other -> other.shared(words) > ALIKE * Math.min(words.size(), other.size()));
	}

	/** «First …, fourth …» reads as if something were missing. */
	private static boolean leavesAGap(List<Evidence> chosen, Evidence next) {
		List<Evidence> steps = chosen.stream().filter(one -> one.isStep() && one.samePassage(next)).toList();
		return next.isStep() && !steps.isEmpty() && steps.stream().noneMatch(one -> Math.abs(one.position() - next.position()) == 1);
	}

	/** Sentences of one passage stand together in their order; passages in the order of their best sentence. */
	private static Comparator<Evidence> readingOrder(List<Evidence> chosen) {
		return Comparator.<Evidence>comparingInt(one -> firstOfPassage(chosen, one)).thenComparingInt(Evidence::position);
	}

	private static int firstOfPassage(List<Evidence> chosen, Evidence one) {
		for (int i = 0; i < chosen.size(); i++) {
			if (chosen.get(i).samePassage(one)) {
				return i;
			}
		}
		return chosen.size();
	}
}
