package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.puente.knowledge.Generation;
import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.knowledge.SilentQuestions;
import dev.puente.language.Language;
import dev.puente.language.Token;
import dev.puente.language.Tokens;
import dev.puente.search.QueryTerm;
import dev.puente.search.QueryTerm.Kind;

class LackTest {

	private static final Prepared PREPARED = new Prepared(new StemmedPassages(new Generation(1, List.of()), stem -> 1),
			new Silences(SilentQuestions.read(KnowledgeFolder.at(Path.of("knowledge"))), stem -> 1), Set.of(), new Lately());

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			true  | ¿Cuántas personas vinieron?               | El ministro llegó con una delegación.
			true  | ¿Cuántas personas vinieron?               | El ministro llegó el 3 de noviembre de 2024.
			false | ¿Cuántas personas vinieron?               | Vinieron veinte personas.
			false | ¿Cuántas personas vinieron?               | La nota no dio cifras.
			true  | چند نفر آمدند؟                             | وزیر با یک هیئت آمد.
			false | چند نفر آمدند؟                             | ۲۰ نفر آمدند.
			false | ¿Cuánto duró la visita?                   | El ministro llegó el domingo y se fue el lunes.
			false | این چندمین نشست بود؟                       | نشست در هاوانا بود.
			false | ¿Quién vino?                              | El ministro llegó con una delegación.
			true  | ¿Quién ganó el premio en 2023?            | El premio de 2022 fue para Italia.
			false | ¿Quién ganó el premio en 2022?            | El premio de 2022 fue para Italia.
			false | ¿Quién ganó el premio en 2023?            | El premio fue para Italia.
			false | ¿Qué visa hace falta ahora en 2026?       | La visa electrónica rige desde 2025.
			true  | جایزهٔ سال ۲۰۲۳ را چه کسی برد؟              | جایزهٔ سال ۲۰۲۲ به ایتالیا رسید.
			""")
	void knowsWhatIsNotAnswered(boolean lacking, String question, String sentence) {
		assertThat(Lack.in(found(question, sentence))).isEqualTo(lacking);
	}

	private static Found found(String text, String sentence) {
		List<QueryTerm> terms = Tokens.of(text).stream().filter(Token::year).map(token -> Sentences.word(token.word(), Kind.YEAR)).toList();
		Question question = new Question(text, Optional.of(Language.ES), List.of());
		Posed posed = Posed.of(question, Asked.of(text), FollowUp.of(question), terms);
		return new Found(Language.ES, Language.ES, question, posed, new Sought(terms), Sentences.passage("one", Language.ES, 1, sentence),
				PREPARED);
	}
}
