package dev.puente.answer;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import dev.puente.search.QueryTerm;
import dev.puente.search.QueryTerm.Kind;

/** Who came after whom in an office: «Antes de Issa Zarepour, el ministro fue Azari Jahromi» tells of both, the other way round of neither. */
final class Succession {

	private static final Cue AFTER = Cue.of(
			"despues de(l| que)?|sucesor(es|a)?|(le |lo |la )?(sucedio|sustituyo|reemplazo|remplazo|relevo|siguio)( al?)?|(ocupo|tomo) (el|su) (cargo|puesto|lugar)|en (su )?lugar de",
			"بعد از|پس از|بعدی|بعدش|جانشین[^ ]*|جایگزین[^ ]*|به جای");
	private static final Cue BEFORE = Cue.of(
			"antes (de(l)?|que)|antecesor(es|a)?|predecesor(es|a)?|precedio|precedia|(a|de) quien|anterior(es)? al?",
			"قبل از|پیش از|قبلی|قبلش|قبلیش|پیشین|(جای|جانشین|جایگزین) (کی|چه کسی|کدام|کدوم)|سلف");
	/** «a quién sustituyó» asks for the one before, though «sustituyó» alone for the one after. */
	private static final Cue PREDECESSOR = Cue.of("(a|de) quien", "(جای|جانشین|جایگزین) (کی|چه کسی|کدام|کدوم)");
	private static final Pattern TOLD = Pattern
			.compile("(?<!\\p{L})(?:(despues de|tras|پس از|بعد از)|(antes de|پیش از|قبل از)) ([^,،.؛;]+)");
	/** A name is short: what comes behind it belongs to the office. */
	private static final int NAME_LENGTH = 45;
	private static final Set<Kind> NAMING = EnumSet.of(Kind.NAME, Kind.STRANGE);
	private static final double TOLD_SO = 0.5;
	private static final double TOLD_OTHERWISE = 0.1;
	private static final double OTHER_WAY_ROUND = -0.8;

	private Succession() {
	}

	/** Returns the evidence with what tells of the person wanted first, and without what tells of the other one. */
	static List<Evidence> weighed(List<Evidence> evidence, String question, Asked asked, List<QueryTerm> terms) {
		Optional<Boolean> after = asked == Asked.WHO ? after(question) : Optional.empty();
		List<QueryTerm> names = terms.stream().filter(term -> NAMING.contains(term.kind())).toList();
		if (after.isEmpty() || names.isEmpty()) {
			return evidence;
		}
		List<Double> worth = evidence.stream().map(one -> worth(one, after.get(), names)).toList();
		boolean told = worth.stream().anyMatch(one -> one > 0);
		return IntStream.range(0, evidence.size()).filter(i -> !told || worth.get(i) >= 0)
				.mapToObj(i -> evidence.get(i).weighing(evidence.get(i).score() + worth.get(i), evidence.get(i).held()))
				.sorted(Comparator.comparingDouble(Evidence::score).reversed()).toList();
	}

	/** Tells whether the one after somebody is wanted, or the one before. */
	private static Optional<Boolean> after(String question) {
		String folded = Cue.folded(question);
		boolean after = AFTER.in(folded);
		boolean before = BEFORE.in(folded);
		return after && before
				? PREDECESSOR.in(folded) ? Optional.of(false) : Optional.empty()
				: after || before ? Optional.of(after) : Optional.empty();
	}

	/** Returns what stands behind «antes de», «پس از» in a sentence: it begins with the one before or after whom somebody came. */
	static Optional<String> other(String sentence) {
		Matcher told = TOLD.matcher(Cue.folded(sentence));
		return told.find() ? Optional.of(told.group(3)) : Optional.empty();
	}

	/** Tells whether a question is about who came before or after somebody. */
	static boolean asked(String question) {
		String folded = Cue.folded(question);
		return AFTER.in(folded) || BEFORE.in(folded);
	}

	private static double worth(Evidence one, boolean after, List<QueryTerm> names) {
		Matcher told = TOLD.matcher(Cue.folded(one.sentence().text()));
		if (!told.find()) {
			return 0;
		}
		String other = told.group(3).substring(0, Math.min(NAME_LENGTH, told.group(3).length()));
		Stems stems = Stems.of(EvidenceFinder.stems(other));
		boolean behind = names.stream().anyMatch(name -> EvidenceFinder.match(name, stems) > 0);
		if (!behind && names.stream().noneMatch(name -> EvidenceFinder.match(name, one.held().sentence()) > 0)) {
			return 0;
		}
		boolean sameWord = after == (told.group(1) != null);
		return sameWord != behind ? OTHER_WAY_ROUND : behind ? TOLD_SO : TOLD_OTHERWISE;
	}
}
