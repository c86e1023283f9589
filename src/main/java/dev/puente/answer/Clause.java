package dev.puente.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.puente.language.DateMention;
import dev.puente.language.DateMentions;
import dev.puente.language.TextFolding;
import dev.puente.language.Token;
import dev.puente.language.Tokens;

/**
 * A stretch of a sentence that can be left out whole: up to a comma or bracket, or from a preposition that opens a circumstance.
 *
 * @param text as written
 * @param words folded, without Spanish articles
 * @param persian whether it is written in Persian
 */
record Clause(String text, List<String> words, boolean persian) {

	private static final Pattern BORDER = Pattern.compile(
			"(?<=[,;:،؛)])\\s+(?!(?:el\\s|del\\s)?[\\d۰-۹])|\\s+(?=(?:en|durante|tras|para|por(?! ciento)|con|mediante|در|برای|با)\\s)|\\s+(?=el \\d{1,2} de )");
	private static final Pattern MARK = Pattern.compile(".*[,;:،؛]\\s*");
	private static final Pattern CIRCUMSTANCE = Pattern
			.compile("(?:En|en|Durante|durante|Tras|tras|Para|para|Por|por|Con|con|Mediante|mediante|El|el \\d|در|برای|با)\\s.*");
	private static final Pattern PERSIAN = Pattern.compile("\\p{InArabic}");
	private static final Set<String> ARTICLES = Set.of("el", "la", "los", "las", "un", "una", "lo");
	private static final SameMeaning SAME = SameMeaning.packaged(Clause::plainWords);
	private static final Set<String> BEFORE_DATES = Set.of("en", "el", "در", "de", "روز", "ماه");
	/** Words that tie a clause to others, and Persian verbs, which end a statement. */
	private static final Set<String> TIES = folded("y e o u ni que quien cuyo cuya como donde cuando mientras pero sino "
			+ "و یا که ولی اما هم نیز است بود شد کرد داد یافت گرفت دارد داشت شده کرده داده بوده کند شود دهد باشد");
	/** Words that limit what a sentence says: whoever leaves them out says more than the source. */
	private static final Set<String> LIMITS = folded(
			"no sin nunca jamas ningun ninguna ninguno nadie nada tampoco apenas casi solo solamente "
					+ "unicamente si salvo excepto aunque puede pueden podria podrian podra podran posible posibles propuso propone propuesta propuestas "
					+ "preve previsto prevista previstos previstas espera esperanza proyecto intencion segun dijo afirmo declaro informo anuncio aseguro "
					+ "senalo considero atribuye unos unas cerca alrededor mas menos aproximadamente hasta aun todavia "
					+ "نه هیچ بدون نشد نیست نیستند نبود نداد نکرد ندارد نداشت نشده نکرده نیامده نیافت نیاورد جز مگر اگر شاید ممکن می‌تواند می‌توانند "
					+ "احتمال پیشنهاد امید امیدواری قرار گزارش گفت گفته گفتند اعلام افزود تأکید خواستار فقط تنها حدود تقریباً بیش کمتر حداقل دست‌کم "
					+ "هنوز پیش‌بینی شرط تا");

	Clause {
		words = List.copyOf(words);
	}

	private static Set<String> folded(String words) {
		return Arrays.stream(words.split(" ")).map(word -> TextFolding.fold(word).replace("\u200c", ""))
				.collect(Collectors.toUnmodifiableSet());
	}

	/** Cuts a sentence into its clauses. */
	static List<Clause> of(String sentence) {
		boolean persian = PERSIAN.matcher(sentence).find();
		return BORDER.splitAsStream(sentence).map(text -> new Clause(text, words(text), persian)).filter(clause -> !clause.words.isEmpty())
				.toList();
	}

	/** Returns the words that count in a comparison: all but Spanish articles; numbers in words as digits, phrases that say the same as one. */
	static List<String> words(String text) {
		return SAME.taken(plainWords(text));
	}

	private static List<String> plainWords(String text) {
		return Tokens.of(text).stream().map(Token::word).filter(word -> !ARTICLES.contains(word)).toList();
	}

	/** Returns a stretch of a Spanish sentence that is one whole. */
	static Clause spanish(String text) {
		return new Clause(text, words(text), false);
	}

	boolean endsWithMark() {
		return MARK.matcher(text).matches();
	}

	boolean circumstance() {
		return CIRCUMSTANCE.matcher(text).matches();
	}

	/** Tells whether leaving it out changes nothing of what the rest says. */
	boolean plain() {
		return unlimited() && words.stream().noneMatch(TIES::contains);
	}

	/** A Persian sentence ends with its verb, so its end stays. */
	boolean droppableAtEnd() {
		return !persian && unlimited();
	}

	private boolean unlimited() {
		return words.stream().noneMatch(LIMITS::contains);
	}

	boolean dated() {
		return !DateMentions.in(text).isEmpty();
	}

	/** Tells whether it holds a date, in one calendar or both, and nothing else. */
	boolean onlyDate() {
		StringBuilder rest = new StringBuilder(text);
		for (DateMention date : DateMentions.in(text).reversed()) {
			rest.delete(date.start(), date.end());
		}
		return dated() && BEFORE_DATES.containsAll(Tokens.of(rest.toString()).stream().map(Token::word).toList());
	}
}
