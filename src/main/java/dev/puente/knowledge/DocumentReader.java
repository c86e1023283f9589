package dev.puente.knowledge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.puente.knowledge.Document.Dates;
import dev.puente.knowledge.Document.GoldenQuestion;
import dev.puente.knowledge.PassageReader.Passages;
import dev.puente.language.Language;

/** Makes a document of its files, or tells every structural fault. */
final class DocumentReader {

	private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*+");
	private static final String DATE_MEND = "write an ISO date: \"2024\", \"2024-11\" or 2024-11-04";
	private static final Set<String> FIELDS = Set.of("id", "kind", "title", "dates", "validity", "issuer", "parties", "topics", "facts",
			"sources", "questions");

	private final DocumentFiles files;
	private final List<Fault> faults;
	private final YamlNode root;

	private DocumentReader(DocumentFiles files, List<Fault> faults) {
		this.files = files;
		this.faults = faults;
		this.root = YamlNode.read(files.path("document.yaml"), files.yaml(), faults);
	}

	/**
	 * Reads a document.
	 *
	 * @param faults gets every fault found
	 * @return the document, version 1; empty when there was a fault that refuses it
	 */
	static Optional<Document> read(DocumentFiles files, List<Fault> faults) {
		List<Fault> own = new ArrayList<>();
		Document document = new DocumentReader(files, own).document();
		faults.addAll(own);
		return own.stream().anyMatch(Fault::refuses) ? Optional.empty() : Optional.of(document);
	}

	private Document document() {
		checkFields();
		Map<Language, Passages> texts = texts();
		List<Source> sources = root.get("sources").items().stream().map(DocumentReader::source).toList();
		checkAnchors(texts);
		checkMarks(texts, sources);
		List<GoldenQuestion> questions = questions();
		return new Document(id(), 1, kind(), title(), dates(), validity(), root.get("issuer").text().orElse(""),
				root.get("parties").texts(),
				root.get("topics").texts(), root.get("facts").texts(), sources, questions,
				passages(texts, PhrasingsReader.read(files, texts, faults), questions));
	}

	private void checkFields() {
		root.fields().forEach((name, node) -> {
			if (!FIELDS.contains(name)) {
				node.error("«" + name + "» is not a field of a document",
						"use one of " + String.join(", ", FIELDS.stream().sorted().toList()));
			}
		});
		if (root.get("sources").items().isEmpty()) {
			root.error("there are no sources", "list under «sources» where the statements come from");
		}
	}

	private String id() {
		String id = root.get("id").required("id", "write the name of the folder");
		if (!id.isEmpty() && (!id.equals(files.id()) || !SLUG.matcher(id).matches())) {
			root.get("id").error("the id «" + id + "» is not the folder's name «" + files.id() + "»",
					"make them equal: lower-case letters, digits and hyphens");
		}
		return id;
	}

	private Document.Kind kind() {
		String names = slugs(Document.Kind.values());
		root.get("kind").required("kind", "one of " + names);
		return root.get("kind").read(text -> Document.Kind.valueOf(constant(text)), "one of " + names).orElse(Document.Kind.STATEMENT);
	}

