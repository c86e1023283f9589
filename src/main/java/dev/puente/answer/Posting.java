package dev.puente.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.puente.language.StopWords;
import dev.puente.language.Token;
import dev.puente.language.Tokens;

/**
 * Whose office is asked for: «embajador de Irán en Cuba» and «embajador de Cuba en Irán» hold the same words, «ministro de Salud de Cuba» and
 * «… de Irán» all but one that the frame of either sentence holds.
 */
final class Posting {

	private static final Cue PRESIDENT = Cue.of("president[ea]s?", "رییس ?جمهور[^ ]{0,3}");
	private static final List<Cue> OFFICES = List.of(Cue.of("embajador(a|es|as)?", "سفیر[^ ]{0,3}|سفرا[^ ]{0,2}"),
			Cue.of("ministr[oa]s?", "وزیر[^ ]{0,3}|وزرا[^ ]{0,2}"), PRESIDENT);
	private static final List<Cue> COUNTRIES = List.of(Cue.of("cuba|cuban[oa]s?", "کوبا[^ ]{0,3}"),
			Cue.of("iran|irani(es)?", "ایران[^ ]{0,3}"));
	/** «Embajador en Cuba» is not Cuba's. */
	private static final Cue ENDS = Cue.of("que|q|en|a|al|con|por|para|pa|ante", "که|در|با|به|از|تو|توی|برای|واسه|رو|را");
	/** The country stands behind the office, with the portfolio before or behind it. */
	private static final int NEAR = 12;
	private static final double OTHER_COUNTRY = -1;

	private Posting() {
	}

	/**
	 * An office of a country.
	 *
	 * @param between stems of what stands between the two: the portfolio, or the body that is presided over
	 * @param around stems of what stands behind the office
	 */
	record Post(Cue office, Cue country, List<String> between, List<String> around) {

		/** A president of Cuba is not one of its chamber. */
		boolean isThatOf(Post asked) {
			boolean same = office.equals(PRESIDENT)
					? between.isEmpty() == asked.between.isEmpty()
					: asked.between.isEmpty()
							|| around.contains(asked.between.getFirst());
			return country.equals(asked.country) && same;
		}
	}

	/** Returns the evidence with the holders of the office of the country asked about before those of another one. */
	static List<Evidence> weighed(List<Evidence> evidence, String question) {
		return posts(question).stream().findFirst().map(asked -> evidence.stream()
				.map(one -> ofAnother(one, asked) ? one.weighing(one.score() + OTHER_COUNTRY, one.held()) : one)
				.sorted(Comparator.comparingDouble(Evidence::score).reversed()).toList()).orElse(evidence);
	}

	/** Tells whether a sentence speaks of such an office, of another country only. */
	private static boolean ofAnother(Evidence one, Post asked) {
		List<Post> told = one.form().posts().stream().filter(post -> post.office().equals(asked.office())).toList();
		return !told.isEmpty() && told.stream().noneMatch(post -> post.isThatOf(asked));
	}

	/** Returns the offices of countries that a text names. */
	static List<Post> posts(String text) {
		List<Token> tokens = Tokens.of(text);
		return IntStream.range(0, tokens.size()).boxed()
				.flatMap(place -> first(OFFICES, tokens.get(place)).flatMap(office -> post(office, tokens, place + 1)).stream()).toList();
	}

	/** Tells whether a text names one of the two countries or its people. */
	static boolean namesACountry(String text) {
		return Tokens.of(text).stream().anyMatch(token -> first(COUNTRIES, token).isPresent());
	}

	private static Optional<Post> post(Cue office, List<Token> tokens, int from) {
		List<Token> behind = tokens.subList(from, Math.min(tokens.size(), from + NEAR)).stream()
				.takeWhile(token -> !ENDS.in(token.word()) && first(OFFICES, token).isEmpty()).toList();
		return IntStream.range(0, behind.size()).boxed()
				.flatMap(place -> first(COUNTRIES, behind.get(place)).stream()
						.map(country -> new Post(office, country, stems(behind.subList(0, place)), stems(behind))))
				.findFirst();
	}

	private static List<String> stems(List<Token> tokens) {
		return tokens.stream().filter(token -> !StopWords.contains(token)).map(Token::stem).toList();
	}

	private static Optional<Cue> first(List<Cue> cues, Token token) {
		return cues.stream().filter(cue -> cue.in(token.word())).findFirst();
	}
}
