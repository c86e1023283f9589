package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.puente.knowledge.Generation;
import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.knowledge.SilentQuestions;
import dev.puente.language.Language;
import dev.puente.language.Token;
import dev.puente.language.Tokens;
import dev.puente.search.QueryTerm;
import dev.puente.search.QueryTerm.Kind;

class PertinenceTest {

	private static final KnowledgeFolder FOLDER = KnowledgeFolder.at(Path.of("knowledge"));
	private static final Prepared PREPARED = new Prepared(new StemmedPassages(new Generation(1, List.of()), stem -> 1),
			new Silences(SilentQuestions.read(FOLDER), stem -> 1), Set.of(), new Lately());

	private final List<Evidence> fairs = Sentences.passage("fair", Language.ES, 1, "En FIHAV 2025 hubo 52 países.",
			"En FIHAV 2024 hubo 63 países.", "Los países tienen pabellones.", "En 2024 y 2025 hubo países.");

	@ParameterizedTest
	@ValueSource(strings = {"¿Cuántos países hubo en FIHAV 2025?", "¿Qué pasó en FIHAV 2025?", "فیهاو ۲۰۲۵ چند کشور داشت؟"})
	void allowsNoOtherYearBesideTheOneAskedAbout(String question) {
		assertThat(allowed(question)).containsExactly(false, true, true);
	}

	@ParameterizedTest
	@ValueSource(strings = {"¿Cuántos países hubo desde 2025?", "¿Cuántos países hubo a partir de 2025?", "از ۲۰۲۵ به بعد چند کشور آمدند؟",
			"از ۲۰۲۵ تا الان چند کشور آمدند؟", "¿Cuántos países hubo en FIHAV?", "¿Cuántos países hubo en FIHAV 2023?"})
	void allowsOtherYearsToWhoAsksForWhatCameSinceOrIsToldOfNoneOfThem(String question) {
		assertThat(allowed(question)).containsExactly(true, true, true);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			¿Cuándo fue la última feria?       | false
			آخرین نمایشگاه کجا بود؟             | false
			¿Cuáles fueron las últimas ferias? | true
			¿Cuándo fue la feria?              | true
			¿Cuándo es la próxima feria?       | true
			""")
	void allowsNothingBesideTheLatest(String question, boolean more) {
		assertThat(allowed(question)).containsOnly(more);
	}

	@ParameterizedTest
	@CsvSource({"¿Por dónde empiezo para exponer en FIHAV?,true", "primero que tengo que hacer,true",
			"میخوایم غرفه بگیریم اول باید چیکار کنیم؟,true",
			"از کجا شروع کنم,true", "¿Cómo comprar un stand?,false", "چطور بار بفرستم؟,false"})
	void knowsWhoAsksForTheBeginning(String question, boolean first) {
		assertThat(Pertinence.of(found(question)).fromFirst()).isEqualTo(first);
	}

	@Test
	void theBestStandsFirst() {
		List<Evidence> found = List.of(fairs.get(2), fairs.get(0));
		assertThat(Composer.choose(found, Asked.HOW_MANY, Pertinence.ANY)).containsExactly(fairs.get(2), fairs.get(0));
		assertThat(Composer.choose(found, Asked.WHAT, Pertinence.ANY)).containsExactly(fairs.get(2), fairs.get(0));
	}

	@Test
	void stepsKeepTheirOrder() {
		List<Evidence> steps = Sentences.passage("steps", Language.ES, 1, "Primero, se pide el stand.", "Segundo, se paga el stand.");
		assertThat(Composer.choose(List.of(steps.get(1), steps.get(0)), Asked.WHAT, Pertinence.ANY)).containsExactlyElementsOf(steps);
	}

	@Test
	void whatDoesNotBelongIsNotTold() {
		Pertinence ofTheYear = new Pertinence(List.of(Sentences.word("2025", Kind.YEAR)), false, false);
		assertThat(Composer.choose(fairs, Asked.HOW_MANY, ofTheYear)).contains(fairs.get(0), fairs.get(2)).doesNotContain(fairs.get(1));
		assertThat(Composer.choose(fairs, Asked.LIST, ofTheYear)).contains(fairs.get(0), fairs.get(2)).doesNotContain(fairs.get(1));
		assertThat(Composer.choose(fairs, Asked.WHEN, new Pertinence(List.of(), true, false))).containsExactly(fairs.get(0));
	}

	/** Tells for each further sentence whether it may stand beside the first. */
	private List<Boolean> allowed(String question) {
		Pertinence pertinence = Pertinence.of(found(question));
		return fairs.stream().skip(1).map(next -> pertinence.allows(fairs.getFirst(), next)).toList();
	}

	private Found found(String text) {
		List<QueryTerm> terms = Tokens.of(text).stream().filter(Token::year).map(token -> Sentences.word(token.word(), Kind.YEAR)).toList();
		Question question = new Question(text, Optional.of(Language.ES), List.of());
		Posed posed = Posed.of(question, Asked.of(text), FollowUp.of(question), terms);
		return new Found(Language.ES, Language.ES, question, posed, new Sought(terms), fairs, PREPARED);
	}
}
