package dev.puente.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.puente.language.KeyboardLayout;
import dev.puente.language.Language;
import dev.puente.language.LanguageDetector;
import dev.puente.language.LanguageDetector.Written;
import dev.puente.language.OtherCalendar;
import dev.puente.language.SpokenPersian;
import dev.puente.language.StopWords;
import dev.puente.language.Token;
import dev.puente.language.Tokens;
import dev.puente.search.FinglishReader.Read;
import dev.puente.search.QueryTerm.Kind;
import dev.puente.search.QueryTerm.Origin;
import dev.puente.search.QueryTerm.Variant;

/** Reads a question's words against an index: what they stem to, which synonyms they have and what mistyped or foreign ones may mean. */
final class QuestionReader {

	private static final double PARTS = 0.9;
	private static final double INFLECTED = 0.9;
	private static final double SYNONYM = 0.7;
	private static final double SAYS_LITTLE = 0.3;
	private static final double OTHER_CALENDAR = 0.6;
	/** Persian sentences name both years: one that lacks the year asked for mostly means another one. */
	private static final double OTHER_CALENDAR_BESIDE = 0.25;
	/** A text is read on the other keyboard layout when few of its words are known as typed and nearly all there. */
	private static final double FEW_KNOWN = 0.3;
	private static final double MOST_KNOWN = 0.75;
	/** What follows in a longer text is left out: {@value} characters. */
	private static final int LONGEST = 4000;
	/** A question reaches its telling words within so many; what comes after them is not even read. */
	private static final int MOST_READ = 3 * TellingWords.MOST;
	/** From how many letters on a word of the other script is looked for as a name. */
	private static final int SHORTEST_NAME = 3;

	private final Vocabulary vocabulary;
	private final WordKnowledge words;
	private final Set<Language> languages;
	private final Set<Mechanism> without;
	private final ScriptIndex scripts;
	private final FinglishReader finglish;
	private final WordRepair repair;
	private final MeantWords meant;
	/** Stems of the index by the infinitive of the verb that they are a form of. */
	private final Map<String, List<String>> inflected;

	QuestionReader(Vocabulary vocabulary, WordKnowledge words, Set<Language> languages, Set<Mechanism> without) {
		this.without = without;
		this.vocabulary = vocabulary;
		this.words = words;
		this.languages = languages;
		this.scripts = new ScriptIndex(vocabulary.words(), vocabulary::frequency);
		this.finglish = new FinglishReader(new ScriptIndex(
				Stream.of(vocabulary.words(), words.known().stream(), StopWords.all().stream()).flatMap(known -> known)
						.filter(Script::persian),
				word -> StopWords.all().contains(word)
						? Math.max(vocabulary.size() / 20, vocabulary.frequency(word))
						: vocabulary.frequency(word)));
		this.repair = new WordRepair(vocabulary);
		this.meant = new MeantWords(vocabulary, words);
		this.inflected = vocabulary.stems().filter(Script::persian).sorted().collect(Collectors.groupingBy(
				stem -> words.verbs().infinitive(stem).orElse(""), Collectors.toUnmodifiableList()));
	}

	private QuestionReader(QuestionReader base, Vocabulary vocabulary) {
		this.without = base.without;
		this.vocabulary = vocabulary;
		this.words = base.words;
		this.languages = base.languages;
		this.scripts = base.scripts;
		this.finglish = base.finglish;
		this.meant = base.meant;
		this.inflected = base.inflected;
		this.repair = new WordRepair(vocabulary);
	}

	/** Returns the same reader for a vocabulary with some more words. */
	QuestionReader with(Vocabulary more) {
		return new QuestionReader(this, more);
	}

	/**
	 * Returns the telling words of a question in order; all words when none is telling.
	 *
	 * @param wanted language of the passages; empty = any
	 */
	List<QueryTerm> terms(String question, Optional<Language> wanted) {
		return terms(question, wanted, LanguageDetector.detect(question) == Written.FINGLISH);
	}

	/**
	 * Returns the telling words of what was said before a question: who asks in Spanish did not speak Persian before, whatever its names look
	 * like.
	 */
	List<QueryTerm> termsBefore(String question, String before, Optional<Language> wanted) {
		return terms(before, wanted,
				LanguageDetector.detect(before) == Written.FINGLISH && LanguageDetector.detect(question) != Written.ES);
	}

