package dev.puente.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.puente.language.StopWords;
import dev.puente.language.Tokens;

/** A question that asks two things, «¿quién dirige ETECSA y cuántas líneas tiene?», as two, the second of which leans on the first. */
final class Compound {

	private static final Pattern JOINT = Pattern
			.compile("\\s+(?:y|e|و)\\s+(?:también\\s+|tambien\\s+|هم\\s+)?|[?؟]\\s*(?:(?:y|و)\\s+)?(?=\\S)");
	private static final Cue ASKS = Cue.of(
			"quien(es)?|kien|cual(es)?|cuando|donde|adonde|como|cuant[oa]s?|por que|xq",
			"چه|چی|چیه|چیا|چیست|کی|کیه|کیا|کیست|کیان|کجا|کجاست|چند|چندتا|چندم|چندمین|چرا|چطور|چطوری|چجوری|چگونه|چقدر|چقدره|چقد|کدام|کدوم|چیکار[^ ]*|چکار[^ ]*");
	/** «que» asks at the beginning, with a preposition before it at most; elsewhere it joins. */
	private static final Pattern WHAT = Pattern.compile("[^a-z]*(?:(?:en|de|a|por|x|desde|hasta|con|para|pa|sobre) )?(?:q|que) ");
	/** «… y que», «… y como»: more of what was said before. */
	private static final Pattern JOINS = Pattern.compile("(?:que|q|como) (?:se |me |le |no |es |son |la |el |los |las )");
	/** Yes or no is asked by the verb at the beginning, «¿puede una empresa …?», in Persian by «آیا» or by what may be done. */
	private static final Pattern WHETHER = Pattern
			.compile(
					"[^a-z]*(?:(?:se|me|nos|le|les|ya|aun) )?(?:pued[eo]n?|puedes|podemos|podria[ns]?|podra[ns]?|hay|existen?|es|son|fue|esta[ns]?"
							+ "|tiene[ns]?|tengo|tenemos|necesit(?:a|o|an|amos)|hacen? falta|permiten?|aceptan?|admiten?|deben?|debo) ");
	private static final Cue MAY = Cue.of("",
			"آیا|می ?تون[^ ]*|می ?توان[^ ]*|می ?شه|می ?شود|لازمه|لازم (است|هست)|امکان دار[^ ]*|امکانش هست|مجاز(ه|یم|ند| است)|اجازه (دار|می ?د)[^ ]*");
	private static final Pattern BARE = Pattern.compile("کی|کجا|چرا|چطور|چگونه");
	/** Beside another question for a person «کی» asks for the time. */
	private static final Cue WHEN_OR_WHO = Cue.of("", "کی");
	private static final String WHEN = "چه زمانی";

	private Compound() {
	}

	/** Returns both questions; nothing where it is not two that are asked, or the first of them names nothing. */
	static Optional<List<Question>> parts(Question question) {
		String text = question.text();
		Matcher joint = JOINT.matcher(text);
		while (joint.find()) {
			String first = text.substring(0, joint.start()).strip();
			String second = text.substring(joint.end()).strip();
			if ((asks(first) || whether(first)) && telling(first) && asks(second) && !joined(first, second)) {
				return Optional.of(List.of(with(question, first, List.of()), with(question, unlike(first, second), List.of(first))));
			}
		}
		return Optional.empty();
	}

	/** «کی و کجا برگزار شد» is one question, and so is «quién dijo que … y que se …». */
	private static boolean joined(String first, String second) {
		return JOINS.matcher(Cue.folded(second)).lookingAt()
				|| BARE.matcher(first.substring(first.lastIndexOf(' ') + 1)).matches() && second.contains(" ")
						&& BARE.matcher(second.substring(0, second.indexOf(' '))).matches();
	}

	private static boolean asks(String text) {
		String folded = Cue.folded(text);
		return ASKS.in(folded) || WHAT.matcher(folded).lookingAt();
	}

	private static boolean whether(String text) {
		String folded = Cue.folded(text);
		return WHETHER.matcher(folded).lookingAt() || MAY.in(folded);
	}

	private static boolean telling(String text) {
		return Tokens.of(text).stream().anyMatch(token -> !StopWords.contains(token));
	}

	private static String unlike(String first, String second) {
		String folded = Cue.folded(second);
		boolean twice = !telling(second) && Asked.of(first) == Asked.WHO && WHEN_OR_WHO.in(folded);
		return twice ? WHEN_OR_WHO.persianReplaced(folded, WHEN) : second;
	}

	private static Question with(Question question, String text, List<String> further) {
		List<String> previous = new ArrayList<>(Stream.concat(question.previous().stream(), further.stream()).toList());
		return new Question(text, question.language(), previous, question.asker());
	}
}
