package dev.puente.admin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.DocumentText;
import dev.puente.knowledge.Passage;
import dev.puente.language.Language;

/**
 * A document with a machine's translation of its missing language: the same passages under the same anchors, each sentence with the sources
 * of its original. What could not be translated with the same numbers, dates and names is left out and counted.
 *
 * @param text with both languages
 * @param leftOut for the reviewer: how many sentences a machine wrote, how many are missing
 */
record TranslatedDraft(DocumentText text, List<LeftOut> leftOut) {

	/** What the console calls sentences that a machine wrote, and those it left out. */
	static final String MACHINE = "machine";
	static final String UNTRANSLATED = "untranslated";

	/**
	 * Translates a document.
	 *
	 * @param written as it is written
	 * @param into the language that it lacks
	 * @param translate translates one line, or nothing when that cannot be trusted
	 * @return nothing when its title or all sentences of a passage could not be translated
	 */
	static Optional<TranslatedDraft> of(Document document, DocumentText written, Language into,
			Function<String, Optional<String>> translate) {
		Optional<String> title = translate.apply(document.titleIn(into.other()));
		List<String> passages = new ArrayList<>();
		int made = 0;
		int missing = 0;
		for (Passage passage : document.passages()) {
			Passage.Text original = passage.in(into.other()).orElse(new Passage.Text("", List.of()));
			Map<String, List<String>> sentences = sentences(original, translate);
			Optional<String> heading = sentences.isEmpty() ? Optional.empty() : translate.apply(original.heading());
			if (heading.isEmpty() || title.isEmpty()) {
				return Optional.empty();
			}
			passages.add(PassageMarkdown.passage(heading.get(), passage.anchor(), sentences));
			made += sentences.size();
			missing += original.sentences().size() - sentences.size();
		}
		List<LeftOut> leftOut = new ArrayList<>(List.of(new LeftOut(MACHINE, made)));
		if (missing > 0) {
			leftOut.add(new LeftOut(UNTRANSLATED, missing));
		}
		return title.map(own -> new TranslatedDraft(written.with(into, own, String.join("\n", passages)), leftOut));
	}

	private static Map<String, List<String>> sentences(Passage.Text original, Function<String, Optional<String>> translate) {
		Map<String, List<String>> sentences = new LinkedHashMap<>();
		original.sentences().forEach(
				sentence -> translate.apply(sentence.text())
						.ifPresent(own -> sentences.put(PassageMarkdown.line(own), sentence.sources())));
		return sentences;
	}
}