	private List<QueryTerm> terms(String question, Optional<Language> wanted, boolean inFinglish) {
		Set<Language> sought = EnumSet.noneOf(Language.class);
		sought.addAll(wanted.<Set<Language>>map(Set::of).orElse(languages));
		sought.retainAll(languages);
		String text = question.substring(0, Math.min(LONGEST, question.length()));
		List<Read> read = read(text, inFinglish);
		List<Token> tokens = read.stream().map(Read::token).toList();
		List<List<List<String>>> others = words.synonyms().found(tokens);
		List<List<Variant>> translated = words.translations().found(tokens,
				stems -> uses(Mechanism.TRANSLATION) && held(stems) && sought(stems, sought));
		Map<String, Set<String>> dates = uses(Mechanism.DATES) ? OtherCalendar.of(text) : Map.of();
		List<QueryTerm> terms = new ArrayList<>();
		for (int i = 0; i < tokens.size(); i++) {
			List<Variant> variants = variants(read, i);
			addSynonyms(variants, tokens.get(i), others.get(i), sought);
			addAlike(variants, tokens.get(i), sought);
			dates.getOrDefault(tokens.get(i).word(), Set.of()).stream().map(word -> Tokens.of(word).getFirst().stem())
					.map(stem -> new Variant(List.of(stem), sought.contains(Language.ES) ? OTHER_CALENDAR : OTHER_CALENDAR_BESIDE,
							Origin.DATE))
					.filter(this::held).forEach(variants::add);
			bridge(variants, tokens.get(i), translated.get(i), sought);
			terms.add(term(tokens.get(i), variants));
		}
		return terms;
	}

	private List<Read> read(String text, boolean inFinglish) {
		List<Read> typed = words(text);
		double known = known(typed);
		if (known < FEW_KNOWN && uses(Mechanism.LAYOUT)) {
			List<Read> swapped = words(KeyboardLayout.other(text));
			if (known(swapped) >= MOST_KNOWN) {
				return TellingWords.of(swapped);
			}
		}
		if (uses(Mechanism.FINGLISH) && inFinglish) {
			return TellingWords.of(finglish.read(typed.stream().map(Read::token).toList()));
		}
		return TellingWords.of(uses(Mechanism.REPAIR) ? meant(typed) : typed);
	}

	/** The first words: of a text that is longer than questions are, the others are looked for as typed. */
	private List<Read> meant(List<Read> typed) {
		return IntStream.range(0, typed.size()).mapToObj(i -> i < TellingWords.MOST ? meant.of(typed.get(i).token()) : typed.get(i))
				.toList();
	}

	private static List<Read> words(String text) {
		return Tokens.of(text).stream().limit(MOST_READ).map(token -> new Read(token, List.of())).toList();
	}

	/** Returns the share of the letters that stand in known words; function words are known. */
	private double known(List<Read> read) {
		int all = 0;
		int known = 0;
		for (Read one : read) {
			Token token = one.token();
			all += token.word().length();
			known += StopWords.contains(token) || vocabulary.holdsWord(token.word()) || vocabulary.holdsStem(token.stem())
					? token.word().length()
					: 0;
		}
		return all == 0 ? 1 : (double) known / all;
	}

	private boolean uses(Mechanism mechanism) {
		return !without.contains(mechanism);
	}

	private static boolean sought(List<String> stems, Set<Language> sought) {
		return sought.contains(Script.persian(stems.getFirst()) ? Language.FA : Language.ES);
	}

	private List<Variant> variants(List<Read> read, int i) {
		Token token = read.get(i).token();
		List<Variant> variants = new ArrayList<>();
		if (!read.get(i).variants().isEmpty()) {
			variants.addAll(read.get(i).variants());
		} else {
			variants.add(new Variant(List.of(token.stem()), 1, Origin.TYPED));
		}
		if (!token.parts().isEmpty()) {
			variants.add(new Variant(token.parts(), PARTS, Origin.COMPOUND));
		}
		inflections(token).filter(stem -> !stem.equals(token.stem()))
				.forEach(stem -> variants.add(new Variant(List.of(stem), INFLECTED, Origin.INFLECTED)));
		if (uses(Mechanism.JOINING)) {
			repair.join(variants, read.stream().map(Read::token).toList(), i);
		}
		if (uses(Mechanism.REPAIR) && variants.stream().noneMatch(this::held) && !vocabulary.holdsWord(token.word())) {
			repair.mend(variants, token);
		}
		return variants;
	}

