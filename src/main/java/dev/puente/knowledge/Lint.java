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
		List<DocumentCheck> checks = checks(folder, documents);
		documents.forEach(document -> checks.forEach(check -> check.faults(document).forEach(faults::add)));
		faults.addAll(FactsCovered.check(folder, documents));
		faults.addAll(GlossaryInOrder.check(folder));
		faults.addAll(LexiconInOrder.check(folder));
		faults.addAll(SilentQuestionsInOrder.check(folder, documents));
		return faults.stream().distinct().sorted(ORDER).toList();
	}

	private List<DocumentCheck> checks(KnowledgeFolder folder, List<WrittenDocument> documents) {
		Map<String, Document.Kind> kinds = documents.stream().map(WrittenDocument::document)
				.collect(Collectors.toMap(Document::id, Document::kind));
		return List.of(new SentencesPaired(), new NumbersAgree(), new DatesAgree(), new NamesAgree(Glossary.read(folder)),
				new PersianDates(),
				new PersianTypography(), new SpanishTypography(), new SentenceStandsAlone(), new SourcesInOrder(), new HeadInOrder(kinds),
				new ValidityPlausible(clock));
	}
}
