package dev.puente.answer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.Generation;
import dev.puente.knowledge.Passage;
import dev.puente.knowledge.Phrasing;
import dev.puente.language.Language;

/** The questions beside the documents, every tenth of which is kept from index and vectors to see what is found without it. */
final class WithheldQuestions {

	private static final int ONE_IN = 10;

	private WithheldQuestions() {
	}

	/** A question kept away, and where its answer stands. */
	record Withheld(String question, Language language, String document, String anchor, List<Integer> sentences) {

		boolean isAnsweredBy(Evidence evidence) {
			return evidence.document().id().equals(document) && evidence.passage().anchor().equals(anchor)
					&& sentences.contains(evidence.position());
		}
	}

	/** Returns the documents without these questions. */
	static Generation without(Generation whole) {
		return new Generation(whole.number(), whole.documents().stream().map(WithheldQuestions::without).toList());
	}

	/** Returns the questions kept away, in the order of the documents. */
	static List<Withheld> of(Generation whole) {
		List<Withheld> all = new ArrayList<>();
		for (Document document : whole.documents()) {
			for (Passage passage : document.passages()) {
				Stream.of(Language.values()).forEach(language -> passage.in(language).stream().flatMap(text -> text.phrasings().stream())
						.filter(WithheldQuestions::isWithheld).forEach(phrasing -> all.add(new Withheld(phrasing.question(), language,
								document.id(), passage.anchor(), phrasing.sentences()))));
			}
		}
		return all;
	}

	private static boolean isWithheld(Phrasing phrasing) {
		CRC32 crc = new CRC32();
		crc.update(phrasing.question().getBytes(StandardCharsets.UTF_8));
		return crc.getValue() % ONE_IN == 0;
	}

	private static Document without(Document whole) {
		return new Document(whole.id(), whole.version(), whole.kind(), whole.title(), whole.dates(), whole.validity(), whole.issuer(),
				whole.parties(), whole.topics(), whole.facts(), whole.sources(), whole.questions(),
				whole.passages().stream().map(WithheldQuestions::without).toList());
	}

	private static Passage without(Passage whole) {
		return new Passage(whole.anchor(), whole.texts().entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
				text -> new Passage.Text(text.getValue().heading(), text.getValue().sentences(),
						text.getValue().phrasings().stream().filter(phrasing -> !isWithheld(phrasing)).toList()))));
	}
}
