package dev.puente.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.puente.search.QueryTerm;
import dev.puente.search.QueryTerm.Kind;

/**
 * A question as far as it can be understood before anything is found.
 *
 * @param asked what sort of thing it asks for
 * @param wanted particulars that it wants
 * @param focus place of the word that names what is asked for, among the telling words
 * @param meaning what it is about
 * @param past whether it names a year
 * @param deputy whether it means a deputy or a former holder of an office
 */
record Posed(Asked asked, Set<Wanted> wanted, int focus, float[] meaning, boolean past, boolean deputy) {

	private static final QueryTerm.Origin FINGLISH = QueryTerm.Origin.FINGLISH;

	/** Persian in Latin letters is compared by the words it was read as. */
	private static String understood(String text, List<QueryTerm> terms) {
		boolean read = terms.stream().anyMatch(term -> best(term).map(QueryTerm.Variant::origin).filter(FINGLISH::equals).isPresent());
		return read
				? terms.stream().flatMap(term -> best(term).stream()).flatMap(variant -> variant.stems().stream())
						.collect(Collectors.joining(" "))
				: text;
	}

	private static Optional<QueryTerm.Variant> best(QueryTerm term) {
		return term.variants().stream().max(Comparator.comparingDouble(QueryTerm.Variant::weight));
	}

	/**
	 * Reads a question.
	 *
	 * @param asked what sort of thing it asks for
	 * @param before what it takes over from the questions before it
	 */
	static Posed of(Question question, Asked asked, FollowUp before, List<QueryTerm> terms) {
		String meant = before.leans() || !standsAlone(terms) ? question.text() + " " + before.carried() : question.text();
		return new Posed(asked, Wanted.in(question.text()), Focus.of(question.text(), terms),
				Meaning.PACKAGED.of(understood(meant, terms), asked),
				terms.stream().anyMatch(term -> term.kind() == Kind.YEAR), terms.stream().anyMatch(term -> Fit.ofDeputy(term.word())));
	}

	/** Who names somebody, something or a year means that, whatever the talk was about before. */
	private static boolean standsAlone(List<QueryTerm> terms) {
		return terms.stream().filter(term -> term.share() == 1).anyMatch(term -> term.kind() == Kind.NAME || term.kind() == Kind.YEAR);
	}
}
