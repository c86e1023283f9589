package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.knowledge.Passage;
import dev.puente.language.Language;

class FurtherTest {

	private final Document memorandum = KnowledgeFolder.at(Path.of("knowledge")).read().documents().stream()
			.filter(document -> document.id().equals("2024-11-postal-memorandum")).findFirst().orElseThrow();

	@Test
	void offersQuestionsThatTheSentencesLeftOutAnswer() {
		for (Language language : Language.values()) {
			List<Evidence> evidence = evidence("expected", language);
			Passage.Text text = evidence.getFirst().text();
			List<String> questions = Further.questions(evidence, evidence.subList(0, 1), new float[0], known(evidence));
			assertThat(questions).isNotEmpty().hasSizeLessThanOrEqualTo(3).doesNotHaveDuplicates()
					.allSatisfy(question -> assertThat(text.phrasings()).anySatisfy(phrasing -> {
						assertThat(phrasing.question()).isEqualTo(question);
						assertThat(phrasing.sentences().getFirst()).isPositive();
					}));
		}
	}

	@Test
	void offersNoQuestionThatAsksForTheSameInOtherWords() {
		List<Evidence> evidence = evidence("expected", Language.ES);
		String offered = Further.questions(evidence, evidence.subList(0, 1), new float[0], known(evidence)).getFirst();
		String asked = offered.replaceAll("[¿?]", "").toLowerCase(Locale.ROOT);
		assertThat(Further.questions(evidence, evidence.subList(0, 1), Meaning.PACKAGED.of(asked, Asked.of(asked)), known(evidence)))
				.doesNotContain(offered);
	}

	@Test
	void offersNothingWhereAllIsSaid() {
		List<Evidence> evidence = evidence("signing", Language.ES);
		assertThat(Further.questions(evidence, evidence, new float[0], known(evidence))).isEmpty();
	}

	private static Function<Evidence, List<Phrased>> known(List<Evidence> evidence) {
		List<Phrased> all = evidence.getFirst().text().phrasings().stream().map(phrasing -> Phrased.of(phrasing, stem -> 1)).toList();
		return any -> all;
	}

	private List<Evidence> evidence(String anchor, Language language) {
		Passage passage = memorandum.passage(anchor).orElseThrow();
		Passage.Text text = passage.in(language).orElseThrow();
		return IntStream.range(0, text.sentences().size()).mapToObj(i -> new Evidence(memorandum, passage, text,
				new EvidenceFinder.Held(Stems.NONE, Stems.NONE, Stems.NONE, Stems.NONE, Stems.NONE),
				Form.of(text.sentences().get(i).text()), i, new double[Signal.values().length],
				Phrased.Likeness.NONE, 1 - i / 100.0,
				true))
				.toList();
	}
}
