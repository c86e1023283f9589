package dev.puente.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import dev.puente.answer.Answer;
import dev.puente.answer.Answer.NearestDocument;
import dev.puente.answer.Citation;
import dev.puente.conversation.Reply.Choice;
import dev.puente.conversation.Reply.Paragraph;
import dev.puente.conversation.Reply.SourceNote;
import dev.puente.knowledge.Document;
import dev.puente.knowledge.Knowledge;
import dev.puente.knowledge.Passage;
import dev.puente.knowledge.Source;
import dev.puente.language.Dates;
import dev.puente.language.Language;
import dev.puente.language.Messages;

/** Makes replies of answers, documents and the product's own words. */
@Component
class Replies {

	private static final int DOCUMENT_LENGTH = 900;
	/** Sources that the beginning of a document names; with more a reply would be long on a slow connection. */
	private static final int MOST_SOURCES = 6;
	private static final String ALL = " all";

	private final Messages messages;
	private final Knowledge knowledge;

	Replies(Messages messages, Knowledge knowledge) {
		this.messages = messages;
		this.knowledge = knowledge;
	}

	/** Makes a reply of one of the product's texts; a blank line in it parts paragraphs. */
	Reply text(Language language, String key, List<Choice> choices) {
		List<Paragraph> paragraphs = Arrays.stream(messages.text(language, key).split("\n\n")).map(text -> new Paragraph(text, List.of()))
				.toList();
		return new Reply(language, paragraphs, List.of(), choices);
	}

	/**
	 * Makes the reply to what is better done in private, with a button that leads there.
	 *
	 * @param start what {@code /start} carries in the private chat
	 */
	Reply privately(Language language, String start) {
		return text(language, "private.only", List.of(Choice.inPrivate(messages.text(language, "private.open"), start)));
	}

	/** Makes a reply of an answer. */
	Reply of(Answer answer) {
		return switch (answer) {
			case Answer.Grounded grounded -> grounded(grounded);
			case Answer.Unanswered unanswered -> new Reply(answer.language(), framing(answer), List.of(), choices(unanswered.nearest()));
			case Answer.Clarify clarify -> new Reply(clarify.language(), framing(answer), List.of(), List.of());
			case Answer.NeedsPerson person -> new Reply(person.language(), framing(answer), List.of(), List.of());
		};
	}

	/**
	 * Makes a reply that shows the beginning of a document with its sources.
	 *
	 * @param named the document's id; with " all" behind it for all of its sources, however many
	 */
	Reply document(Language language, String named) {
		boolean all = named.endsWith(ALL);
		Optional<Document> document = knowledge.current().document(all ? named.substring(0, named.length() - ALL.length()) : named);
		return document.map(found -> beginning(language, found, all ? Integer.MAX_VALUE : MOST_SOURCES))
				.orElseGet(() -> text(language, "document.gone", List.of()));
	}

	private Reply beginning(Language language, Document document, int most) {
		Map<Source, Integer> numbers = new LinkedHashMap<>();
		List<Paragraph> paragraphs = new ArrayList<>(List.of(new Paragraph(document.titleIn(language), List.of())));
		String path = "/documents/" + document.id() + "?lang=" + language.code();
		Set<Source> more = new HashSet<>();
		int length = 0;
		for (Passage passage : document.passages()) {
			for (Passage.Sentence sentence : passage.in(language).or(() -> passage.in(language.other())).orElseThrow().sentences()) {
				length += sentence.text().length();
				if (length <= DOCUMENT_LENGTH) {
					paragraphs.add(new Paragraph(sentence.text(), cited(document, sentence, numbers, more, most)));
				}
			}
		}
		List<SourceNote> sources = numbers.entrySet().stream()
				.map(entry -> note(entry.getValue(), entry.getKey(), language, path)).toList();
		if (more.isEmpty()) {
			return new Reply(language, paragraphs, sources, List.of());
		}
		paragraphs.add(new Paragraph(messages.text(language, "document.more-sources", Dates.number(more.size(), language)), List.of()));
		return new Reply(language, paragraphs, sources,
				List.of(new Choice(messages.text(language, "document.all-sources"), "/doc " + document.id() + ALL)));
	}

	/** Numbers the sources of a sentence as far as there is room; each sentence keeps one of its own. */
	private static List<Integer> cited(Document document, Passage.Sentence sentence, Map<Source, Integer> numbers, Set<Source> more,
			int most) {
		List<Integer> cited = new ArrayList<>();
		sentence.sources().stream().flatMap(one -> document.source(one).stream()).forEach(source -> {
			if (numbers.containsKey(source) || cited.isEmpty() || numbers.size() < most) {
				cited.add(numbers.computeIfAbsent(source, any -> numbers.size() + 1));
				more.remove(source);
			} else {
				more.add(source);
			}
		});
		return cited;
	}

	private static SourceNote note(int number, Source source, Language language, String path) {
		return new SourceNote(number, source.title(), source.publisher(), Moments.date(source.date(), language), source.url().orElse(""),
				path);
	}

	private List<Paragraph> framing(Answer answer) {
		List<Paragraph> paragraphs = new ArrayList<>(List.of(new Paragraph(answer.text(), List.of())));
		answer.notes().forEach(note -> paragraphs.add(new Paragraph(note, List.of())));
		if (answer instanceof Answer.Unanswered unanswered && !unanswered.nearest().isEmpty()) {
			paragraphs.add(new Paragraph(messages.text(answer.language(), "answer.nearest"), List.of()));
		}
		return paragraphs;
	}

	private static List<Choice> choices(List<NearestDocument> nearest) {
		return nearest.stream().map(document -> new Choice(document.title(), "/doc " + document.document())).toList();
	}

	/** A chat shows sources, not quotes; those are a button away. */
	private static Reply grounded(Answer.Grounded answer) {
		Publications publications = Publications.of(answer.citations());
		List<SourceNote> notes = publications.byNumber().entrySet().stream()
				.map(entry -> note(entry.getKey(), entry.getValue().getFirst(), answer.language())).toList();
		List<Paragraph> paragraphs = new ArrayList<>();
		answer.opening().forEach(text -> paragraphs.add(new Paragraph(text, List.of())));
		answer.sentences().forEach(sentence -> paragraphs.add(new Paragraph(sentence.text(),
				sentence.citations().stream().map(publications::of).distinct().sorted().toList())));
		answer.closing().forEach(text -> paragraphs.add(new Paragraph(text, List.of())));
		return new Reply(answer.language(), paragraphs, notes, List.of());
	}

	private static SourceNote note(int number, Citation citation, Language language) {
		String path = "/documents/" + citation.document() + "?lang=" + citation.language().code() + "#" + citation.anchor();
		return new SourceNote(number, citation.title(), citation.publisher(), Moments.date(citation.published(), language),
				citation.url().orElse(""), path);
	}
}
