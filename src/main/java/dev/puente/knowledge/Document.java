package dev.puente.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.puente.language.Language;

/**
 * An official text with a life: what it says in both languages, on which sources, and how long it holds.
 *
 * @param id the name of its folder
 * @param version counts published changes, from 1
 * @param kind what sort of document it is
 * @param title in each language that it has
 * @param dates when it happened and when it was published
 * @param validity whether it holds
 * @param issuer who said or issued it
 * @param parties ids of organisation or person documents
 * @param topics free slugs
 * @param facts ids of the facts that it carries
 * @param sources where its statements come from
 * @param questions questions that it must be able to answer
 * @param passages its text, in order
 */
public record Document(String id, int version, Kind kind, Map<Language, String> title, Dates dates, Validity validity, String issuer,
		List<String> parties, List<String> topics, List<String> facts, List<Source> sources, List<GoldenQuestion> questions,
		List<Passage> passages) {

	public Document {
		title = Map.copyOf(title);
		parties = List.copyOf(parties);
		topics = List.copyOf(topics);
		facts = List.copyOf(facts);
		sources = List.copyOf(sources);
		questions = List.copyOf(questions);
		passages = List.copyOf(passages);
	}

	/** What sort of document it is. */
	public enum Kind {
		STATEMENT, AGREEMENT, MEETING, EVENT, ORGANISATION, PERSON, RULE, GUIDE, ANSWER
	}

	/**
	 * When it happened and when it was published; each may be unknown.
	 *
	 * @param event when it happened or began
	 * @param until when it ended
	 * @param published when it was published
	 */
	public record Dates(Optional<PartialDate> event, Optional<PartialDate> until, Optional<PartialDate> published) {
	}

	/**
	 * A question with what a right answer holds.
	 *
	 * @param language it is asked in
	 * @param ask the question
	 * @param must groups of alternatives; an answer holds one of each group
	 */
	public record GoldenQuestion(Language language, String ask, List<List<String>> must) {

		public GoldenQuestion {
			must = must.stream().map(List::copyOf).toList();
		}
	}

	/** Returns the title in a language, or in the other one where it is missing. */
	public String titleIn(Language language) {
		String own = title.get(language);
		return own != null ? own : title.getOrDefault(language.other(), id);
	}

	/** Returns the same document with another version number. */
	Document withVersion(int newVersion) {
		return new Document(id, newVersion, kind, title, dates, validity, issuer, parties, topics, facts, sources, questions, passages);
	}

	/** Finds a source by its local id. */
	public Optional<Source> source(String sourceId) {
		return sources.stream().filter(source -> source.id().equals(sourceId)).findFirst();
	}

	/** Finds a passage by its anchor. */
	public Optional<Passage> passage(String anchor) {
		for (Passage passage : passages) {
			if (passage.anchor().equals(anchor)) {
				return Optional.of(passage);
			}
		}
		return Optional.empty();
	}
}
