package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.knowledge.SilentQuestions;
import dev.puente.language.Language;
import dev.puente.language.Tokens;
import dev.puente.search.QueryTerm;

class SilencesTest {

	private static final Posed POSED = Posed.of(new Question("hotel", Optional.of(Language.ES), List.of()), Asked.WHAT, new FollowUp("", 0),
			List.of());

	@TempDir
	Path folder;
	private Silences silences = new Silences(SilentQuestions.read(KnowledgeFolder.packaged()), stem -> 1);

	@BeforeEach
	void write() throws Exception {
		Files.writeString(folder.resolve("silent.tsv"),
				"es\t¿Qué hotel hay cerca del recinto?\nfa\tهتل نزدیک کجاست؟\nes\t¿Cuánto gana la ministra?\n");
		silences = new Silences(SilentQuestions.read(KnowledgeFolder.at(folder)), stem -> 1);
	}

	@Test
	void knowsWhatNoDocumentAnswers() {
		assertThat(silences.likeness(new Sought(terms("hotel cerca recinto")), POSED, Language.ES).words()).isGreaterThan(0.85);
		assertThat(silences.likeness(new Sought(terms("hotel barato")), POSED, Language.ES).words()).isBetween(0.2, 0.7);
		assertThat(silences.likeness(new Sought(terms("memorando postal")), POSED, Language.ES).words()).isZero();
	}

	@Test
	void keepsTheLanguagesApart() {
		assertThat(silences.likeness(new Sought(terms("hotel cerca recinto")), POSED, Language.FA).words()).isZero();
	}

	private static List<QueryTerm> terms(String words) {
		return Tokens.of(words).stream().map(token -> new QueryTerm(token.word(),
				List.of(new QueryTerm.Variant(List.of(token.stem()), 1, QueryTerm.Origin.TYPED)), 1, true, QueryTerm.Kind.NOUN)).toList();
	}
}
