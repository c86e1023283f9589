package dev.puente.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.Passage;
import dev.puente.knowledge.Source;
import dev.puente.language.Difference;
import dev.puente.language.Difference.Change;
import dev.puente.language.Language;

/**
 * One page of what changed between two versions of a document.
 *
 * @param parts those of this page that changed
 * @param page its number, from 1
 * @param pages how many there are
 * @param kept number of passages that did not change
 * @param added number of words
 * @param removed number of words
 */
record Changes(List<Part> parts, int page, int pages, int kept, long added, long removed) {

	/** Bytes of text to a page, so that the page stays under 60 kB. */
	private static final int ROOM = 14_000;
	private static final int MARKUP = 120;

	/** Compares two versions; the language of the first words comes first. */
	static Changes of(Document before, Document after, List<Words> words, @Nullable String wanted) {
		List<Part> all = new ArrayList<>(List.of(head(before, after, words)));
		anchors(before, after).forEach(anchor -> all.add(passage(anchor, before, after, words)));
		List<Part> changed = all.stream().filter(Part::changed).toList();
		List<List<Part>> pages = Pages.split(changed, Part::weight, ROOM);
		int page = PageNumber.of(wanted, pages.size());
		return new Changes(pages.get(page - 1), page, pages.size(), all.size() - changed.size(), count(changed, Change.ADDED),
				count(changed, Change.REMOVED));
	}

	private static long count(List<Part> parts, Change change) {
		return parts.stream().flatMap(part -> part.sides().stream())
				.mapToLong(side -> side.heading().words(change) + side.text().words(change)).sum();
	}

	private static Set<String> anchors(Document before, Document after) {
		return Stream.of(after, before).flatMap(document -> document.passages().stream()).map(Passage::anchor)
				.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static Part head(Document before, Document after, List<Words> words) {
		return new Part(words.stream().map(w -> new Side(w.language(), difference(before, after, w, Changes::title),
				difference(before, after, w, Changes::facts))).toList());
	}

	private static Part passage(String anchor, Document before, Document after, List<Words> words) {
		return new Part(words.stream().map(w -> new Side(w.language(),
				difference(before, after, w, (document, own) -> text(document, anchor, own).map(Passage.Text::heading).orElse("")),
				difference(before, after, w, (document, own) -> text(document, anchor, own).map(Passage.Text::plain).orElse(""))))
				.filter(side -> !side.empty()).toList());
	}

	private static Difference difference(Document before, Document after, Words words, Reading reading) {
		return Difference.of(reading.of(before, words), reading.of(after, words));
	}

	private static Optional<Passage.Text> text(Document document, String anchor, Words words) {
		return document.passage(anchor).flatMap(passage -> passage.in(words.language()));
	}

	private static String title(Document document, Words words) {
		return Objects.requireNonNullElse(document.title().get(words.language()), "");
	}

	/** What a reader finds beside the passages, a line each. */
	private static String facts(Document document, Words words) {
		List<String> lines = new ArrayList<>();
		lines.add(words.text("document.validity") + ": " + words.status(document.validity().status()) + " · "
				+ words.text("document.asOf", words.date(document.validity().asOf())));
		document.validity().from().ifPresent(date -> lines.add(words.text("document.from", words.date(date))));
		document.validity().until().ifPresent(date -> lines.add(words.text("document.until", words.date(date))));
		document.dates().event().ifPresent(date -> lines.add(words.text("document.event") + ": " + words.date(date)));
		document.dates().until().ifPresent(date -> lines.add(words.text("document.until", words.date(date))));
		document.dates().published().ifPresent(date -> lines.add(words.text("document.published") + ": " + words.date(date)));
		lines.add(words.text("document.issuer") + ": " + apart(document.issuer()));
		document.sources().forEach(source -> lines.add(source(source, words)));
		return String.join("\n", lines);
	}

	private static String source(Source source, Words words) {
		return words.text("chat.source", source.id()) + ": " + apart(source.publisher()) + " · " + apart(source.title())
				+ source.date().map(date -> " · " + words.date(date)).orElse("") + source.url().map(url -> " · " + apart(url)).orElse("");
	}

	/** Sets words that may run in the other direction apart from their line (first strong isolate, UAX #9). */
	private static String apart(String words) {
		return "\u2068" + words + "\u2069";
	}

	private interface Reading {

		String of(Document document, Words words);
	}

	/** A passage, or the head of the document, in the languages that it has. */
	record Part(List<Side> sides) {

		boolean changed() {
			return sides.stream().anyMatch(Side::changed);
		}

		int weight() {
			return sides.stream().flatMap(side -> Stream.concat(side.heading().pieces().stream(), side.text().pieces().stream()))
					.mapToInt(piece -> piece.text().getBytes(java.nio.charset.StandardCharsets.UTF_8).length
							+ (piece.change() == Change.KEPT ? 0 : MARKUP))
					.sum();
		}
	}

	/** What changed in one language. */
	record Side(Language language, Difference heading, Difference text) {

		boolean changed() {
			return !heading.none() || !text.none();
		}

		boolean empty() {
			return heading.pieces().isEmpty() && text.pieces().isEmpty();
		}
	}
}
