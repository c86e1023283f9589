package dev.puente.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.content.DefaultContent;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.puente.language.LanguageDetector;

/** Puente's search as a LangChain4j retriever: passages in the question's language, with document, anchor, language and title as metadata. */
@Component
class PassageRetriever implements ContentRetriever {

	private static final int PASSAGES = 10;

	private final PassageSearch search;

	PassageRetriever(PassageSearch search) {
		this.search = search;
	}

	@Override
	public List<Content> retrieve(Query query) {
		return search.search(query.text(), Optional.of(LanguageDetector.languageOf(query.text())), PASSAGES).stream()
				.map(PassageRetriever::content).toList();
	}

	private static Content content(Hit hit) {
		Metadata metadata = Metadata
				.from(Map.of("document", hit.document(), "anchor", hit.anchor(), "language", hit.language().code(), "title",
						hit.title()));
		return new DefaultContent(TextSegment.from(hit.text(), metadata), Map.of(ContentMetadata.SCORE, hit.score()));
	}
}