	/** The forms of its verb that the index holds; a word that is a noun as well is read as one. */
	private Stream<String> inflections(Token token) {
		return words.nouns().contains(token.stem())
				? Stream.empty()
				: words.verbs().infinitive(token.word()).stream().flatMap(verb -> inflected.getOrDefault(verb, List.of()).stream());
	}

	/** The other forms of a glossary entry; those of the other script translate where its passages are sought. */
	private void addSynonyms(List<Variant> variants, Token token, List<List<String>> others, Set<Language> sought) {
		if (uses(Mechanism.SYNONYMS)) {
			boolean across = leadsAcross(token, sought);
			others.stream().filter(this::held).forEach(stems -> variants.add(new Variant(stems, SYNONYM,
					across && Script.persian(stems.getFirst()) != Script.persian(token.word()) ? Origin.TRANSLATED : Origin.SYNONYM)));
		}
	}

	/** Words of the same language that say nearly the same, where its passages are sought. */
	private void addAlike(List<Variant> variants, Token token, Set<Language> sought) {
		if (uses(Mechanism.PARAPHRASES) && !token.number() && sought.contains(Script.persian(token.word()) ? Language.FA : Language.ES)) {
			words.translations().alike(token.stem()).stream().filter(this::held).forEach(variants::add);
		}
	}

	private static boolean leadsAcross(Token token, Set<Language> sought) {
		return !token.number() && sought.contains(Script.persian(token.word()) ? Language.ES : Language.FA);
	}

	/** Leads to words of the other language: by translation, or else as a name by its sound. */
	private void bridge(List<Variant> variants, Token token, List<Variant> translated, Set<Language> sought) {
		if (!leadsAcross(token, sought)) {
			return;
		}
		boolean persian = Script.persian(token.word());
		boolean bridged = variants.stream().anyMatch(variant -> variant.origin() == Origin.TRANSLATED);
		if (!translated.isEmpty()) {
			variants.addAll(translated);
		} else if (uses(Mechanism.NAMES) && !bridged && token.word().length() >= SHORTEST_NAME) {
			(persian ? scripts.latinFor(token.word()) : scripts.persianFor(token.word())).forEach(
					reading -> Tokens.of(reading.word())
							.forEach(word -> variants
									.add(new Variant(List.of(word.stem()), Math.exp(-Math.max(0, reading.cost())), Origin.NAME))));
		}
	}

	private QueryTerm term(Token token, List<Variant> variants) {
		boolean known = variants.stream().anyMatch(this::held);
		Kind kind = kind(token);
		double weight = weight(variants) * (known || kind != Kind.FAINT ? 1 : SAYS_LITTLE);
		return new QueryTerm(token.word(), variants, weight, known, kind, 1, token.written());
	}

	private boolean held(Variant variant) {
		return held(variant.stems());
	}

	private boolean held(List<String> stems) {
		for (String stem : stems) {
			if (!vocabulary.holdsStem(stem)) {
				return false;
			}
		}
		return true;
	}

	/** A word weighs as much as the commonest of the ways to say it that are as good as sure. */
	private double weight(List<Variant> variants) {
		return variants.stream().filter(this::held).filter(variant -> variant.weight() >= SYNONYM)
				.mapToDouble(variant -> variant.stems().stream().mapToDouble(vocabulary::weight).max().orElse(0)).min()
				.orElseGet(() -> vocabulary.weight(variants.getFirst().stems().getFirst()));
	}

	private Kind kind(Token token) {
		if (token.year()) {
			return Kind.YEAR;
		}
		if (token.number()) {
			return Kind.NUMBER;
		}
		if (words.places().contains(token.stem())) {
			return Kind.PLACE;
		}
		if (words.names().contains(token.stem())) {
			return Kind.NAME;
		}
		if (words.nouns().contains(token.stem())) {
			return Kind.NOUN;
		}
		boolean faint = words.faint().contains(token.stem()) || SpokenPersian.looksLikeVerb(token.word()) || token.word().length() < 3;
		return faint ? Kind.FAINT : Kind.STRANGE;
	}
}
