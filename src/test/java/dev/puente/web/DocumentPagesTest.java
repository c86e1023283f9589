package dev.puente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.PartialDate;
import dev.puente.knowledge.Passage;
import dev.puente.knowledge.Source;
import dev.puente.knowledge.Validity;
import dev.puente.language.Language;

class DocumentPagesTest {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);

	private final List<Document> documents = List.of(document("a", "1979-08-08", 1), document("b", "2024-11", 1), document("c", "2024", 1),
			document("old", "1963-02-01", 1));

	@Test
	void breaksALongDocumentIntoPagesAndKeepsEveryAnchorReachable() {
		Document document = document("long", "2024", 60);
		DocumentView first = DocumentView.of(document, Language.ES, null);
		DocumentView last = DocumentView.of(document, Language.ES, "999");
		assertThat(first.pages()).isGreaterThan(1);
		assertThat(last.page()).isEqualTo(first.pages());
		assertThat(first.contents()).hasSize(60);
		assertThat(last.passages().getLast().anchor()).isEqualTo("p59");
		assertThat(IntStream.rangeClosed(1, first.pages())
				.map(page -> DocumentView.of(document, Language.ES, Integer.toString(page)).passages().size()).sum()).isEqualTo(60);
	}

	@Test
	void putsTheReadersLanguageFirstAndNumbersTheSources() {
		DocumentView view = DocumentView.of(document("a", "2024", 1), Language.ES, "x");
		assertThat(view.passages().getFirst().sides()).extracting(DocumentView.Side::language).containsExactly(Language.ES, Language.FA);
		assertThat(view.passages().getFirst().sides().getFirst().sentences().getFirst().marks()).containsExactly(2);
		assertThat(view.sources()).extracting(DocumentView.NumberedSource::number).containsExactly(2);
	}

	@Test
	void picksByYearAndWordsNewestFirst() {
		assertThat(browse(null, "2024").pick(documents, Set.of())).extracting(Document::id).containsExactly("b", "c");
		assertThat(browse("x", null).pick(documents, Set.of("a"))).extracting(Document::id).containsExactly("a");
		assertThat(browse(null, null).pick(documents, Set.of())).extracting(Document::id).containsExactly("b", "c", "a", "old");
		assertThat(browse(" ", "").link(Language.FA, 1)).isEqualTo("/documents?lang=fa");
		assertThat(browse("a&b=c é", null).link(Language.ES, 2)).isEqualTo("/documents?lang=es&q=a%26b%3Dc%20%C3%A9&page=2");
	}

	@Test
	void drawsTheYearsInTheReadingDirection() {
		Timeline spanish = Timeline.of(documents, Language.ES, CLOCK);
		Timeline persian = Timeline.of(documents, Language.FA, CLOCK);
		assertThat(spanish.bars()).extracting(Timeline.Bar::year).containsExactly(1979, 2024);
		assertThat(spanish.bars()).extracting(Timeline.Bar::count).containsExactly(1L, 2L);
		assertThat(left(spanish.bars().getFirst())).isLessThan(left(spanish.bars().getLast()));
		assertThat(left(persian.bars().getFirst())).isGreaterThan(left(persian.bars().getLast()));
		assertThat(persian.ticks().getLast()).extracting(Timeline.Tick::label, Timeline.Tick::second).containsExactly("۲۰۲۶", "۱۴۰۵");
	}

	private static double left(Timeline.Bar bar) {
		return Double.parseDouble(bar.x().replace("%", ""));
	}

	private static Browse browse(@Nullable String q, @Nullable String year) {
		return new Browse(q, null, year, null, null, null);
	}

	private static Document document(String id, String date, int passages) {
		Passage.Sentence sentence = new Passage.Sentence("Una frase. ".repeat(40), List.of("S2"));
		Passage.Text text = new Passage.Text("Título", List.of(sentence));
		return new Document(id, 1, Document.Kind.EVENT, Map.of(Language.ES, "Título"),
				new Document.Dates(Optional.of(PartialDate.parse(date)), Optional.empty(), Optional.empty()),
				new Validity(Validity.Status.HELD, PartialDate.parse("2026"), Optional.empty(), Optional.empty(), Optional.empty()), "x",
				List.of(),
				List.of(), List.of(), List.of(source("S1"), source("S2")), List.of(), IntStream.range(0, passages)
						.mapToObj(i -> new Passage("p" + i, Map.of(Language.ES, text, Language.FA, text))).toList());
	}

	private static Source source(String id) {
		return new Source(id, "Granma", "t", Optional.empty(), Optional.empty(), "es");
	}
}