	private Map<Language, String> title() {
		Map<Language, String> title = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			root.get("title").get(language.code()).text().ifPresent(text -> title.put(language, text));
			if (!title.containsKey(language) && files.texts().containsKey(language.code())) {
				root.get("title").error("the title in «" + language.code() + "» is missing", "add title: {" + language.code() + ": …}");
			}
		}
		return title;
	}

	private Dates dates() {
		YamlNode dates = root.get("dates");
		Dates read = new Dates(date(dates.get("event")), date(dates.get("until")), date(dates.get("published")));
		if (read.event().isPresent() && read.until().isPresent() && read.until().get().last().isBefore(read.event().get().first())) {
			dates.error("the event ends before it begins", "mend «event» or «until»");
		}
		return read;
	}

	private Validity validity() {
		YamlNode validity = root.get("validity");
		String names = slugs(Validity.Status.values());
		validity.get("status").required("validity.status", "one of " + names);
		Validity.Status status = validity.get("status").read(text -> Validity.Status.valueOf(constant(text)), "one of " + names)
				.orElse(Validity.Status.UNKNOWN);
		validity.get("asOf").required("validity.asOf", "the day on which this was last checked, e.g. 2026-11-22");
		return new Validity(status, date(validity.get("asOf")).orElse(new PartialDate(2000, 1, 1)), date(validity.get("from")),
				date(validity.get("until")), validity.get("supersededBy").text());
	}

	private static Optional<PartialDate> date(YamlNode node) {
		return node.read(PartialDate::parse, DATE_MEND);
	}

	private static Source source(YamlNode node) {
		return new Source(node.get("id").required("id of a source", "e.g. S36"),
				node.get("publisher").required("publisher", "name who published it"), node.get("title").required("title", "say what it is"),
				node.get("url").text(), date(node.get("date")), node.get("language").required("language", "a BCP 47 tag such as es"));
	}

	private List<GoldenQuestion> questions() {
		List<GoldenQuestion> questions = new ArrayList<>();
		root.get("questions").fields().forEach((code, list) -> {
			Language language = list.line() > 0 ? Language.ofCode(code).orElse(Language.ES) : Language.ES;
			list.items().forEach(item -> questions.add(new GoldenQuestion(language, item.get("ask").required("ask", "write the question"),
					item.get("must").items().stream().map(YamlNode::texts).toList())));
		});
		return questions;
	}

	private Map<Language, Passages> texts() {
		Map<Language, Passages> texts = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			String content = files.texts().get(language.code());
			if (content != null) {
				texts.put(language, PassageReader.read(files.path(language.code() + ".md"), content, faults));
			}
		}
		if (texts.isEmpty()) {
			faults.add(Fault.error(files.path(""), 0, "there is neither fa.md nor es.md", "write at least one of them"));
		}
		return texts;
	}

	private void checkAnchors(Map<Language, Passages> texts) {
		texts.forEach((language, passages) -> texts.forEach((otherLanguage, other) -> passages.lines().forEach((anchor, line) -> {
			if (!other.texts().containsKey(anchor)) {
				faults.add(Fault.error(files.path(language.code() + ".md"), line,
						"the passage «" + anchor + "» is missing in " + otherLanguage.code() + ".md",
						"write the same passages in both languages"));
			}
		})));
	}

	private void checkMarks(Map<Language, Passages> texts, List<Source> sources) {
		Set<String> known = sources.stream().map(Source::id).collect(Collectors.toSet());
		texts.forEach((language, passages) -> passages.texts().forEach((anchor, text) -> text.sentences().stream()
				.flatMap(sentence -> sentence.sources().stream()).filter(mark -> !known.contains(mark)).distinct()
				.forEach(mark -> faults.add(Fault.error(files.path(language.code() + ".md"), passages.lines().getOrDefault(anchor, 0),
						"the passage «" + anchor + "» names the source «" + mark + "», which document.yaml does not list",
						"add it under «sources» or correct the mark")))));
	}

	private static List<Passage> passages(Map<Language, Passages> texts, Map<Language, Map<String, List<Phrasing>>> phrasings,
			List<GoldenQuestion> questions) {
		Set<String> anchors = new LinkedHashSet<>();
		texts.values().forEach(passages -> anchors.addAll(passages.texts().keySet()));
		return anchors.stream().map(anchor -> {
			Map<Language, Passage.Text> byLanguage = new LinkedHashMap<>();
			texts.forEach((language, passages) -> Optional.ofNullable(passages.texts().get(anchor))
					.ifPresent(text -> byLanguage.put(language, asked(text,
							phrasings.getOrDefault(language, Map.of()).getOrDefault(anchor, List.of()),
							GoldenPhrasings.of(questions, language, text)))));
			return new Passage(anchor, byLanguage);
		}).toList();
	}

	private static Passage.Text asked(Passage.Text text, List<Phrasing> phrasings, List<Phrasing> golden) {
		Set<String> known = phrasings.stream().map(Phrasing::question).collect(Collectors.toSet());
		return new Passage.Text(text.heading(), text.sentences(),
				Stream.concat(phrasings.stream(), golden.stream().filter(one -> !known.contains(one.question()))).toList());
	}

	private static String constant(String slug) {
		return slug.toUpperCase(Locale.ROOT).replace('-', '_');
	}

	private static String slugs(Enum<?>[] values) {
		return java.util.Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
				.collect(Collectors.joining(", "));
	}
}
