package dev.puente.knowledge;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import dev.puente.language.Language;

/** Puts documents into service and takes them out of it, on all replicas. */
@Component
public class Publishing {

	private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*+");
	/** Zero-width spaces, overrides and isolates of direction, tags, controls. */
	private static final Pattern HIDDEN = Pattern
			.compile("[\\x{200B}\\x{2060}-\\x{2064}\\x{FEFF}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{E0000}-\\x{E007F}\\p{Cc}&&[^\\t]]");
	private static final String MARKUP = "*_[!`<>";
	private static final int MOST_MARKUP = 1_000;
	private static final Pattern DEEP = Pattern.compile("^\\s{60}|^(?:\\s*(?:[>*+-]|\\d{1,9}[.)])){20}");
	private static final int LONGEST_ID = 100;
	/** Characters of one file; a book of 500 pages has about a million. */
	private static final int LONGEST_FILE = 1_000_000;

	private final Knowledge knowledge;
	private final Publications publications;
	private final Clock clock;

	Publishing(Knowledge knowledge, Publications publications, Clock clock) {
		this.knowledge = knowledge;
		this.publications = publications;
		this.clock = clock;
	}

	/**
	 * A document that might go into service.
	 *
	 * @param id of the document
	 * @param text what is written
	 * @param document what it says; empty when faults refuse it
	 * @param faults everything structurally wrong
	 */
	public record Draft(String id, DocumentText text, Optional<Document> document, List<Fault> faults) {

		public Draft {
			faults = List.copyOf(faults);
		}
	}

	/** Tells whether a text can be the id of a document: up to 100 lower-case letters, digits and hyphens. */
	public static boolean isId(String id) {
		return id.length() <= LONGEST_ID && ID.matcher(id).matches();
	}

	/**
	 * Reads a document without publishing it.
	 *
	 * @param id for which {@link #isId} holds
	 */
	public Draft draft(String id, DocumentText text) {
		return read(id, text);
	}

	/**
	 * Reads a document without publishing it; what is in service does not matter to that.
	 *
	 * @param id for which {@link #isId} holds
	 */
	public static Draft read(String id, DocumentText text) {
		DocumentFiles files = text.files(id, 0);
		List<Fault> faults = new ArrayList<>();
		tooLong(files, "document.yaml", text.yaml(), faults);
		text.texts().forEach((language, content) -> {
			tooLong(files, language.code() + ".md", content, faults);
			hidden(files, language.code() + ".md", content, faults);
			nested(files, language.code() + ".md", content, faults);
		});
		hidden(files, "document.yaml", text.yaml(), faults);
		Optional<Document> document = faults.isEmpty() ? DocumentReader.read(files, faults) : Optional.empty();
		document.ifPresent(read -> written(files, read, faults));
		return new Draft(id, text, document.filter(read -> faults.stream().noneMatch(Fault::refuses)), faults);
	}

	/** An escape of YAML or an entity of Markdown stands for a character that is not in the file: what was read is looked at too. */
	private static void written(DocumentFiles files, Document read, List<Fault> faults) {
		Document head = new Document(read.id(), read.version(), read.kind(), read.title(), read.dates(), read.validity(), read.issuer(),
				read.parties(), read.topics(), read.facts(), read.sources(), read.questions(), List.of());
		hidden(files, "document.yaml", head.toString(), faults);
		for (Language language : Language.values()) {
			hidden(files, language.code() + ".md", read.passages().stream().flatMap(passage -> passage.in(language).stream())
					.map(Passage.Text::toString).collect(Collectors.joining(" ")), faults);
		}
	}

	private static void tooLong(DocumentFiles files, String name, String content, List<Fault> faults) {
		if (content.length() > LONGEST_FILE) {
			faults.add(Fault.error(files.path(name), 0, "this has more than " + LONGEST_FILE + " characters", "split the document"));
		}
	}

