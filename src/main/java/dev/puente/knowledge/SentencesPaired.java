package dev.puente.knowledge;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.puente.language.Language;

/** Each sentence has its partner in the other language, on the same sources. */
final class SentencesPaired implements DocumentCheck {

	@Override
	public Stream<Fault> faults(WrittenDocument document) {
		return Stream.concat(document.document().passages().stream().flatMap(passage -> counts(document, passage.anchor())),
				SentencePair.of(document).flatMap(SentencesPaired::marks));
	}

	private static Stream<Fault> counts(WrittenDocument document, String anchor) {
		List<WrittenSentence> fa = document.sentences(Language.FA, anchor);
		List<WrittenSentence> es = document.sentences(Language.ES, anchor);
		if (fa.isEmpty() || es.isEmpty() || fa.size() == es.size()) {
			return Stream.empty();
		}
		return Stream.of(Fault.warning(document.file(Language.FA), document.line(Language.FA, anchor),
				"the passage «%s» has %d sentences here and %d in es.md".formatted(anchor, fa.size(), es.size()),
				"say the same, sentence by sentence, in both languages"));
	}

	private static Stream<Fault> marks(SentencePair pair) {
		if (Set.copyOf(pair.fa().sentence().sources()).equals(Set.copyOf(pair.es().sentence().sources()))) {
			return Stream.empty();
		}
		return Stream.of(pair.es().warning("«%s» rests on %s, its Persian partner (line %d) on %s".formatted(pair.es().beginning(),
				pair.es().sentence().sources(), pair.fa().line(), pair.fa().sentence().sources()), "give both the same source marks"));
	}
}
