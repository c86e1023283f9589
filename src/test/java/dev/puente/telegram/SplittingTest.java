package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplittingTest {

	private static final Pattern GRAPHEME = Pattern.compile("\\X");
	private static final List<String> PIECES = List.of("پیام ", "می‌روند", "ارتباطات و فناوری. ", "آیا؟ ", "La Habana, ", "¿Qué es? ",
			"español. ",
			"cafe\u0301", "👩‍👩‍👧‍👦", "🇨🇺", "🇮🇷", "😀", "👍🏽", "\n", "\n\n", "[1]", " ", "x", "۱۴۰۳", "\u2068FIHAV 2025\u2069",
			"नि", "e\u0301\u0302\u0303", "\t", "…",
			"a".repeat(200), "ض".repeat(300), "\r\n");

	static IntStream seeds() {
		return IntStream.range(0, 150);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void cutsAnyTextIntoValidMessages(int seed) {
		Random random = new Random(seed);
		RichText rich = random(random, random.nextInt(4) == 0 ? 50_000 : 12_000);
		List<RichText> parts = Splitting.split(rich);
		assertThat(parts.stream().map(RichText::text).collect(Collectors.joining())).as("seed %d", seed).isEqualTo(rich.text());
		List<Integer> graphemes = graphemeBorders(rich.text());
		int at = 0;
		for (RichText part : parts) {
			assertThat(part.text().length()).as("seed %d", seed).isBetween(1, Splitting.LIMIT);
			assertThat(graphemes).as("seed %d", seed).contains(at);
			part.marks().forEach(mark -> assertThat(mark.end()).isLessThanOrEqualTo(part.text().length()));
			at += part.text().length();
		}
		assertThat(marked(parts)).as("seed %d", seed).isEqualTo(marked(List.of(rich)));
	}

	@Test
	void cutsAtTheEndOfASentence() {
		String sentence = "Cuba e Irán firmaron un memorando de entendimiento en materia postal. ";
		List<RichText> parts = Splitting.split(new RichText(sentence.repeat(86), List.of()));
		assertThat(parts).hasSize(2).allSatisfy(part -> assertThat(part.text()).startsWith("Cuba").endsWith("postal. "));
	}

	@Test
	void cutsAPersianTextAtTheEndOfASentence() {
		List<RichText> parts = Splitting.split(new RichText("آیا تفاهم‌نامه امضا شد؟ بله، در هاوانا. ".repeat(150), List.of()));
		assertThat(parts).hasSizeGreaterThan(1).allSatisfy(part -> assertThat(part.text().strip()).matches("(?s).*[.؟]"));
	}

	@Test
	void keepsACitationWithItsSentence() {
		String text = "Una frase. " + "x".repeat(4074) + " final. [1]\n\nOtra frase.";
		assertThat(Splitting.split(new RichText(text, List.of())).get(1).text()).contains(" final. [1]");
	}

	@Test
	void doesNotCutWithinAnIsolate() {
		String text = "ب".repeat(4080) + " \u2068Feria Internacional de La Habana\u2069 است";
		List<RichText> parts = Splitting.split(new RichText(text, List.of()));
		assertThat(parts.get(1).text()).startsWith("\u2068Feria").contains("\u2069");
	}

	@ParameterizedTest
	@ValueSource(ints = {0, 1, 4095, 4096, 4097, 8192, 8193})
	void cutsTextWithoutAnyBorder(int length) {
		List<RichText> parts = Splitting.split(new RichText("ا".repeat(length), List.of()));
		assertThat(parts).hasSize((length + 4095) / 4096);
	}

	@Test
	void neverCutsASurrogatePairEvenInAnEndlessGrapheme() {
		String text = "a" + "\uD834\uDD65".repeat(5000);
		assertThat(Splitting.split(new RichText(text, List.of()))).allSatisfy(part -> {
			assertThat(Character.isLowSurrogate(part.text().charAt(0))).isFalse();
			assertThat(part.text().length()).isLessThanOrEqualTo(4096);
		});
	}

	private static RichText random(Random random, int most) {
		RichText.Builder text = new RichText.Builder();
		int length = random.nextInt(most + 1);
		int written = 0;
		while (written < length) {
			String piece = PIECES.get(random.nextInt(PIECES.size()));
			switch (random.nextInt(8)) {
				case 0 -> text.bold(piece);
				case 1 -> text.link(piece, "https://example.org/" + written);
				default -> text.add(piece);
			}
			written += piece.length();
		}
		return text.build();
	}

	private static List<Integer> graphemeBorders(String text) {
		List<Integer> borders = new ArrayList<>(GRAPHEME.matcher(text).results().map(result -> result.start()).toList());
		borders.add(0);
		return borders;
	}

	/** Lists every marked character with its mark, which cutting must not change. */
	private static List<String> marked(List<RichText> parts) {
		List<String> marked = new ArrayList<>();
		int at = 0;
		for (RichText part : parts) {
			int offset = at;
			part.marks().forEach(
					mark -> IntStream.range(mark.offset(), mark.end()).forEach(i -> marked.add((offset + i) + mark.type() + mark.url())));
			at += part.text().length();
		}
		return marked;
	}
}
