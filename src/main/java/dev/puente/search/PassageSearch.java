package dev.puente.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
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

	/** Read while the first passages are indexed, which takes as long. */
	private final CompletableFuture<WordKnowledge> words;
	private final RecentEngines inMemory;
	private final VectorKeeper vectors;
	private final Reranker reranker;
	private final SearchSettings settings;
	private final Path folder;
	private final Executor behind;
	/** The last one whose index holds all of it. */
	private volatile Indexed built;
	private volatile Indexed current;

	@Autowired
	PassageSearch(Knowledge knowledge, VectorKeeper vectors, Reranker reranker, SearchSettings settings,
			@Value("${puente.data:./data}") Path data) {
		this(knowledge, vectors, reranker, settings, data,
				Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("index").factory()));
	}

	/** @param behind builds a large index anew while what is there goes on serving */
	PassageSearch(Knowledge knowledge, VectorKeeper vectors, Reranker reranker, SearchSettings settings, Path data, Executor behind) {
		this.reranker = reranker;
		this.vectors = vectors;
		this.words = CompletableFuture.supplyAsync(() -> WordKnowledge.read(knowledge.folder()),
				Thread.ofPlatform().daemon().name("words")::start);
		this.inMemory = new RecentEngines(words::join);
		this.settings = settings;
		this.folder = data.resolve("index");
		this.behind = behind;
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

	/**
	 * Returns the same for one question of a visitor: where there is a scoring model, it has a say in what is found. All searches in it
	 * together wait for that no longer than the model's time-out.
	 */
	public Indexed forQuestion() {
		Indexed now = current;
		return reranker.say().map(say -> new Indexed(now.generation(), now.engine().with(say))).orElse(now);
	}

	/** Indexes a generation that is not in service, to try what would be found in it. */
	public Indexed aside(Generation generation) {
		return new Indexed(generation, inMemory.of(passages(generation)));
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
		Findings findings = forQuestion().engine().find(question, language, k);
		return findings.hits();
	}

	/** What is withdrawn is gone at once, however long it takes to index the rest. Nobody else's work comes first. */
	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	synchronized void swap(Knowledge.GenerationPublished published) {
		Generation next = published.generation();
		withdraw(next);
		if (settings.onDisk(built.engine().size())) {
			change(next);
		} else {
			built = index(next);
			current = built;
		}
	}

	private void withdraw(Generation next) {
		Indexed last = current;
		Set<String> gone = ids(last.generation().documents().stream().filter(one -> next.document(one.id()).isEmpty()));
		if (!gone.isEmpty()) {
			List<Document> left = last.generation().documents().stream().filter(one -> !gone.contains(one.id())).toList();
			current = new Indexed(new Generation(last.generation().number(), left), last.engine().without(gone));
		}
	}

	/** A large index stays as it is for a while: what changed since it was built is looked for beside it, for good or until it is built anew. */
	private void change(Generation next) {
		Indexed base = built;
		List<Document> changed = next.documents().stream().filter(one -> !base.generation().document(one.id()).equals(Optional.of(one)))
				.toList();
		List<IndexPassage> beside = changed.stream().flatMap(PassageSearch::passages).toList();
		Set<String> other = ids(changed.stream());
		Set<String> gone = ids(base.generation().documents().stream()
				.filter(one -> other.contains(one.id()) || next.document(one.id()).isEmpty()));
		current = new Indexed(next, base.engine().changed(gone, beside));
		if (beside.size() > base.engine().size() / SHARE_BESIDE) {
			behind.execute(() -> rebuild(next));
		}
	}

	private void rebuild(Generation next) {
		if (current.generation() == next) {
			take(index(next));
		}
	}

	/** What was published while the index was built is looked for beside it. */
	private synchronized void take(Indexed whole) {
		Generation newest = current.generation();
		built = whole;
		current = whole;
		if (whole.generation() != newest) {
			swap(new Knowledge.GenerationPublished(newest));
		}
	}

	private static Set<String> ids(Stream<Document> documents) {
		return documents.map(Document::id).collect(Collectors.toUnmodifiableSet());
	}

	private Indexed index(Generation generation) {
		List<IndexPassage> passages = passages(generation);
		return new Indexed(generation, engine(passages).with(vectors.of(passages)));
	}

	private SearchEngine engine(List<IndexPassage> passages) {
		if (settings.onDisk(passages.size())) {
			try {
				PassageIndex index = IndexFolder.open(FSDirectory.open(folder), passages, PassageHash.of(passages));
				return SearchEngine.of(index, words.join(), Set.of());
			} catch (IOException e) {
				log.warn("the index is kept in memory, since {} cannot be used: {}", folder, e.getMessage());
			}
		}
		return inMemory.of(passages);
	}

	static List<IndexPassage> passages(Generation generation) {
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
