package dev.puente.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.puente.language.Language;

/** Lines of {@code silent.tsv} hold a language and a question, each once and none that a sentence is known to answer. */
final class SilentQuestionsInOrder {

	private static final String MEND = "write a language (fa, es) and a question, with a tab between";

	private SilentQuestionsInOrder() {
	}

	static List<Fault> check(KnowledgeFolder folder, List<WrittenDocument> documents) {
		Set<String> seen = new HashSet<>();
		documents.forEach(document -> document.document().passages().forEach(passage -> passage.texts().forEach(
				(language, text) -> text.phrasings().forEach(phrasing -> seen.add(language.code() + "\t" + phrasing.question())))));
		List<Fault> faults = new ArrayList<>();
		String[] lines = folder.file(SilentQuestions.FILE).orElse("").split("\n");
		for (int i = 0; i < lines.length; i++) {
			String[] columns = lines[i].split("\t");
			if (lines[i].isBlank()) {
				continue;
			}
			if (columns.length != 2 || Language.ofCode(columns[0]).isEmpty() || columns[1].isBlank()) {
				faults.add(Fault.error(SilentQuestions.FILE, i + 1, "«" + lines[i] + "» is no language and question", MEND));
			} else if (!seen.add(columns[0] + "\t" + columns[1].strip())) {
				faults.add(Fault.error(SilentQuestions.FILE, i + 1, "the question stands here already or is answered by a document",
						"take it out"));
			}
		}
		return faults;
	}
}
