package dev.puente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.health.contributor.Status;

import dev.puente.language.Language;
import dev.puente.testing.EmbeddingServer;
import dev.puente.testing.EmbeddingServer.Mood;
import dev.puente.testing.Eventually;

/** Search by meaning with a scripted embedding server over real HTTP, well and otherwise. */
class VectorsIT {

	private static final Duration SOON = Duration.ofSeconds(60);
	/** The server is silent for longer than a hundred seconds. */
	private static final Duration IN_TIME = Duration.ofSeconds(10);
	private static final List<IndexPassage> PASSAGES = List.of(
			new IndexPassage("a", "one", Language.ES, "Correo", "El memorando postal regula el envío de paquetes entre ambos países."),
			new IndexPassage("b", "one", Language.ES, "Cable", "El cable submarino une Cuba con Venezuela."),
			new IndexPassage("c", "one", Language.ES, "Feria", "La feria abre en noviembre en ExpoCuba."),
			new IndexPassage("c", "one", Language.FA, "نمایشگاه", "نمایشگاه در آبان در اکسپوکوبا گشایش می‌یابد."));
	private static final Status DEGRADED = new Status("DEGRADED");
	/** Not one word of the passage on the post. */
	private static final String PARAPHRASE = "¿Y una carta?";

	@TempDir
	private Path folder;
	private final EmbeddingServer server = EmbeddingServer.start(VectorsIT::meaning);
	private final WordKnowledge words = WordKnowledge.of(List.of());
	private Optional<VectorKeeper> keeper = Optional.empty();

	/** Three meanings: post, cables, fairs. */
	private static float[] meaning(String text) {
		return new float[]{text.matches("(?s).*(postal|encomienda|carta).*") ? 1 : 0.01f, text.matches("(?s).*(cable|fibra).*") ? 1 : 0.01f,
				text.matches("(?s).*(feria|encuentro|نمایشگاه).*") ? 1 : 0.01f};
	}

	@AfterEach
	void close() {
		keeper.ifPresent(VectorKeeper::close);
		server.close();
	}

	@Test
	void findsAPassageThatSharesNoWordWithTheQuestion() {
		SearchEngine engine = engine();
		assertThat(SearchEngine.of(PASSAGES, words).find(PARAPHRASE, Optional.of(Language.ES), 3).hits()).extracting(Hit::document)
				.doesNotContain("a");
		Eventually.holds(SOON, () -> first(engine, PARAPHRASE).equals(Optional.of("a")));
		assertThat(engine.find("¿Y el encuentro?", Optional.of(Language.FA), 3).hits().getFirst().language()).isEqualTo(Language.FA);
	}

	@Test
	void keepsWhatWordsAndMeaningAgreeOnAhead() {
		SearchEngine engine = engine();
		Eventually.holds(SOON, () -> first(engine, PARAPHRASE).equals(Optional.of("a")));
		List<Hit> hits = engine.find("cable submarino", Optional.of(Language.ES), 3).hits();
		assertThat(hits.getFirst().document()).isEqualTo("b");
		assertThat(hits).extracting(Hit::score).isSortedAccordingTo((one, other) -> Double.compare(other, one));
	}

	@ParameterizedTest
	@EnumSource(value = Mood.class, names = "WELL", mode = EnumSource.Mode.EXCLUDE)
	void searchesByWordsInTimeWhileTheServerFails(Mood mood) {
		SearchEngine engine = engine();
		Eventually.holds(SOON, () -> first(engine, PARAPHRASE).equals(Optional.of("a")));
		server.is(mood);
		for (int i = 0; i < 6; i++) {
			long start = System.nanoTime();
			assertThat(first(engine, "cable submarino")).contains("b");
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
		}
		int before = server.asked().size();
		assertThat(first(engine, "cable submarino")).contains("b");
		assertThat(server.asked()).as("a server that keeps failing is left alone").hasSize(before);
		assertThat(health()).isEqualTo(DEGRADED);
	}

