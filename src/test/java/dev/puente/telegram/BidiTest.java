package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.ibm.icu.text.Bidi;

import dev.puente.conversation.Reply;
import dev.puente.language.Language;
import dev.puente.language.Messages;

/**
 * What a reader sees of mixed lines, by the Unicode bidirectional algorithm: the columns are the line, the pieces from right to left (Persian)
 * or from left to right (Spanish) as the eye meets them, each piece as it is read itself.
 */
class BidiTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"FIHAV 2025 در هاوانا برگزار شد.|[FIHAV 2025] در هاوانا برگزار شد [.]",
			"نمایشگاه در ExpoCuba (نزدیک La Habana) است.|نمایشگاه در [ExpoCuba] [(] نزدیک [La Habana] [)] است [.]",
			"تلفن: +53 7 866 0000، ETECSA.|تلفن [:] [+53 7 866 0000] [،] [ETECSA] [.]",
			"نشانی https://fihav.cu/a?b=1 را ببینید.|نشانی [https://fihav.cu/a?b=1] را ببینید [.]",
			"در ۱۴ آبان ۱۴۰۳ (۴ نوامبر ۲۰۲۴) امضا شد.|در ۱۴ آبان ۱۴۰۳ [(] ۴ نوامبر ۲۰۲۴ [)] امضا شد [.]",
			"تاریخ 2024-11-05 و قطعنامهٔ 98/2024 هست|تاریخ [2024-11-05] و قطعنامهٔ [98/2024] هست",
			"شمارهٔ C-7K3M9Q به همکاران ما سپرده شد.|شمارهٔ [C-7K3M9Q] به همکاران ما سپرده شد [.]",
			"با /forget پاک کنید، یا @puente_bot را ببینید.|با [/forget] پاک کنید [،] یا [@puente_bot] را ببینید [.]",
			"به info@pabexpo.cu یا ۱۸٪ بنویسید.|به [info@pabexpo.cu] یا ۱۸٪ بنویسید [.]",
			"شبکهٔ 5G و زبان C++ است.|شبکهٔ [5G] و زبان [C++] است [.]",
			"«Soberanía» سکویی است.|[«] [Soberanía] [»] سکویی است [.]"})
	void persianLinesReadFromRightToLeft(String line, String pieces) {
		assertThat(seen(Language.FA, line)).isEqualTo(pieces);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"El ministro ستار هاشمی (Irán) llegó el 3.|El ministro [ستار هاشمی] (Irán) llegó el 3.",
			"«پل»: puente, en 1403.|«[پل]»: puente, en 1403.",
			"Vea https://irna.ir/news/85647665 y وزارت ارتباطات.|Vea https://irna.ir/news/85647665 y [وزارت ارتباطات]."})
	void spanishLinesReadFromLeftToRight(String line, String pieces) {
		assertThat(seen(Language.ES, line)).isEqualTo(pieces);
	}

	/** Without isolates a line that begins with a foreign name is taken for a foreign line. */
	@Test
	void wouldNoticeAMissingIsolate() {
		assertThat(paragraphLevel("FIHAV در هاوانا است.")).isZero();
		assertThat(paragraphLevel(Isolates.in(Language.FA, "FIHAV در هاوانا است."))).isEqualTo(1);
	}

	@Test
	void everyLineOfAReplyHasTheDirectionOfItsLanguage() {
		Reply reply = new Reply(Language.FA, List.of(new Reply.Paragraph("FIHAV 2025 در ExpoCuba بود.", List.of(1)),
				new Reply.Paragraph("«La feria se celebró.»", List.of(), java.util.Optional.of(Language.ES))),
				List.of(new Reply.SourceNote(1, "Feria de La Habana", "Prensa Latina", "آذر ۱۴۰۴ (نوامبر ۲۰۲۵)", "https://example.org/1",
						"/d")),
				List.of());
		List<Integer> levels = new Rendering(new Messages()).render(reply).getFirst().text().text().lines().filter(line -> !line.isBlank())
				.map(BidiTest::paragraphLevel).toList();
		assertThat(levels).containsExactly(1, 0, 1, 1);
	}

	@Test
	void copyingGivesTheTextBack() {
		String line = "FIHAV 2025 در ExpoCuba (La Habana)، +53 7 866 0000";
		assertThat(Isolates.in(Language.FA, line).replaceAll("[\u2066-\u2069]", "")).isEqualTo(line);
	}

	private static int paragraphLevel(String line) {
		return new Bidi(line, Bidi.LEVEL_DEFAULT_LTR).getParaLevel();
	}

	/** Walks over the line as the eye does, in the direction of its language; what runs the other way, or is punctuation in Persian, is bracketed. */
	private static String seen(Language language, String line) {
		String isolated = Isolates.in(language, line);
		Bidi bidi = new Bidi(isolated, Bidi.LEVEL_DEFAULT_LTR);
		assertThat(bidi.getParaLevel() % 2 == 1).as("direction of the paragraph").isEqualTo(language.rightToLeft());
		List<String> pieces = new ArrayList<>();
		int runs = bidi.countRuns();
		for (int i = 0; i < runs; i++) {
			var run = bidi.getVisualRun(language.rightToLeft() ? runs - 1 - i : i);
			String text = isolated.substring(run.getStart(), run.getLimit()).replaceAll("[\u2066-\u2069]", "");
			boolean foreign = run.isOddRun() != language.rightToLeft();
			if (!text.isEmpty()) {
				pieces.add(foreign ? "[" + text + "]" : text);
			}
		}
		return language.rightToLeft() ? persian(pieces) : String.join("", pieces);
	}

	/** Numbers in Persian digits are runs of their own that nobody notices; punctuation stands alone, so that its place is seen. */
	private static String persian(List<String> pieces) {
		return Stream.of(String.join("", pieces).replaceAll("\\[([\\u06F0-\\u06F9]+)]", "$1")
				.replaceAll("(?<=[\\p{IsArabic} \\]]|^)([.:،()«»])", " [$1] ")
				.split(" +")).filter(piece -> !piece.isBlank()).reduce((one, other) -> one + " " + other).orElse("");
	}
}
