package dev.puente.answer;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.puente.language.Token;
import dev.puente.language.Tokens;

/** Which way a journey goes: a Cuban on the way to Iran is not served by the rules of entering Cuba, whose sentences hold the same words. */
final class Journey {

	private static final Cue ENTRY = Cue.of("visas?|visados?|visar|viaj[^ ]*|entrar|entrada|ingres[^ ]*",
			"ویزا[^ ]{0,4}|روادید[^ ]{0,3}|سفر[^ ]{0,3}");
	private static final List<Cue> COUNTRIES = List.of(Cue.of("cuba|habana", "کوبا|هاوانا"), Cue.of("iran|teheran", "ایران|تهران"));
	private static final List<Cue> NATIONS = List.of(Cue.of("cuban[oa]s?", "کوبایی(ها|یها|ا)?"), Cue.of("irani(es)?", "ایرانی(ها|ا)?"));
	/** «Visado iraní» is Iran's; «visa para un iraní» is not. */
	private static final Cue PERMIT = Cue.of("visas?|visados?", "ویزا|ویزای|روادید");
	private static final Cue TO = Cue.of("a|al|para|pa|hacia", "به|برای|واسه");
	private static final double OTHER_WAY = -1;

	private Journey() {
	}

	/** Returns the evidence with what concerns the country to be entered before what concerns the other one. */
	static List<Evidence> weighed(List<Evidence> evidence, String question) {
		Optional<Cue> there = entered(question);
		return there.isEmpty()
				? evidence
				: evidence.stream().map(one -> otherWay(one, there.get()) ? one.weighing(one.score() + OTHER_WAY, one.held()) : one)
						.sorted(Comparator.comparingDouble(Evidence::score).reversed()).toList();
	}

	private static boolean otherWay(Evidence one, Cue there) {
		return one.form().entered().filter(other -> !other.equals(there)).isPresent();
	}

	/** Returns the country that a text speaks of entering. */
	static Optional<Cue> entered(String text) {
		return ENTRY.in(Cue.folded(text)) ? destination(text) : Optional.empty();
	}

	/** Returns the only country that is named, or of two the only one that somebody goes to; where none is, that to which such people go. */
	private static Optional<Cue> destination(String text) {
		List<String> words = Tokens.of(text).stream().map(Token::word).toList();
		Set<Cue> named = new HashSet<>();
		Set<Cue> reached = new HashSet<>();
		for (int i = 0; i < words.size(); i++) {
			String word = words.get(i);
			boolean to = i > 0 && (TO.in(words.get(i - 1)) || i > 1 && words.get(i - 1).equals("la") && TO.in(words.get(i - 2)));
			COUNTRIES.stream().filter(country -> country.in(word)).forEach(country -> {
				named.add(country);
				if (to) {
					reached.add(country);
				}
			});
		}
		if (named.isEmpty()) {
			return whereTravellersGo(words);
		}
		Set<Cue> meant = named.size() == 1 ? named : reached;
		return meant.size() == 1 ? Optional.of(meant.iterator().next()) : Optional.empty();
	}

	/** An Iranian who needs a visa needs that of Cuba. */
	private static Optional<Cue> whereTravellersGo(List<String> words) {
		Set<Cue> meant = new HashSet<>();
		for (int i = 0; i < words.size(); i++) {
			for (int nation = 0; nation < NATIONS.size(); nation++) {
				if (NATIONS.get(nation).in(words.get(i))) {
					boolean issuing = i > 0 && PERMIT.in(words.get(i - 1));
					meant.add(COUNTRIES.get(issuing ? nation : 1 - nation));
				}
			}
		}
		return meant.size() == 1 ? Optional.of(meant.iterator().next()) : Optional.empty();
	}
}
