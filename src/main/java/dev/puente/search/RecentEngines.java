package dev.puente.search;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Indexes passages in memory, but not what was indexed just before: a change is tried before it is published, and a publication judged against
 * what stood there. Keeps its engines for as long as there is room. Safe for many threads.
 */
final class RecentEngines {

	private static final int MOST = 2;

	private final Supplier<WordKnowledge> words;
	private volatile List<SoftReference<Recent>> recent = List.of();

	/** @param words asked for when the first passages are indexed */
	RecentEngines(Supplier<WordKnowledge> words) {
		this.words = words;
	}

	private record Recent(List<IndexPassage> passages, SearchEngine engine) {
	}

	/** Returns an engine of the passages. */
	SearchEngine of(List<IndexPassage> passages) {
		Recent last = known(passages).orElseGet(() -> new Recent(passages, engine(passages)));
		keep(last);
		return last.engine;
	}

	private SearchEngine engine(List<IndexPassage> passages) {
		PassageIndex index = PassageIndex.of(passages);
		return SearchEngine.of(index, words.get(), Set.of());
	}

	private Optional<Recent> known(List<IndexPassage> passages) {
		return recent.stream().flatMap(one -> Stream.ofNullable(one.get())).filter(one -> one.passages.equals(passages)).findFirst();
	}

	private synchronized void keep(Recent last) {
		recent = Stream.concat(Stream.of(new SoftReference<>(last)), recent.stream().filter(one -> one.get() != last)).limit(MOST).toList();
	}
}
