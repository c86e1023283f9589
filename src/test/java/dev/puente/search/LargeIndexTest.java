package dev.puente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.langchain4j.model.output.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.FolderKnowledge;
import dev.puente.knowledge.Generation;
import dev.puente.knowledge.Knowledge;
import dev.puente.language.Language;

/** An index too large to be built within the two seconds in which withdrawn documents must be gone: here a small one whose building is held. */
class LargeIndexTest {

	private static final String QUESTION = "relaciones entre Cuba e Irán";

	private static final EmbeddingSettings SETTINGS = new EmbeddingSettings(EmbeddingSettings.Provider.NONE, null, null, null, null,
			Duration.ofSeconds(1), Duration.ofSeconds(1), "", "", false);

	/** Its model thinks the last passage the best. */
	private static final Reranker RERANKER = new Reranker(
			Optional.of((texts, question) -> Response.from(IntStream.range(0, texts.size()).mapToObj(place -> (double) place).toList())),
			new ScoringSettings(ScoringSettings.Provider.NONE, null, null, null, Duration.ofSeconds(30)), Clock.systemUTC());

	@TempDir
	private Path folder;
	private final Queue<Runnable> behind = new ArrayDeque<>();
	private List<Document> documents = List.of();
	private Optional<PassageSearch> made = Optional.empty();

	@BeforeEach
	void index() throws IOException {
		Path knowledge = folder.resolve("knowledge");
		try (Stream<Path> files = Files.list(Path.of("knowledge")).filter(Files::isRegularFile)) {
			for (Path file : files.toList()) {
				Files.copy(file, Files.createDirectories(knowledge).resolve(file.getFileName()));
			}
		}
		try (Stream<Path> some = Files.list(Path.of("knowledge", "documents")).sorted().limit(8)) {
			for (Path document : some.toList()) {
				FileSystemUtils.copyRecursively(document, knowledge.resolve("documents").resolve(document.getFileName()));
			}
		}
		Knowledge read = FolderKnowledge.over(knowledge);
		documents = read.current().documents();
		PassageSearch search = new PassageSearch(read, new VectorKeeper(Optional.empty(), SETTINGS, folder), RERANKER,
				new SearchSettings(1), folder,
				behind::add);
		made = Optional.of(search);
		assertThat(documents).hasSize(8);
		assertThat(found(search)).contains(documents.getFirst().id());
	}

	@Test
	void forgetsWhatIsWithdrawnBeforeItIsBuiltAnew() {
		PassageSearch search = made.orElseThrow();
		search.swap(published(2, documents.subList(0, 4)));
		assertThat(behind).as("nothing to build for a withdrawal alone").isEmpty();

		search.swap(
				published(3, Stream.concat(documents.subList(1, 4).stream(), documents.subList(4, 8).stream().map(LargeIndexTest::changed))
						.toList()));

		assertThat(found(search)).doesNotContain(documents.getFirst().id()).contains(documents.getLast().id());
		assertThat(search.current().generation().number()).isEqualTo(3);
		assertThat(behind).as("so much changed that the index is built anew").hasSize(1);
	}

	@Test
	void takesTheNewIndexIntoServiceWithWhatWasPublishedMeanwhile() {
		PassageSearch search = made.orElseThrow();
		search.swap(published(2, documents.subList(0, 4).stream().map(LargeIndexTest::changed).toList()));
		int before = search.current().engine().size();
		Runnable building = behind.remove();
		search.swap(published(3, documents.subList(1, 4).stream().map(LargeIndexTest::changed).toList()));
		building.run();
		assertThat(search.current().engine().size()).as("nobody builds what is old already").isEqualTo(before);
		behind.remove().run();

		assertThat(search.current().engine().size()).isLessThan(before);
		assertThat(search.current().generation().number()).isEqualTo(3);
		assertThat(found(search)).doesNotContain(documents.getFirst().id()).contains(documents.get(1).id());
	}

	@Test
	void givesAModelItsSayInTheQuestionsOfVisitorsAlone() {
		PassageSearch search = made.orElseThrow();
		List<Hit> byWords = search.current().engine().find(QUESTION, Optional.of(Language.ES), 5).hits();
		List<Hit> scored = search.search(QUESTION, Optional.of(Language.ES), 5);
		assertThat(scored).extracting(Hit::text).isEqualTo(byWords.reversed().stream().map(Hit::text).toList());
		assertThat(search.forQuestion().engine().find(QUESTION, Optional.of(Language.ES), 5).hits()).isEqualTo(scored);
		assertThat(search.aside(search.current().generation()).engine().find(QUESTION, Optional.of(Language.ES), 5).hits())
				.isEqualTo(byWords);
	}

	private static Document changed(Document one) {
		return new Document(one.id(), one.version() + 1, one.kind(), one.title(), one.dates(), one.validity(), one.issuer(), one.parties(),
				one.topics(), one.facts(), one.sources(), one.questions(), one.passages());
	}

	private static Knowledge.GenerationPublished published(long number, List<Document> documents) {
		return new Knowledge.GenerationPublished(new Generation(number, documents));
	}

	private static List<String> found(PassageSearch search) {
		return search.search(QUESTION, Optional.of(Language.ES), 50).stream().map(Hit::document).toList();
	}
}
