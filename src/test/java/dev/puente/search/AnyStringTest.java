package dev.puente.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.language.Language;

/** Whatever is typed, the search brings hits or none; a million strings: {@code mvn test -Phostile}. */
class AnyStringTest {

	private static final long SEED = 4;
	private static final int STRINGS = Integer.getInteger("puente.strings", 10_000);
	private static final int LONG_ONES = 8;
	private static final int LONGEST = 100_000;
	private static final List<String> PIECES = List.of("می‌روم", "تفاهم‌نامه", "feria", "exposición", "AND", "OR", "NOT", "(", ")", "\"",
			"*", "?",
			"~2", "^9", "[a TO b]", "words:", "\\", "+", "-", "/.*/", "\uD800", "\uDFFF", "\u0000", "\u200c", "\u202e", "ﷺ", "ﻧﻤﺎﯾﺸﮕﺎﻩ",
			"😀", "۱۴۰۳",
			"18.740", "XVI", "namayeshgah", "چهل و یک", "treinta y uno", "\n", "\t", " ", " ", " ", "دی ۱۴۰۲", "31 de febrero de 2024");
	private static final SearchEngine ENGINE = SearchEngine.of(
			List.of(new IndexPassage("a", "a", Language.FA, "نمایشگاه", "تفاهم‌نامهٔ پستی در دی ۱۴۰۲ امضا شد."),
					new IndexPassage("b", "a", Language.ES, "Feria", "La exposición se celebra en enero de 2024 en ExpoCuba.")),
			WordKnowledge.read(KnowledgeFolder.packaged()));

	@Test
	@Timeout(1200)
	void takesAnyString() {
		Random random = new Random(SEED);
		for (int i = 0; i < STRINGS; i++) {
			String text = text(random, random.nextInt(60));
			assertThatCode(() -> ENGINE.find(text, Optional.empty(), 5)).as("seed %d: %s", SEED, text).doesNotThrowAnyException();
		}
	}

	@Test
	@Timeout(60)
	void takesLongStrings() {
		Random random = new Random(SEED);
		for (int i = 0; i < LONG_ONES; i++) {
			StringBuilder text = new StringBuilder();
			while (text.length() < LONGEST) {
				text.append(text(random, 50)).append(i % 2 == 0 ? " " : "");
			}
			long start = System.nanoTime();
			assertThatCode(() -> ENGINE.find(text.toString(), Optional.empty(), 5)).as("seed %d", SEED).doesNotThrowAnyException();
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
		}
		String oneWord = "ب".repeat(LONGEST);
		assertThatCode(() -> ENGINE.find(oneWord, Optional.empty(), 5)).doesNotThrowAnyException();
	}

	/** What comes later is not read: a text of 100,000 characters would take longer than anybody waits for. */
	@ParameterizedTest
	@CsvSource({"120, true", "160, false"})
	void readsTheFirstWordsOfALongText(int wordsBefore, boolean found) {
		assertThat(!ENGINE.find("zzyx ".repeat(wordsBefore) + "feria", Optional.empty(), 5).hits().isEmpty()).isEqualTo(found);
	}

	private static String text(Random random, int pieces) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < pieces; i++) {
			text.append(random.nextInt(3) == 0 ? Character.toString(random.nextInt(0x3000)) : PIECES.get(random.nextInt(PIECES.size())));
		}
		return text.toString();
	}
}
