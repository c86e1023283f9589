package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.knowledge.Passage.Sentence;
import dev.puente.language.Language;

/** Sentences of the project's own knowledge base, falsified and honestly shortened, against the claim check. */
class MutatedClaimsTest {

	private static final long SEED = 20241105;
	private static final int CASES = 300;
	private static final Pattern NUMBER = Pattern.compile("\\d+");
	private static final Pattern NAME = Pattern.compile("(?<=[\\p{L},] )\\p{Lu}\\p{L}{2,}");
	private static final Pattern PERSIAN_NAME = Pattern
			.compile("هاشمی|آرویچ|ایران|کوبا|هاوانا|تهران|زارع‌پور|رئیسی|دیاس‌کانل|هوانا|ماریل|گونسالس");
	private static final List<String> OTHERS = List.of("Irán", "Cuba", "Teherán", "Hashemi", "Arevich", "Venezuela", "Martínez");
	private static final List<String> PERSIAN_OTHERS = List.of("ایران", "کوبا", "تهران", "هاشمی", "آرویچ", "ونزوئلا", "محمدی");
	private static final Pattern MONTH = Pattern.compile(
			"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|ژانویه|فوریه|مارس|آوریل|ژوئن|ژوئیه|سپتامبر|اکتبر|نوامبر|دسامبر|خرداد|مرداد|آبان|آذر|بهمن|اسفند");
	private static final List<String> MONTHS = List.of("enero", "mayo", "agosto", "diciembre");
	private static final List<String> PERSIAN_MONTHS = List.of("مهر", "تیر", "فروردین", "اوت");

	private final Random random = new Random(SEED);
	private final List<List<String>> documents = documents();

	@Test
	void letsNoneOfThreeHundredFalsifiedSentencesPass() {
		List<String> passed = new ArrayList<>();
		int made = 0;
		for (int i = 0; made < CASES; i++) {
			List<String> document = documents.get(random.nextInt(documents.size()));
			String sentence = any(document);
			String other = any(document);
			Optional<Falsified> falsified = falsify(i % 7, sentence, other).filter(one -> one.evidence().stream()
					.noneMatch(evidence -> Clause.words(evidence).equals(Clause.words(one.text()))));
			made += falsified.isPresent() ? 1 : 0;
			falsified.filter(one -> one.evidence().stream().anyMatch(evidence -> ClaimCheck.carries(evidence, one.text())))
					.ifPresent(one -> passed.add("\n" + one));
		}
		assertThat(passed).as("seed %d", SEED).isEmpty();
	}

	@Test
	void letsMostHonestShorteningsPass() {
		int honest = 0;
		int passed = 0;
		while (honest < CASES) {
			String sentence = any(documents.get(random.nextInt(documents.size())));
			for (String shortened : List.of(sentence, withoutApposition(sentence), withDateInFront(sentence), withoutEnd(sentence))) {
				if (!shortened.isEmpty()) {
					honest++;
					passed += ClaimCheck.carries(sentence, shortened) ? 1 : 0;
				}
			}
		}
		assertThat((double) passed / honest).as("share of honest sentences kept, seed %d", SEED).isGreaterThan(0.65);
	}

	/** A falsified sentence and the evidence that it cites. */
	private record Falsified(String sort, String text, List<String> evidence) {
	}

	private Optional<Falsified> falsify(int sort, String sentence, String other) {
		boolean persian = sentence.matches(".*\\p{InArabic}.*");
		return switch (sort) {
			case 0 -> replaced("number", sentence, NUMBER, Integer.toString(2 + random.nextInt(2030)));
			case 1 -> replaced("date", sentence, MONTH, any(persian ? PERSIAN_MONTHS : MONTHS));
			case 2 -> replaced("name", sentence, persian ? PERSIAN_NAME : NAME, any(persian ? PERSIAN_OTHERS : OTHERS));
			case 3 -> other.equals(sentence) ? Optional.empty() : Optional.of(new Falsified("citation", sentence, List.of(other)));
			case 4 -> Optional.of(new Falsified("splice", half(sentence, true) + " " + half(other, false), List.of(sentence, other)));
			case 5 -> swappedNames(sentence, persian ? PERSIAN_NAME : NAME);
			default -> persian
					? replaced("negation", sentence, Pattern.compile(" (?=شد|بود|کرد|داد)"), " ن")
					: replaced("negation", sentence, Pattern.compile(" (?=se |fue |firm|tiene|puede)"), " no ");
		};
	}

	private Optional<Falsified> replaced(String sort, String sentence, Pattern what, String by) {
		List<MatchResult> found = what.matcher(sentence).results().toList();
		if (found.isEmpty()) {
			return Optional.empty();
		}
		MatchResult one = found.get(random.nextInt(found.size()));
		return Optional.of(new Falsified(sort, sentence.substring(0, one.start()) + by + sentence.substring(one.end()), List.of(sentence)));
	}

	private static Optional<Falsified> swappedNames(String sentence, Pattern name) {
		List<MatchResult> names = name.matcher(sentence).results().toList();
		if (names.size() < 2) {
			return Optional.empty();
		}
		MatchResult first = names.getFirst();
		MatchResult last = names.getLast();
		return Optional.of(new Falsified("swap", sentence.substring(0, first.start()) + last.group()
				+ sentence.substring(first.end(), last.start()) + first.group() + sentence.substring(last.end()), List.of(sentence)));
	}

	private static String half(String sentence, boolean first) {
		List<String> words = Arrays.asList(sentence.split(" "));
		int middle = words.size() / 2;
		return String.join(" ", first ? words.subList(0, middle) : words.subList(middle, words.size()));
	}

	private static String withoutApposition(String sentence) {
		List<String> parts = Arrays.asList(sentence.split("[,،] "));
		return parts.size() == 3 ? parts.getFirst() + " " + parts.getLast() : "";
	}

	private static String withDateInFront(String sentence) {
		MatchResult date = Pattern
				.compile(" (en " + MONTH.pattern() + " de \\d{4}|el \\d{1,2} de (?:" + MONTH.pattern() + ") de \\d{4})(?=[ ,.])")
				.matcher(sentence).results().findFirst().orElse(null);
		return date == null || sentence.startsWith("En ")
				? ""
				: date.group(1) + ", " + sentence.substring(0, date.start()) + sentence.substring(date.end());
	}

	private static String withoutEnd(String sentence) {
		int comma = sentence.lastIndexOf(", ");
		return comma < 60 || !sentence.substring(comma).matches(", (durante|en|tras|con) .*") ? "" : sentence.substring(0, comma) + ".";
	}

	private <T> T any(List<T> list) {
		return list.get(random.nextInt(list.size()));
	}

	/** The sentences of each document, one list for each language. */
	private static List<List<String>> documents() {
		return KnowledgeFolder.at(Path.of("knowledge")).read().documents().stream()
				.flatMap(document -> Stream.of(Language.values()).map(language -> sentences(document, language)))
				.filter(sentences -> sentences.size() > 1).toList();
	}

	private static List<String> sentences(Document document, Language language) {
		return document.passages().stream().flatMap(passage -> passage.in(language).stream()).flatMap(text -> text.sentences().stream())
				.map(Sentence::text).toList();
	}
}
