package dev.puente.knowledge;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks a knowledge folder: that documents are whole, say the same in both languages and are typed well. */
public final class Lint {

	private static final Comparator<Fault> ORDER = Comparator.comparing(Fault::file).thenComparingInt(Fault::line);

	private final Clock clock;

	/**
	 * Makes a lint.
	 *
	 * @param clock tells the day to which dates are compared
	 */
	public Lint(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Checks documents, facts, glossary and lexicon. A document with structural faults is checked for nothing else.
	 *
	 * @return every fault, by file and line; empty when all is well
	 */
	public List<Fault> check(KnowledgeFolder folder) {
		List<Fault> faults = new ArrayList<>();
		List<DocumentFiles> files = folder.documentFiles();
		List<WrittenDocument> documents = files.stream().flatMap(one -> WrittenDocument.read(one, faults).stream()).toList();
		List<DocumentCheck> checks = checks(Glossary.read(folder), documents.stream().map(WrittenDocument::document)
				.collect(Collectors.toMap(Document::id, Document::kind)));
		documents.forEach(document -> checks.forEach(check -> check.faults(document).forEach(faults::add)));
		faults.addAll(FactsCovered.check(folder, documents));
		faults.addAll(GlossaryInOrder.check(folder));
		faults.addAll(LexiconInOrder.check(folder));
		faults.addAll(SilentQuestionsInOrder.check(folder, documents));
		return faults.stream().distinct().sorted(ORDER).toList();
	}

	/**
	 * Checks one document that is being written.
	 *
	 * @param folder whose glossary tells how names are written
	 * @param around the documents in service
	 * @param id of the document
	 * @param text what is written
	 * @return every fault, by file and line; empty when all is well
	 */
	public List<Fault> check(KnowledgeFolder folder, Generation around, String id, DocumentText text) {
		List<Fault> faults = new ArrayList<>();
		WrittenDocument.read(text.files(id, 0), faults).ifPresent(document -> {
			Map<String, Document.Kind> kinds = around.documents().stream().collect(Collectors.toMap(Document::id, Document::kind));
			kinds.put(id, document.document().kind());
			checks(Glossary.read(folder), kinds).forEach(check -> check.faults(document).forEach(faults::add));
		});
		return faults.stream().distinct().sorted(ORDER).toList();
	}

	private List<DocumentCheck> checks(Glossary glossary, Map<String, Document.Kind> kinds) {
		return List.of(new SentencesPaired(), new NumbersAgree(), new DatesAgree(), new NamesAgree(glossary), new PersianDates(),
				new PersianTypography(), new SpanishTypography(), new SentenceStandsAlone(), new SourcesInOrder(), new HeadInOrder(kinds),
				new ValidityPlausible(clock));
	}
}
