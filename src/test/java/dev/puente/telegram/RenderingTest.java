package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.puente.conversation.Reply;
import dev.puente.language.Language;
import dev.puente.language.Messages;

class RenderingTest {

	private final Rendering rendering = new Rendering(new Messages());

	@Test
	void putsMarksAfterParagraphsAndSourcesAtTheEnd() {
		Reply reply = new Reply(Language.ES,
				List.of(new Reply.Paragraph("Firmaron un memorando.", List.of(1, 2)), new Reply.Paragraph("Fuentes coinciden.", List.of())),
				List.of(source(1, "Memorando postal", "Mehr", "2024-11-05", "https://example.org/1"), source(2, "Nota", "", "", "")),
				List.of());
		assertThat(rendering.render(reply)).singleElement().satisfies(message -> {
			assertThat(message.text().text()).isEqualTo("""
					Firmaron un memorando. [1][2]

					Fuentes coinciden.

					Fuentes:
					[1] Mehr, 2024-11-05: Memorando postal
					[2] Nota""");
			assertThat(message.text().marks()).extracting(mark -> marked(message.text(), mark)).containsExactly(
					"bold Firmaron un memorando. ",
					"bold Fuentes: ", "text_link Memorando postal https://example.org/1");
		});
	}

	@Test
	void keepsPersianLinesRightToLeft() {
		Reply reply = new Reply(Language.FA, List.of(new Reply.Paragraph("FIHAV در هاوانا است.", List.of(1))),
				List.of(source(1, "Feria", "Prensa Latina", "2024", "https://example.org/1")), List.of());
		assertThat(rendering.render(reply).getFirst().text().text()).startsWith("\u2068FIHAV\u2069 در هاوانا است. [۱]")
				.contains("\n\u200F[۱] \u2068Prensa Latina\u2069، 2024: \u2068Feria\u2069");
	}

	@Test
	void putsButtonsBelowTheLastPartAndLeavesOutThoseTooLong() {
		Reply reply = new Reply(Language.ES, List.of(new Reply.Paragraph("Una frase. ".repeat(600), List.of())), List.of(),
				List.of(new Reply.Choice("Sí", "¿Qué es FIHAV?"), new Reply.Choice("No", "ñ".repeat(33))));
		List<OutgoingMessage> parts = rendering.render(reply);
		assertThat(parts).hasSize(2);
		assertThat(parts.getFirst().buttons()).isEmpty();
		assertThat(parts.getLast().buttons()).extracting(Reply.Choice::label).containsExactly("Sí");
	}

	@Test
	void keepsPersianLabelsFromTurningAround() {
		Reply reply = Reply.of(Language.FA, List.of("سندها:"), List.of(new Reply.Choice("ETECSA، شرکت مخابرات کوبا", "/doc etecsa"),
				new Reply.Choice("En español", "/other 1"), new Reply.Choice("سند MINCOM", "/doc mincom")));
		assertThat(rendering.render(reply).getFirst().buttons()).extracting(Reply.Choice::label)
				.containsExactly("\u2068ETECSA\u2069، شرکت مخابرات کوبا", "En español", "سند MINCOM");
	}

	@Test
	void linksWebAddressesOnly() {
		Reply reply = new Reply(Language.ES, List.of(), List.of(source(1, "x", "", "", "javascript:alert(1)")), List.of());
		assertThat(rendering.render(reply).getFirst().text().marks()).extracting(RichText.Mark::type).containsExactly("bold");
	}

	@Test
	void sendsNothingForAnEmptyReply() {
		assertThat(rendering.render(new Reply(Language.ES, List.of(new Reply.Paragraph(" ", List.of())), List.of(), List.of()))).isEmpty();
	}

	private static Reply.SourceNote source(int number, String title, String publisher, String published, String url) {
		return new Reply.SourceNote(number, title, publisher, published, url, "/documents/x");
	}

	private static String marked(RichText text, RichText.Mark mark) {
		return mark.type() + " " + text.text().substring(mark.offset(), mark.end()) + " " + mark.url();
	}
}
