package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.puente.conversation.Reply;
import dev.puente.language.Dates;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.testing.TextChecks;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Whatever a reply holds, Telegram takes each of its messages, and together they are what was to be said. */
class RenderingPropertyTest {

	private static final int LIMIT = 4096;
	private static final List<String> FA = List.of("نمایشگاه", "هاوانا", "می‌شود", "گفت‌وگو", "۱۴۰۳", "(ایران)", "وزیر،", "پستی.", "چه؟",
			"«پل»");
	private static final List<String> ES = List.of("feria", "La Habana", "memorando", "¿cuándo?", "2024-11-05", "(Irán)", "+53 7 866 0000",
			"año.",
			"«puente»", "señal;");
	private static final List<String> ODD = List.of("👨‍👩‍👧‍👦", "🇨🇺", "e\u0301\u0323", "[2]", "https://irna.ir/news/85647665?a=(b)",
			"\u202Eabc", "\u2066",
			"\u2069\u2069", "C++", "A".repeat(700), "ن".repeat(700), "🙂".repeat(300), "<b>", "**x**", "a_b`c", "\u200Fx\u200E", "5G", "¡",
			"\n");
	private static final List<String> HOSTILE = List.of("", "Una \u202E<script>\u2066 noticia", "خبر [1] \u2069 (تازه", "A\nB", "[x](y)",
			"«".repeat(60),
			"título " + "largo ".repeat(90), "عنوان " + "بلند ".repeat(90), "🇨🇺🇮🇷");

	private final Rendering rendering = new Rendering(new Messages());
	private final JsonMapper json = JsonMapper.builder().build();

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
	void everyMessageIsTakenAndNothingIsLost(long seed) {
		Random random = new Random(seed);
		for (int i = 0; i < 40; i++) {
			int length = i % 8 == 0 ? random.nextInt(50_000) : random.nextInt(6_000);
			check(reply(random, length), "seed " + seed + ", reply " + i);
		}
	}

	private void check(Reply reply, String name) {
		List<OutgoingMessage> messages = rendering.render(reply);
		StringBuilder together = new StringBuilder();
		List<Integer> borders = new ArrayList<>();
		for (OutgoingMessage message : messages) {
			String text = message.text().text();
			assertThat(text.length()).as(name).isLessThanOrEqualTo(LIMIT);
			assertThat(TextChecks.shown(text, entities(message.text()))).as(name).isNotBlank();
			text.lines().forEach(line -> assertThat(open(line)).as("%s: isolates of «%s»", name, line).isZero());
			together.append(text);
			borders.add(together.length());
		}
		BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
		graphemes.setText(together.toString());
		assertThat(borders).as(name).allMatch(graphemes::isBoundary);
		assertThat(unmarked(together.toString())).as(name).startsWith(unmarked(words(reply)));
		for (Reply.SourceNote source : reply.sources()) {
			assertThat(unmarked(together.toString())).as(name).contains(unmarked(source.title()).strip());
		}
		if (!messages.isEmpty()) {
			assertThat(messages.getLast().buttons()).as(name).hasSameSizeAs(reply.choices());
			assertThat(messages.subList(0, messages.size() - 1)).as(name).allMatch(message -> message.buttons().isEmpty());
		}
	}

	/** How many isolates of a line are left open, or closed without having been opened. */
	private static int open(String line) {
		int depth = 0;
		int stray = 0;
		for (char c : line.toCharArray()) {
			depth += c >= '\u2066' && c <= '\u2068' ? 1 : 0;
			if (c == '\u2069') {
				stray += depth == 0 ? 1 : 0;
				depth = Math.max(0, depth - 1);
			}
		}
		return depth + stray;
	}

	private static String words(Reply reply) {
		return reply.paragraphs().stream().map(paragraph -> paragraph.text().strip()
				+ paragraph.citations().stream().map(n -> "[" + Dates.number(n, reply.language()) + "]")
						.collect(Collectors.joining("", paragraph.citations().isEmpty() ? "" : " ", "")))
				.collect(Collectors.joining("\n\n"));
	}

	/** Text as it is read: without the signs of direction, which nobody sees. */
	private static String unmarked(String text) {
		return text.replaceAll("[\u200F\u202A-\u202E\u2066-\u2069]", "");
	}

	private ArrayNode entities(RichText text) {
		ArrayNode entities = json.createArrayNode();
		text.marks().forEach(mark -> entities.addObject().put("type", mark.type()).put("offset", mark.offset()).put("length", mark.length())
				.put("url", mark.url()));
		return entities;
	}

	private static Reply reply(Random random, int length) {
		Language language = random.nextBoolean() ? Language.FA : Language.ES;
		int sources = random.nextInt(9);
		List<Reply.Paragraph> paragraphs = new ArrayList<>();
		for (int left = length; left > 0;) {
			Language tongue = random.nextInt(6) == 0 ? language.other() : language;
			String text = paragraph(random, tongue, Math.min(left, 1 + random.nextInt(random.nextInt(9) == 0 ? 9_000 : 400)));
			left -= text.length();
			List<Integer> citations = random.ints(random.nextInt(3), 1, sources + 2).filter(n -> n <= sources).boxed().toList();
			paragraphs.add(new Reply.Paragraph(text, citations, tongue == language ? Optional.empty() : Optional.of(tongue)));
		}
		List<Reply.SourceNote> notes = IntStream.rangeClosed(1, sources).mapToObj(n -> new Reply.SourceNote(n, one(random, HOSTILE),
				one(random, HOSTILE), "2024", random.nextBoolean() ? "https://example.org/" + n : "javascript:x", "/documents/x")).toList();
		List<Reply.Choice> choices = IntStream.range(0, random.nextInt(8))
				.mapToObj(n -> new Reply.Choice(one(random, language == Language.FA ? FA : ES), "/ask " + n)).toList();
		return new Reply(language, paragraphs, notes, choices);
	}

	private static String paragraph(Random random, Language language, int length) {
		StringBuilder text = new StringBuilder(one(random, language == Language.FA ? FA : ES));
		while (text.length() < length) {
			List<String> from = random.nextInt(12) == 0 ? ODD : random.nextInt(5) == 0 == (language == Language.ES) ? FA : ES;
			text.append(random.nextInt(20) == 0 ? "" : " ").append(one(random, from));
		}
		return text.toString();
	}

	private static String one(Random random, List<String> of) {
		return of.get(random.nextInt(of.size()));
	}
}
