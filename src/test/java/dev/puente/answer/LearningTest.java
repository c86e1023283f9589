package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.Generation;
import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.knowledge.Lexicon;
import dev.puente.knowledge.Passage;
import dev.puente.knowledge.Phrasing;
import dev.puente.knowledge.SilentQuestions;
import dev.puente.language.Language;

class LearningTest {

	private static final Document HEAD = KnowledgeFolder.packaged().read().documents().getFirst();
	private static final Runnable NOBODY = () -> {
	};

	@TempDir
	Path folder;

	@Test
	void bringsTogetherWhatOneSentenceAnswers() throws Exception {
		Meaning meaning = Meaning.read(new ByteArrayInputStream(learned(1)));
		double kin = likeness(meaning, "quien paga la aduana", "a cargo de quien corre el arancel");
		double strangers = likeness(meaning, "quien paga la aduana", "donde queda el recinto");
		assertThat(kin).isGreaterThan(strangers + 0.3);
	}

	@Test
	void bringsTheLanguagesTogether() throws Exception {
		Meaning meaning = Meaning.read(new ByteArrayInputStream(learned(1)));
		assertThat(likeness(meaning, "گمرک با کیه", "quien paga la aduana"))
				.isGreaterThan(likeness(meaning, "گمرک با کیه", "donde queda el recinto") + 0.3);
	}

	@Test
	void keepsApartWhatNothingAnswers() throws Exception {
		double before = likeness(Meaning.read(new ByteArrayInputStream(learned(1))), "quien paga el hotel", "quien paga la aduana");
		Files.writeString(folder.resolve("silent.tsv"), "es\tquien paga el hotel\nes\tquien paga la cena\nes\tquien paga el taxi\n");
		double after = likeness(Meaning.read(new ByteArrayInputStream(learned(1))), "quien paga el hotel", "quien paga la aduana");
		assertThat(after).isLessThan(before - 0.3);
	}

	@Test
	void learnsNothingOfAFolderWithoutQuestions() throws Exception {
		Files.writeString(folder.resolve("silent.tsv"), "es\tquien paga el hotel\n");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Learning.meanings(new Generation(1, List.of()), Lexicon.read(KnowledgeFolder.at(folder)),
				SilentQuestions.read(KnowledgeFolder.at(folder)), 1, out, NOBODY);
		assertThat(Meaning.read(new ByteArrayInputStream(out.toByteArray())).of(List.of("hotel"))).containsOnly(0);
	}

	@Test
	void givesTheSameVectorsForTheSameSeed() throws Exception {
		assertThat(learned(7)).isEqualTo(learned(7)).isNotEqualTo(learned(8));
	}

	@Test
	void knowsNothingOfWordsThatNobodyAskedWith() throws Exception {
		float[] unknown = Meaning.read(new ByteArrayInputStream(learned(1))).of(List.of("xyzzy"));
		assertThat(Meaning.likeness(unknown, unknown)).isZero();
	}

	private static double likeness(Meaning meaning, String one, String other) {
		return Meaning.likeness(meaning.of(one, Asked.of(one)), meaning.of(other, Asked.of(other)));
	}

	private byte[] learned(long seed) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Learning.meanings(new Generation(1, List.of(document("customs",
				text("El expositor asume los derechos.", "quien paga la aduana", "a cargo de quien corre el arancel", "pago yo la aduana"),
				text("عوارض با غرفه‌دار است.", "گمرک با کیه", "عوارض رو کی میده", "پول گمرک با ماست")),
				document("place", text("La feria se hace en ExpoCuba.", "donde queda el recinto", "en que lugar es", "donde es la feria"),
						text("نمایشگاه در اکسپوکوبا است.", "کجا برگزار میشه", "محلش کجاست", "نمایشگاه کجاس")))),
				Lexicon.read(KnowledgeFolder.at(folder)), SilentQuestions.read(KnowledgeFolder.at(folder)), seed, out, NOBODY);
		return out.toByteArray();
	}

	private static Passage.Text text(String sentence, String... questions) {
		List<Phrasing> phrasings = new ArrayList<>();
		List.of(questions).forEach(question -> phrasings.add(new Phrasing(question, List.of(0))));
		return new Passage.Text("", List.of(new Passage.Sentence(sentence, List.of("S1"))), phrasings);
	}

	private static Document document(String id, Passage.Text es, Passage.Text fa) {
		return new Document(id, 1, HEAD.kind(), Map.of(Language.ES, "", Language.FA, ""), HEAD.dates(), HEAD.validity(), "", List.of(),
				List.of(), List.of(), List.of(), List.of(), List.of(new Passage("a", Map.of(Language.ES, es, Language.FA, fa))));
	}
}
