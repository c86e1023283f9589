package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.puente.knowledge.Generation;
import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.knowledge.Passage;
import dev.puente.knowledge.SilentQuestions;
import dev.puente.language.Language;
import dev.puente.language.StopWords;
import dev.puente.language.Tokens;
import dev.puente.search.QueryTerm;
import dev.puente.search.QueryTerm.Kind;

class NamingTest {

	private static final Prepared PREPARED = new Prepared(new StemmedPassages(new Generation(1, List.of()), stem -> 1),
			new Silences(SilentQuestions.read(KnowledgeFolder.at(Path.of("knowledge"))), stem -> 1), Set.of(), new Lately());
	private static final String UNNAMED = "El presidente de Cuba visitó en FIHAV a un fabricante de bombas.";
	private static final String NAMED = "El presidente de Cuba visitó a Pumpiran, fabricante de bombas.";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			true  | ¿Cómo se llama la empresa de bombas?             | El presidente de Cuba visitó en FIHAV a un fabricante de bombas.
			true  | como se llama la empresa que vio Díaz-Canel      | Díaz-Canel visitó a un fabricante de bombas.
			true  | deme los nombres de los expositores              | Fueron doce expositores de La Habana.
			false | ¿Cómo se llama la empresa de bombas?             | El presidente de Cuba visitó a Pumpiran, fabricante de bombas.
			false | nombre de la empresa de bombas                   | ETECSA fabrica bombas.
			false | nombre del fabricante de bombas                  | Mayra Arevich fabrica bombas.
			true  | nombre del fabricante de bombas                  | Ninguno fabrica bombas.
			false | ¿Qué fabricante de bombas vino?                  | Vino un fabricante de bombas.
			""")
	void knowsWhatNamesNobody(boolean lacked, String question, String sentence) {
		List<Evidence> chosen = Sentences.passage("one", Language.ES, 1, sentence);
		assertThat(Naming.lacked(found(question, chosen), chosen)).isEqualTo(lacked);
	}

	@ParameterizedTest
	@CsvSource({"اسم شرکت پمپ‌سازی چیه؟,true", "نامش چیست,true", "اسماشون چیه,true", "مدارک ثبت نام چیه,false",
			"چند مورد را نام ببرید,false",
			"بارنامه به نام کیه,false", "کدام شرکت پمپ می‌سازد؟,false"})
	void readsPersianByTheSpanishBesideIt(String question, boolean lacked) {
		assertThat(Naming.lacked(found(question, inBoth(UNNAMED)), inBoth(UNNAMED))).isEqualTo(lacked);
		assertThat(Naming.lacked(found(question, inBoth(NAMED)), inBoth(NAMED))).isFalse();
	}

	@Test
	void judgesNothingWithoutSpanish() {
		List<Evidence> chosen = Sentences.passage("one", Language.FA, 1, "رئیس‌جمهور از یک سازندهٔ پمپ دیدن کرد.");
		assertThat(Naming.lacked(found("اسم شرکت چیه؟", chosen), chosen)).isFalse();
	}

	private static List<Evidence> inBoth(String spanish) {
		Evidence one = Sentences.passage("one", Language.FA, 1, "رئیس‌جمهور از یک سازندهٔ پمپ دیدن کرد.").getFirst();
		Passage.Text beside = new Passage.Text("", List.of(new Passage.Sentence(spanish, List.of("S1"))));
		Passage both = new Passage("a", Map.of(Language.FA, one.text(), Language.ES, beside));
		return List.of(new Evidence(one.document(), both, one.text(), one.held(), one.form(), 0, one.signals(), one.likeness(), 1, true));
	}

	private static Found found(String text, List<Evidence> evidence) {
		List<QueryTerm> terms = Tokens.of(text).stream().filter(token -> !StopWords.contains(token))
				.map(token -> Sentences.word(token.word(), Kind.STRANGE)).toList();
		Question question = new Question(text, Optional.of(Language.ES), List.of());
		return new Found(Language.ES, Language.ES, question, Posed.of(question, Asked.of(text), FollowUp.of(question), terms),
				new Sought(terms),
				evidence, PREPARED);
	}
}