	/** What a reviewer cannot see must not be in a text: it could turn words around or hide some. The half-space is none of these. */
	private static void hidden(DocumentFiles files, String name, String content, List<Fault> faults) {
		List<String> lines = content.lines().toList();
		for (int i = 0; i < lines.size(); i++) {
			Matcher hidden = HIDDEN.matcher(lines.get(i));
			if (hidden.find()) {
				faults.add(Fault.error(files.path(name), i + 1,
						"this line holds the invisible character U+%04X".formatted(hidden.group().codePointAt(0)),
						"write the line anew without it"));
			}
		}
	}

	/** Markup inside markup inside markup says nothing to a reader, and could use up the memory of whoever reads it. */
	private static void nested(DocumentFiles files, String name, String content, List<Fault> faults) {
		List<String> lines = content.lines().toList();
		long inParagraph = 0;
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			inParagraph = line.isBlank() ? 0 : inParagraph + line.chars().filter(c -> MARKUP.indexOf(c) >= 0).count();
			if (inParagraph > MOST_MARKUP || DEEP.matcher(line).find()) {
				faults.add(Fault.error(files.path(name), i + 1, "here is too much markup", "write plain sentences"));
				return;
			}
		}
	}

	/** Returns the generation that there would be with a document in service. */
	public Generation with(Document document) {
		return with(knowledge.current(), document);
	}

	/** Returns the generation that follows another one when a document comes into service. */
	public static Generation with(Generation now, Document document) {
		return with(now, Map.of(document.id(), Optional.of(document)));
	}

	/** Returns the generation that follows another one when documents come into service or go. */
	public static Generation with(Generation now, Map<String, Optional<Document>> changed) {
		Map<String, Document> documents = new TreeMap<>();
		now.documents().forEach(one -> documents.put(one.id(), one));
		changed.forEach((id, document) -> document.ifPresentOrElse(there -> documents.put(id, there), () -> documents.remove(id)));
		return new Generation(now.number() + 1, List.copyOf(documents.values()));
	}

	/** Returns the text of a document in service as it was written. */
	public Optional<DocumentText> text(String id) {
		return knowledge.files(id).map(DocumentText::of);
	}

	/**
	 * Puts a document into service: durable when this returns and in service on this replica, on the others within two seconds.
	 *
	 * @param draft without faults
	 * @param cause what makes the change; the same cause publishes once
	 * @return the document as it is in service
	 * @throws dev.puente.redis.RedisUnavailable when it may not be durable; the same cause may try again
	 */
	public Document publish(Draft draft, String cause) {
		if (draft.document().isEmpty()) {
			throw new IllegalArgumentException("a faulty document is not published: " + draft.id());
		}
		change(new Publication(draft.id(), 0, Optional.of(draft.text()), "", clock.instant()), cause);
		return knowledge.current().document(draft.id()).orElse(draft.document().get());
	}

	/**
	 * Takes a document out of service: durable when this returns and gone on this replica, on the others within two seconds.
	 *
	 * @param id for which {@link #isId} holds
	 * @param reason for the record
	 * @param cause what makes the change; the same cause withdraws once
	 * @throws dev.puente.redis.RedisUnavailable when it may not be durable; the same cause may try again
	 */
	public void withdraw(String id, String reason, String cause) {
		change(new Publication(id, 0, Optional.empty(), reason, clock.instant()), cause);
	}

	/** Returns the number of the publication that a document is in service with, 0 when it is as the knowledge folder has it. */
	public long publication(String id) {
		return knowledge.files(id).map(DocumentFiles::publication).orElse(0L);
	}

	/**
	 * Puts a document back to what it was before a publication, unless somebody has changed it since.
	 *
	 * @param before what it was; empty = it was not in service, so it is taken out
	 * @param last number of the publication that is undone
	 * @param reason for the record
	 * @param cause what makes the change; the same cause changes once
	 * @return whether it is back
	 * @throws dev.puente.redis.RedisUnavailable when it may not be durable; the same cause may try again
	 */
	public boolean restore(String id, Optional<DocumentText> before, long last, String reason, String cause) {
		OptionalLong number = publications.addAfter(last, new Publication(id, 0, before, reason, clock.instant()), cause);
		number.ifPresent(knowledge::serve);
		return number.isPresent();
	}

	private void change(Publication publication, String cause) {
		knowledge.serve(publications.add(publication, cause));
	}
}