	@ParameterizedTest
	@EnumSource(value = Mood.class, names = {"FAILING", "GARBAGE", "EMPTY"})
	void computesTheVectorsOnceTheServerIsBack(Mood mood) {
		server.is(mood);
		SearchEngine engine = engine();
		Eventually.holds(SOON, () -> !server.asked().isEmpty());
		assertThat(first(engine, "cable submarino")).contains("b");
		Eventually.holds(SOON, () -> health().equals(DEGRADED));
		server.is(Mood.WELL);
		Eventually.holds(SOON, () -> first(engine, PARAPHRASE).equals(Optional.of("a")));
		assertThat(health()).isEqualTo(Status.UP);
	}

	@Test
	void searchesByWordsWhenNoServerIsThere() {
		server.close();
		assertThat(first(engine(), "cable submarino")).contains("b");
	}

	@Test
	void computesNoTextTwice() {
		SearchEngine engine = engine();
		Eventually.holds(SOON, () -> first(engine, PARAPHRASE).equals(Optional.of("a")));
		Eventually.holds(SOON, () -> stored() == 1);
		int before = passages();
		SearchEngine again = engine();
		Eventually.holds(SOON, () -> first(again, PARAPHRASE).equals(Optional.of("a")));
		assertThat(passages()).isEqualTo(before).isEqualTo(PASSAGES.size());
	}

	@Test
	void computesAnewWhatTheDiskHasLost() throws IOException {
		SearchEngine engine = engine();
		Eventually.holds(SOON, () -> first(engine, PARAPHRASE).equals(Optional.of("a")));
		Eventually.holds(SOON, () -> stored() == 1);
		keeper.orElseThrow().close();
		try (var files = Files.list(folder.resolve("vectors"))) {
			Path file = files.filter(one -> one.toString().endsWith(".vectors")).findFirst().orElseThrow();
			Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 40));
		}
		SearchEngine again = engine();
		Eventually.holds(SOON, () -> first(again, PARAPHRASE).equals(Optional.of("a")));
	}

	@Test
	void forgetsWithdrawnDocumentsAtOnce() {
		SearchEngine engine = engine();
		Eventually.holds(SOON, () -> first(engine, PARAPHRASE).equals(Optional.of("a")));
		assertThat(engine.without(java.util.Set.of("a")).find(PARAPHRASE, Optional.of(Language.ES), 3).hits()).extracting(Hit::document)
				.doesNotContain("a");
	}

	/** Beside a large index, until it is built anew. */
	@Test
	void keepsMeaningWhenSomethingChanges() {
		SearchEngine engine = engine();
		Eventually.holds(SOON, () -> first(engine, PARAPHRASE).equals(Optional.of("a")));
		IndexPassage changed = new IndexPassage("b", "one", Language.ES, "Cable", "El cable llega a Jamaica.");
		SearchEngine now = engine.changed(java.util.Set.of("b"), List.of(changed));
		assertThat(first(now, PARAPHRASE)).contains("a");
		assertThat(now.find("¿Y la fibra?", Optional.of(Language.ES), 4).hits()).noneMatch(hit -> hit.text().contains("Venezuela"));
		assertThat(now.find("cable a Jamaica", Optional.of(Language.ES), 3).hits().getFirst().text()).isEqualTo(changed.text());
	}

	private SearchEngine engine() {
		EmbeddingSettings settings = new EmbeddingSettings(EmbeddingSettings.Provider.OPENAI, null, server.address(), "m", null,
				Duration.ofMillis(1_500), Duration.ofSeconds(20), "query: ", "passage: ", true);
		keeper.ifPresent(VectorKeeper::close);
		VectorKeeper made = new VectorRoom().vectorKeeper(settings, folder, Clock.systemUTC());
		keeper = Optional.of(made);
		return SearchEngine.of(PASSAGES, words).with(made.of(PASSAGES));
	}

	private Status health() {
		return Objects.requireNonNull(new VectorRoom().embeddingHealthIndicator(keeper.orElseThrow()).health()).getStatus();
	}

	private static Optional<String> first(SearchEngine engine, String question) {
		return engine.find(question, Optional.of(Language.ES), 3).hits().stream().findFirst().map(Hit::document);
	}

	private int passages() {
		return (int) server.asked().stream().filter(text -> text.startsWith("passage: ")).count();
	}

	private long stored() {
		try (var files = Files.list(folder.resolve("vectors"))) {
			return files.filter(one -> one.toString().endsWith(".vectors")).count();
		} catch (IOException e) {
			return 0;
		}
	}
}
