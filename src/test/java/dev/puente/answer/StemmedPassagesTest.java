package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.Generation;
import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.knowledge.Passage;
import dev.puente.knowledge.Passage.Sentence;
import dev.puente.language.Language;

class StemmedPassagesTest {

	private static final Document PACKAGED = KnowledgeFolder.packaged().read().documents().getFirst();

	@Test
	void cutsAPassageIntoWordsOnce() {
		StemmedPassages passages = new StemmedPassages(new Generation(1, List.of(saying("La feria abre en noviembre."))), stem -> 1);

		assertThat(passages.passage(PACKAGED.id(), "one", Language.ES)).isSameAs(passages.passage(PACKAGED.id(), "one", Language.ES));
	}

	@Test
	void holdsTheStemsOfEachSentenceAndOfWhatFramesIt() {
		StemmedPassages passages = new StemmedPassages(new Generation(1, List.of(saying("La feria abre.", "El pabellón cierra."))),
				stem -> 1);

		StemmedPassages.Stemmed stemmed = passages.passage(PACKAGED.id(), "one", Language.ES);

		assertThat(stemmed.sentences()).containsExactly(Stems.of(EvidenceFinder.stems("feria abre")),
				Stems.of(EvidenceFinder.stems("pabellón cierra")));
		assertThat(stemmed.words().getLast()).isEqualTo(Stems.row(EvidenceFinder.inOrder("pabellón cierra")));
		assertThat(stemmed.heading()).isEqualTo(Stems.of(EvidenceFinder.stems("Fechas")));
		assertThat(stemmed.title()).isEqualTo(Stems.of(EvidenceFinder.stems(PACKAGED.titleIn(Language.ES))));
		assertThat(stemmed.all()).isEqualTo(Stems.of(EvidenceFinder.stems("feria abre pabellón cierra")));
	}

	@Test
	void readsTheTextOfItsOwnGeneration() {
		StemmedPassages old = new StemmedPassages(new Generation(1, List.of(saying("La feria abre."))), stem -> 1);
		StemmedPassages next = new StemmedPassages(new Generation(2, List.of(saying("La feria cierra."))), stem -> 1);

		assertThat(old.passage(PACKAGED.id(), "one", Language.ES).all()).isEqualTo(Stems.of(EvidenceFinder.stems("feria abre")));
		assertThat(next.passage(PACKAGED.id(), "one", Language.ES).all()).isEqualTo(Stems.of(EvidenceFinder.stems("feria cierra")));
	}

	@Test
	void readsNothingTwiceThatTheGenerationBeforeHad() {
		StemmedPassages old = new StemmedPassages(new Generation(1, List.of(saying("La feria abre."))), stem -> 1);
		StemmedPassages.Stemmed read = old.passage(PACKAGED.id(), "one", Language.ES);

		StemmedPassages same = old.following(new Generation(2, List.of(saying("La feria abre."))), stem -> 1)
				.following(new Generation(3, List.of(saying("La feria abre."))), stem -> 1);
		StemmedPassages changed = old.following(new Generation(2, List.of(saying("La feria cierra."))), stem -> 1);

		assertThat(same.passage(PACKAGED.id(), "one", Language.ES).all()).isSameAs(read.all());
		assertThat(changed.passage(PACKAGED.id(), "one", Language.ES).all()).isEqualTo(Stems.of(EvidenceFinder.stems("feria cierra")));
	}

	private static Document saying(String... sentences) {
		Passage.Text text = new Passage.Text("Fechas", List.of(sentences).stream().map(one -> new Sentence(one, List.of())).toList());
		return new Document(PACKAGED.id(), 1, PACKAGED.kind(), PACKAGED.title(), PACKAGED.dates(), PACKAGED.validity(), PACKAGED.issuer(),
				List.of(), List.of(), List.of(), PACKAGED.sources(), List.of(), List.of(new Passage("one", Map.of(Language.ES, text))));
	}
}
