package dev.puente.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.Generation;
import dev.puente.knowledge.Knowledge;
import dev.puente.knowledge.Phrasing;
import dev.puente.language.Language;
import dev.puente.search.SearchEngine.Findings;

/**
 * Searches the documents in service; each new generation is indexed aside and swapped in whole. A large index lies in the data folder and is
 * opened again at the next start when nothing changed.
 */
@Component
public class PassageSearch {

	/** One part in so many may stand beside a large index; with more it is built anew. */
	private static final int SHARE_BESIDE = 50;
	private static final Logger log = LoggerFactory.getLogger(PassageSearch.class);

	private final WordKnowledge words;
	private final VectorKeeper vectors;
	private final SearchSettings settings;
	private final Path folder;
	/** The last one whose index holds all of it. */
	private volatile Indexed built;
	private volatile Indexed current;

	PassageSearch(Knowledge knowledge, VectorKeeper vectors, SearchSettings settings, @Value("${puente.data:./data}") Path data) {
		this.vectors = vectors;
		this.words = WordKnowledge.read(knowledge.folder());
		this.settings = settings;
		this.folder = data.resolve("index");
		this.built = index(knowledge.current());
		this.current = built;
	}

	/**
	 * A generation with its index.
	 *
	 * @param generation the documents
	 * @param engine finds their passages
	 */
	public record Indexed(Generation generation, SearchEngine engine) {
	}

	/** Returns the generation in service together with its index: what is found in it can be read in it. */
	public Indexed current() {
		return current;
	}

	/** Indexes a generation that is not in service, to try what would be found in it. */
	public Indexed aside(Generation generation) {
		return new Indexed(generation, SearchEngine.of(passages(generation), words));
	}

	/**
	 * Finds passages.
	 *
	 * @param question any text
	 * @param language of the passages; empty = any
	 * @param k how many at most, 1–50
	 * @return the passages, best first
	 */
	public List<Hit> search(String question, Optional<Language> language, int k) {
		Findings findings = current.engine().find(question, language, k);
		return findings.hits();
	}

	/** Where documents are withdrawn and nothing else changes, they are gone before the new index is built. Nobody else's work comes first. */
	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void swap(Knowledge.GenerationPublished published) {
		Generation next = published.generation();
		Indexed last = current;
		if (!settings.onDisk(built.engine().size()) && last.generation().documents().containsAll(next.documents())) {
			Set<String> gone = last.generation().documents().stream().map(Document::id).filter(id -> next.document(id).isEmpty())
					.collect(Collectors.toUnmodifiableSet());
			current = new Indexed(next, last.engine().without(gone));
		}
		current = renewed(next);
	}

	/** A large index stays as it is for a while: what changed since it was built is looked for beside it. */
	private Indexed renewed(Generation next) {
		Indexed base = built;
		if (!settings.onDisk(base.engine().size())) {
			return rebuilt(next);
		}
		List<Document> changed = next.documents().stream().filter(one -> !base.generation().document(one.id()).equals(Optional.of(one)))
				.toList();
		List<IndexPassage> beside = changed.stream().flatMap(PassageSearch::passages).toList();
		if (beside.size() > base.engine().size() / SHARE_BESIDE) {
			return rebuilt(next);
		}
		Set<String> other = changed.stream().map(Document::id).collect(Collectors.toSet());
		Set<String> gone = base.generation().documents().stream().map(Document::id)
				.filter(id -> other.contains(id) || next.document(id).isEmpty()).collect(Collectors.toUnmodifiableSet());
		return new Indexed(next, base.engine().changed(gone, beside));
	}

	private Indexed rebuilt(Generation next) {
		Indexed whole = index(next);
		built = whole;
		return whole;
	}

	private Indexed index(Generation generation) {
		List<IndexPassage> passages = passages(generation);
		return new Indexed(generation, engine(passages).with(vectors.of(passages)));
	}

	private SearchEngine engine(List<IndexPassage> passages) {
		if (settings.onDisk(passages.size())) {
			try {
				return SearchEngine.of(IndexFolder.open(FSDirectory.open(folder), passages, PassageHash.of(passages)), words, Set.of());
			} catch (IOException e) {
				log.warn("the index is kept in memory, since {} cannot be used: {}", folder, e.getMessage());
			}
		}
		return SearchEngine.of(passages, words);
	}

	private static List<IndexPassage> passages(Generation generation) {
		return generation.documents().stream().flatMap(PassageSearch::passages).toList();
	}

	private static Stream<IndexPassage> passages(Document document) {
		return document.passages().stream().flatMap(passage -> Stream.of(Language.values()).flatMap(
				language -> passage.in(language).stream().map(text -> new IndexPassage(document.id(), passage.anchor(), language,
						title(document, language, text.heading()), text.plain(),
						text.phrasings().stream().map(Phrasing::question).toList()))));
	}

	private static String title(Document document, Language language, String heading) {
		return document.titleIn(language) + " – " + heading;
	}
}
