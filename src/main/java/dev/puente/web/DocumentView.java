package dev.puente.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.Passage;
import dev.puente.knowledge.Source;
import dev.puente.language.Language;

/**
 * One page of a document, with its passages in both languages.
 *
 * @param document what is shown
 * @param page its number, from 1
 * @param pages how many there are
 * @param contents every passage of the document
 * @param passages those of this page
 * @param sources those that this page refers to
 */
record DocumentView(Document document, int page, int pages, List<Entry> contents, List<Section> passages, List<NumberedSource> sources) {

	/** UTF-8 bytes of passages to a page; with styles, sources and frame it stays under 60 kB. */
	private static final int ROOM = 18_000;
	private static final int MARK = 70;

	/** Lays out a document; the reader's language comes first. */
	static DocumentView of(Document document, Language language, @Nullable String wanted) {
		List<List<Passage>> pages = Pages.split(document.passages(), DocumentView::weight, ROOM);
		int page = PageNumber.of(wanted, pages.size());
		List<Section> sections = pages.get(page - 1).stream().map(passage -> section(document, passage, language)).toList();
		return new DocumentView(document, page, pages.size(), contents(pages, language), sections, sources(document, sections));
	}

	private static int weight(Passage passage) {
		return passage.texts().values().stream().flatMap(text -> text.sentences().stream())
				.mapToInt(sentence -> sentence.text().getBytes(StandardCharsets.UTF_8).length + MARK * sentence.sources().size()).sum();
	}

	private static List<Entry> contents(List<List<Passage>> pages, Language language) {
		List<Entry> entries = new ArrayList<>();
		for (int i = 0; i < pages.size(); i++) {
			for (Passage passage : pages.get(i)) {
				Language own = passage.in(language).isPresent() ? language : language.other();
				entries.add(new Entry(i + 1, passage.anchor(), own, passage.in(own).map(Passage.Text::heading).orElse(passage.anchor())));
			}
		}
		return entries;
	}

	private static Section section(Document document, Passage passage, Language language) {
		return new Section(passage.anchor(), Stream.of(language, language.other())
				.flatMap(own -> passage.in(own).map(text -> side(document, own, text)).stream()).toList());
	}

	private static Side side(Document document, Language language, Passage.Text text) {
		return new Side(language, text.heading(), text.sentences().stream().map(sentence -> said(document, sentence)).toList());
	}

	private static Said said(Document document, Passage.Sentence sentence) {
		List<String> ids = document.sources().stream().map(Source::id).toList();
		return new Said(sentence.text(), sentence.sources().stream().map(id -> ids.indexOf(id) + 1).filter(number -> number > 0).toList());
	}

	private static List<NumberedSource> sources(Document document, List<Section> sections) {
		List<Integer> used = sections.stream().flatMap(section -> section.sides().stream()).flatMap(side -> side.sentences().stream())
				.flatMap(said -> said.marks().stream()).distinct().sorted().toList();
		return used.stream().map(number -> new NumberedSource(number, document.sources().get(number - 1))).toList();
	}

	/** Returns the beginning of the text, for search engines. */
	public String description(Language language) {
		String text = document.passages().stream().flatMap(passage -> passage.in(language).or(() -> passage.in(language.other())).stream())
				.findFirst().map(Passage.Text::plain).orElse("");
		return text.length() <= 160 ? text : text.substring(0, text.lastIndexOf(' ', 157) + 1).strip() + "…";
	}

	/** Returns the title in the other language, where it has one of its own. */
	public Optional<String> otherTitle(Language language) {
		return Optional.ofNullable(document.title().get(language.other())).filter(title -> document.title().containsKey(language));
	}

	/** A passage in the list of contents. */
	record Entry(int page, String anchor, Language language, String heading) {
	}

	/** A passage in the languages that it has. */
	record Section(String anchor, List<Side> sides) {
	}

	/** A passage in one language. */
	record Side(Language language, String heading, List<Said> sentences) {
	}

	/** A sentence and the numbers of its sources. */
	record Said(String text, List<Integer> marks) {
	}

	/** A source and its place in the document's list, from 1. */
	record NumberedSource(int number, Source source) {
	}
}
