package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.knowledge.Phrasing;
import dev.puente.knowledge.SilentQuestions;
import dev.puente.language.Language;
import dev.puente.language.Tokens;
import dev.puente.search.QueryTerm;

class SilencesTest {

	private static final Posed POSED = Posed.of(new Question("hotel", Optional.of(Language.ES), List.of()), Asked.WHAT, new FollowUp("", 0),
			List.of());

	private static final String LIST = "es\t¿Qué hotel hay cerca del recinto?\nfa\tهتل نزدیک کجاست؟\nes\t¿Cuánto gana la ministra?\n";

	@TempDir
	Path folder;

	@Test
	void knowsWhatNoDocumentAnswers() throws IOException {
		Silences silences = new Silences(listed(LIST), stem -> 1);
		assertThat(silences.likeness(new Sought(terms("hotel cerca recinto")), POSED, Language.ES).words()).isGreaterThan(0.85);
		assertThat(silences.likeness(new Sought(terms("hotel barato")), POSED, Language.ES).words()).isBetween(0.2, 0.7);
		assertThat(silences.likeness(new Sought(terms("memorando postal")), POSED, Language.ES).words()).isZero();
	}

	@Test
	void readsThemOnceAndAheadWhereThatIsWanted() throws IOException {
		List<String> weighed = new ArrayList<>();
		Silences silences = new Silences(listed(LIST), stem -> {
			weighed.add(stem);
			return 1;
		});
		assertThat(weighed).as("a start waits for none").isEmpty();
		silences.read();
		assertThat(weighed).as("both languages").contains("hotel", "هتل");
		int read = weighed.size();
		silences.likeness(new Sought(terms("hotel barato")), POSED, Language.ES);
		assertThat(weighed).hasSize(read);
	}

	@Test
	void keepsTheLanguagesApart() throws IOException {
		assertThat(new Silences(listed(LIST), stem -> 1).likeness(new Sought(terms("hotel cerca recinto")), POSED, Language.FA).words())
				.isZero();
	}

	@Test
	void knowsWhatTheListHoldsNow() throws IOException {
		Silences before = new Silences(listed(LIST), stem -> 1);
		Sought hotel = new Sought(terms("hotel barato"));

		double weighed = before.following(listed(LIST), stem -> stem.startsWith("hotel") ? 3 : 1).likeness(hotel, POSED, Language.ES)
				.words();
		assertThat(weighed)
				.isEqualTo(new Silences(listed(LIST), stem -> stem.startsWith("hotel") ? 3 : 1).likeness(hotel, POSED, Language.ES)
						.words())
				.isNotEqualTo(before.likeness(hotel, POSED, Language.ES).words());
		assertThat(before.following(listed("es\t¿Cuánto gana la ministra?\n"), stem -> 1).likeness(hotel, POSED, Language.ES).words())
				.isZero();
	}

	/** What is passed over, and how the meanings lie, must not show. */
	@Test
	void findsTheLikestOfThousandsAsIfEachWereCompared() {
		SilentQuestions all = SilentQuestions.read(KnowledgeFolder.at(Path.of("knowledge")));
		Silences silences = new Silences(all, stem -> 1 + stem.length() % 4);
		List<Phrased> known = all.in(Language.ES).stream()
				.map(question -> Phrased.of(new Phrasing(question, List.of(0)), stem -> 1 + stem.length() % 4)).toList();
		assertThat(known).hasSizeGreaterThan(1_000);
		for (String question : List.of("¿cuánto cuesta el hotel cerca de la feria?", "sueldo de la ministra",
				"¿Irán y Cuba firmaron un acuerdo de pesca?",
				"teléfono móvil del embajador de Irán", "memorando postal", "¿qué edad tiene Hashemi y dónde vive su familia?")) {
			Sought sought = new Sought(terms(question));
			Posed posed = Posed.of(new Question(question, Optional.of(Language.ES), List.of()), Asked.of(question), new FollowUp("", 0),
					sought.terms());
			Silences.Likeness likest = silences.likeness(sought, posed, Language.ES);
			assertThat(likest.words()).as(question)
					.isEqualTo(known.stream().mapToDouble(one -> one.likeness(sought, posed.asked())).max().orElseThrow()).isPositive();
			assertThat(likest.meaning()).as(question).isCloseTo(
					known.stream().mapToDouble(one -> Meaning.likeness(posed.meaning(), one.meaning())).max().orElseThrow(), within(1e-5));
		}
	}

	private SilentQuestions listed(String lines) throws IOException {
		Files.writeString(folder.resolve("silent.tsv"), lines);
		return SilentQuestions.read(KnowledgeFolder.at(folder));
	}

	private static List<QueryTerm> terms(String words) {
		return Tokens.of(words).stream().map(token -> new QueryTerm(token.word(),
				List.of(new QueryTerm.Variant(List.of(token.stem()), 1, QueryTerm.Origin.TYPED)), 1, true, QueryTerm.Kind.NOUN)).toList();
	}
}
