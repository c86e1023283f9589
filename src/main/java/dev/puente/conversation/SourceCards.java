package dev.puente.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.answer.Citation;
import dev.puente.conversation.Reply.Choice;
import dev.puente.conversation.Reply.Paragraph;
import dev.puente.conversation.Reply.SourceNote;
import dev.puente.knowledge.Document;
import dev.puente.knowledge.Generation;
import dev.puente.knowledge.Knowledge;
import dev.puente.language.Dates;
import dev.puente.language.Language;
import dev.puente.language.Messages;

/** Shows the exact words behind a source of an answer, in both languages with their dates. */
@Component
class SourceCards {

	private final Knowledge knowledge;
	private final Messages messages;

	SourceCards(Knowledge knowledge, Messages messages) {
		this.knowledge = knowledge;
		this.messages = messages;
	}

	/** Makes the card of a source; empty when the answer has no such source, or none of its documents is in service any more. */
	Optional<Reply> card(Turn turn, int number) {
		Generation generation = knowledge.current();
		List<Citation> cited = turn.answer().map(answer -> Publications.of(answer.citations()).byNumber().getOrDefault(number, List.of()))
				.orElse(List.of()).stream().filter(citation -> generation.document(citation.document()).isPresent()).toList();
		return cited.isEmpty() ? Optional.empty() : Optional.of(card(turn.language(), number, cited, generation));
	}

	private Reply card(Language language, int number, List<Citation> cited, Generation generation) {
		Citation first = cited.getFirst();
		List<Paragraph> paragraphs = new ArrayList<>(
				List.of(new Paragraph(messages.text(language, "source.heading", Dates.number(number, language)), List.of())));
		for (Citation citation : cited) {
			paragraphs.addAll(quotes(generation, citation, language));
		}
		List<Document> documents = cited.stream().map(Citation::document).distinct().flatMap(id -> generation.document(id).stream())
				.toList();
		documents.forEach(document -> paragraphs.add(new Paragraph(standing(document, language), List.of())));
		SourceNote note = new SourceNote(number, first.title(), first.publisher(), Moments.date(first.published(), language),
				first.url().orElse(""), "/documents/" + first.document() + "?lang=" + language.code() + "#" + first.anchor());
		return new Reply(language, paragraphs, List.of(note), documents.stream()
				.map(document -> new Choice(messages.text(language, "button.document"), "/doc " + document.id())).limit(1).toList());
	}

	/** The words as the answer quoted them, then their twin with the date in its own calendar. */
	private List<Paragraph> quotes(Generation generation, Citation citation, Language language) {
		List<Paragraph> quotes = new ArrayList<>(List.of(new Paragraph("«" + citation.quote() + "»", List.of(),
				Optional.of(citation.language()))));
		Language other = language.other();
		Optional<String> twin = Twins.of(generation, citation, other);
		twin.ifPresent(text -> quotes.add(new Paragraph("«" + text + "»" + dated(citation, other), List.of(), Optional.of(other))));
		if (!Twins.holds(generation, citation)) {
			quotes.add(new Paragraph(messages.text(language, "source.changed"), List.of()));
		}
		return quotes;
	}

	private String dated(Citation citation, Language language) {
		String date = Moments.date(citation.published(), language);
		return date.isEmpty() ? "" : "\n" + messages.text(language, "source.published", date);
	}

	private String standing(Document document, Language language) {
		String status = messages.text(language, "status." + document.validity().status().slug());
		return messages.text(language, "source.document", document.titleIn(language), status,
				Moments.date(Optional.of(document.validity().asOf()), language));
	}
}
