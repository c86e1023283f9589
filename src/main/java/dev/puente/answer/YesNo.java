package dev.puente.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.puente.language.Language;
import dev.puente.language.TextFolding;
import dev.puente.language.Tokens;
import dev.puente.search.QueryTerm;

/**
 * Whether a question wants yes or no, and which of them a sentence says; where a sentence does not say it beyond doubt, neither. A wrong yes is
 * worse than none.
 */
final class YesNo {

	/** How surely a sentence must hold each telling word of the question before it affirms or denies it. */
	private static final double SURELY = 0.6;
	/** How much of the question a sentence about what is not known must cover, or how like a question known to lead to it must be. */
	private static final double ABOUT_IT = 0.6;
	private static final Pattern FRAME = Pattern
			.compile("^[^\\p{L}\\p{N}]*((y|pero|entonces|oye|es (cierto|verdad) que|مگه|مگر|آیا|ایا) )*+");
	private static final Cue ASKS_ELSE = Cue.of(
			"que|q|ke|k|quien(es)?|kien|cual(es)?|cuando|donde|adonde|como|cuant[oa]s?|xq|porque|dime|cuentame|lista",
			"چه|چی|چیه|چیست|کی|کیه|کیست|کجا|کجاست|کو|چند|چندتا|چندم|چندمین|چرا|چگونه|چطور|چطوری|چجوری|چقدر|چقد|کدام|کدوم|کدوما|کدامند|کیا|کیان|چیا|چیاست|چیکار[^ ]*|چکار[^ ]*|چکاره|متولد");
	private static final Pattern OR_NOT = Pattern.compile(" (o no|یا نه|یا خیر)(?!\\p{L})");
	private static final Cue OR = Cue.of("o|u", "یا");
	private static final Pattern VERB_FIRST = Pattern.compile(
			"(?:(?:se|ya|le|les) )?(?:ha |han )?(hay|hubo|existen?|es|son|fue|fueron|era|eran|esta|estan|estuvo|tienen?|tuvo|tuvieron|\\p{L}{2,}(?:aron|ieron|yeron)|\\p{L}{3,}o)(?!\\p{L})");
	private static final Pattern STRONG_PAST = Pattern.compile("hubo|(es)?tuvo|hizo|dijo|puso|pudo|vino|quiso|supo|trajo|condujo|produjo");
	private static final Pattern ACCENTED = Pattern.compile("\\p{L}+ó(?!\\p{L})");
	private static final Cue DENIES = Cue.of("no|ni|sin|nunca|jamas|tampoco|nadie|nada|ningun[oa]?", "ن(ه|یست|یستند)|بدون|هیچ|هرگز");
	/** What widens or narrows a question so that a sentence with the same words need not affirm it. */
	private static final Cue HEDGED = Cue.of(
			"tod[oa]s?|solo|solamente|unic[oa]s?|siempre|primer[oa]?|ultim[oa]|mas|menos|tambien|ya|todavia|aun|sigue|siguen|exactamente",
			"همه|تمام|فقط|تنها|همیشه|اولین|نخستین|آخرین|بیش|بیشتر|کمتر|هم|هنوز|دقیقا");
	static final Cue UNKNOWN = Cue.of(
			"no se (ha |han )?(encontr[a-z]+|hall[a-z]+|public[a-z]+|conoc[a-z]+|sabe)|no (hay|existe) (constancia|confirmacion|fuente)|ninguna fuente|no consta|no muestran?|sin confirmar",
			"پیدا (نشد|نشده|نکرد|نمی شود)|یافت نشد|منتشر نشده|(معلوم|روشن|مشخص) نیست|منبعی (نیست|نمی گوید)|هیچ منبعی");
	/** Words that limit what a sentence says: who leaves them out says more than the source. */
	private static final Cue LIMITED = Cue.of(
			"podrian?|puede|pueden|podra|podran|propuso|propone|propuesta|preve|previsto|prevista|previstos|espera|esperanza|proyecto|intencion|segun|anuncio|aseguro|planea|plan|si|salvo|excepto|aunque|pero|iba|difieren|coinciden",
			"می تواند|می توانند|پیشنهاد|امید|امیدواری|قرار|گزارش|گفت|گفته|اعلام|خواستار|فقط|تنها|هنوز|پیش بینی|شرط|اگر|شاید|ممکن|احتمال|اما|ولی|طرح");
	private static final Map<String, List<String>> PERSIAN_VERBS = Map.of(
			"شد", List.of("شد", "شدند", "شده", "شده است", "شدن"), "کرد", List.of("کرد", "کردند", "کرده", "کرده است", "کردن"),
			"بود", List.of("بود", "بودند", "بوده", "بوده است", "بودن"), "است", List.of("است", "هست", "هستند", "هستن"),
			"دارد", List.of("دارد", "داره", "دارند", "دارن"), "داشت", List.of("داشت", "داشتند", "داشته", "داشته است", "داشتن"),
			"رفت", List.of("رفت", "رفتند", "رفته", "رفته است"), "داد", List.of("داد", "دادند", "داده", "داده است"),
			"گرفت", List.of("گرفت", "گرفتند", "گرفته", "گرفته است"), "آمد", List.of("آمد", "اومد", "آمدند", "اومدن", "آمده", "آمده است"));
	private static final Map<String, String> DENIED = Map.of("است", "نیست|نیستند", "آمد", "نیامد|نیامدند|نیامده|نیامده است");

