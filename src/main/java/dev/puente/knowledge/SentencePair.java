package dev.puente.knowledge;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.puente.language.Language;

/** A Persian sentence and the Spanish one that says the same. */
record SentencePair(WrittenSentence fa, WrittenSentence es) {

	/** Returns the pairs of a document: those of passages that have as many sentences in one language as in the other. */
	static Stream<SentencePair> of(WrittenDocument document) {
		return document.document().passages().stream().flatMap(passage -> {
			List<WrittenSentence> fa = document.sentences(Language.FA, passage.anchor());
			List<WrittenSentence> es = document.sentences(Language.ES, passage.anchor());
			return fa.size() != es.size()
					? Stream.empty()
					: IntStream.range(0, fa.size()).mapToObj(i -> new SentencePair(fa.get(i), es.get(i)));
		});
	}

	WrittenSentence in(Language language) {
		return language == Language.FA ? fa : es;
	}
}
