package dev.puente.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.Generation;
import dev.puente.knowledge.Knowledge;
import dev.puente.knowledge.Phrasing;
import dev.puente.language.Language;
import dev.puente.search.SearchEngine.Findings;

/** Searches the documents in service; each new generation is indexed aside and swapped in whole. */
@Component
public class PassageSearch {

	private final Knowledge knowledge;
	private volatile Indexed current;

	PassageSearch(Knowledge knowledge) {
		this.knowledge = knowledge;
		this.current = index(knowledge.current());
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

	@EventListener
	void swap(Knowledge.GenerationPublished published) {
		current = index(published.generation());
	}

	private Indexed index(Generation generation) {
		List<IndexPassage> passages = generation.documents().stream().flatMap(PassageSearch::passages).toList();
		return new Indexed(generation, SearchEngine.of(passages, WordKnowledge.read(knowledge.folder())));
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
