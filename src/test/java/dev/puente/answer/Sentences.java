package dev.puente.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.knowledge.Passage;
import dev.puente.knowledge.Passage.Sentence;
import dev.puente.knowledge.Source;
import dev.puente.language.Language;
import dev.puente.language.Token;
import dev.puente.language.Tokens;
import dev.puente.search.QueryTerm;

/** Evidence of a test's own making, on the head of a document of the knowledge base. */
final class Sentences {

	private static final Document HEAD = KnowledgeFolder.at(java.nio.file.Path.of("knowledge")).read().documents().getFirst();

	private Sentences() {
	}

	/** Makes evidence of the sentences of one passage, the first sentence scored highest. */
	static List<Evidence> passage(String document, Language language, double score, String... texts) {
		List<Sentence> sentences = Stream.of(texts).map(text -> new Sentence(text, List.of("S1", "S2"))).toList();
		Passage.Text text = new Passage.Text("Heading", sentences);
		Passage passage = new Passage("a", Map.of(language, text));
		return java.util.stream.IntStream.range(0, texts.length)
				.mapToObj(i -> new Evidence(document(document, passage), passage, text,
						new EvidenceFinder.Held(Stems.of(EvidenceFinder.stems(text.sentences().get(i).text())), Stems.NONE, Stems.NONE,
								Stems.NONE, Stems.NONE),
						Form.of(text.sentences().get(i).text()), i, covering(),
						Phrased.Likeness.NONE, score * (1 - i / 100.0), true))
				.toList();
	}

	/** Makes a word of a question. */
	static QueryTerm word(String word, QueryTerm.Kind kind) {
		Token token = Tokens.of(word).getFirst();
		return new QueryTerm(token.word(), List.of(new QueryTerm.Variant(List.of(token.stem()), 1, QueryTerm.Origin.TYPED)), 3, true, kind);
	}

	/** Evidence that holds all of a question's telling words. */
	private static double[] covering() {
		double[] signals = new double[Signal.values().length];
		signals[Signal.COVERAGE.ordinal()] = 1;
		return signals;
	}

	private static Document document(String id, Passage passage) {
		List<Source> sources = List.of(source("S1", "IRNA"), source("S2", "Granma"));
		return new Document(id, 3, HEAD.kind(), HEAD.title(), HEAD.dates(), HEAD.validity(), "x", List.of(), List.of(), List.of(), sources,
				List.of(), List.of(passage));
	}

	private static Source source(String id, String publisher) {
		return new Source(id, publisher, "Noticia", Optional.empty(), Optional.empty(), "es");
	}
}