	private YesNo() {
	}

	/** What a sentence says to a question that wants yes or no. */
	enum Verdict {
		YES, NO, UNKNOWN
	}

	/** Returns what the best sentence says beyond doubt; empty too when the question does not want yes or no. */
	static Optional<Verdict> of(String question, Language language, Evidence best, List<QueryTerm> terms) {
		String asked = Cue.folded(question).replaceAll("[¿?؟!.,،]", " ").replaceAll("\\s+", " ").strip();
		Optional<String> verb = verb(FRAME.matcher(OR_NOT.matcher(asked).replaceAll("")).replaceAll(""), language);
		if (verb.isEmpty() || terms.size() < 2) {
			return Optional.empty();
		}
		String said = Cue.folded(best.sentence().text()).replaceAll("[.؛;،,:()«»]", " ").replaceAll("\\s+", " ").strip();
		if (UNKNOWN.in(said)) {
			boolean aboutIt = best.signal(Signal.COVERAGE) >= ABOUT_IT || best.likeness().value() >= ABOUT_IT;
			return aboutIt && exactHeld(best, terms) ? Optional.of(Verdict.UNKNOWN) : Optional.empty();
		}
		if (LIMITED.in(said) || !allSaid(best, terms) || !inOrder(best, terms, verb.get())) {
			return Optional.empty();
		}
		if (denied(said, verb.get(), language)) {
			return Optional.of(Verdict.NO);
		}
		boolean affirmed = affirmed(said, verb.get(), language) && isVerb(verb.get(), best.sentence().text()) && !DENIES.in(said)
				&& !said.matches(".* ن\\p{L}+( است)?$");
		return affirmed && !HEDGED.in(asked) ? Optional.of(Verdict.YES) : Optional.empty();
	}

	/** Returns the verb of a question that wants yes or no: the first word in Spanish, the last in Persian. */
	private static Optional<String> verb(String asked, Language language) {
		if (ASKS_ELSE.in(asked) || OR.in(asked) || DENIES.in(asked)) {
			return Optional.empty();
		}
		if (language == Language.ES) {
			Matcher first = VERB_FIRST.matcher(asked);
			return first.lookingAt() ? Optional.of(first.group(1)) : Optional.empty();
		}
		return PERSIAN_VERBS.entrySet().stream()
				.filter(verb -> verb.getValue().stream().anyMatch(form -> endsWith(asked, Cue.folded(form)))).map(Map.Entry::getKey)
				.findFirst();
	}

	private static boolean denied(String said, String verb, Language language) {
		if (language == Language.FA) {
			String forms = DENIED.getOrDefault(verb,
					String.join("|", PERSIAN_VERBS.getOrDefault(verb, List.of()).stream().map(form -> "ن" + form).toList()));
			return Set.of(Cue.folded(forms).split("\\|")).stream().anyMatch(form -> endsWith(said, form));
		}
		return Pattern.compile("(?<!\\p{L})no (?:se |le |les |lo |la )?(?:ha |han )?" + verb + "(?!\\p{L})").matcher(said).results()
				.count() == 1;
	}

	private static boolean affirmed(String said, String verb, Language language) {
		return language == Language.ES
				? (" " + said + " ").contains(" " + verb + " ")
				: PERSIAN_VERBS.getOrDefault(verb, List.of()).stream().anyMatch(form -> endsWith(said, Cue.folded(form)));
	}

	/** «Teléfono» is none: what a regular verb tells of is written with its accent, «firmó». */
	private static boolean isVerb(String verb, String sentence) {
		return !verb.endsWith("o") || STRONG_PAST.matcher(verb).matches()
				|| ACCENTED.matcher(sentence).results().anyMatch(word -> TextFolding.fold(word.group()).equals(verb));
	}

	private static boolean endsWith(String text, String words) {
		return text.equals(words) || text.endsWith(" " + words);
	}

	private static boolean allSaid(Evidence best, List<QueryTerm> terms) {
		return terms.stream().allMatch(term -> EvidenceFinder.match(term, best.held().sentence()) >= SURELY);
	}

	private static boolean exactHeld(Evidence best, List<QueryTerm> terms) {
		return terms.stream().filter(term -> switch (term.kind()) {
			case NAME, PLACE, YEAR, NUMBER -> true;
			case NOUN, FAINT, STRANGE -> false;
		}).allMatch(term -> best.held().match(term) > 0);
	}

	/** «¿Invitó Irán a Cuba?» is not affirmed by «Cuba invitó a Irán»: all words but the verb and numbers come in the question's order. */
	private static boolean inOrder(Evidence best, List<QueryTerm> terms, String verb) {
		List<String> words = EvidenceFinder.inOrder(best.sentence().text());
		String stem = Tokens.of(verb).getFirst().stem();
		List<Integer> places = new ArrayList<>();
		for (QueryTerm term : terms) {
			boolean number = term.kind() == QueryTerm.Kind.YEAR || term.kind() == QueryTerm.Kind.NUMBER;
			if (number || term.variants().stream().anyMatch(variant -> variant.stems().contains(stem))) {
				continue;
			}
			int place = -1;
			for (int i = 0; i < words.size() && place < 0; i++) {
				String word = words.get(i);
				place = term.variants().stream().anyMatch(variant -> variant.stems().contains(word)) ? i : -1;
			}
			places.add(place);
		}
		return places.stream().sorted().toList().equals(places);
	}
}
