package dev.puente.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.puente.language.Language;

/** Whatever becomes of the disk, the folder holds one generation whole, or is built anew. */
class IndexFolderTest {

	private static final List<IndexPassage> OLD = passages("vieja", "کهنه");
	private static final List<IndexPassage> NEW = passages("nueva", "تازه");
	private static final String OLD_HASH = PassageHash.of(OLD);
	private static final String NEW_HASH = PassageHash.of(NEW);
	private static final String OLD_TOLD = told(PassageIndex.of(OLD));
	private static final String NEW_TOLD = told(PassageIndex.of(NEW));
	private static final long ENOUGH = 10_000;

	@Test
	void isOpenedAgainWhenNothingChanged(@TempDir Path folder) throws IOException {
		try (Directory disk = FSDirectory.open(folder)) {
			String built = told(IndexFolder.open(disk, OLD, OLD_HASH));
			FaultyDirectory untouchable = new FaultyDirectory(disk).stopAfter(0);

			assertThat(told(IndexFolder.open(untouchable, OLD, OLD_HASH))).isEqualTo(built);
		}
	}

	@Test
	void tellsTheSameWhenBuiltAnew() throws IOException {
		assertThat(told(IndexFolder.open(new ByteBuffersDirectory(), OLD, OLD_HASH)))
				.isEqualTo(told(IndexFolder.open(new ByteBuffersDirectory(), OLD, OLD_HASH))).isEqualTo(told(PassageIndex.of(OLD)))
				.isNotEqualTo(told(PassageIndex.of(NEW)));
	}

	@Test
	void aChangedPassageHasAnotherHash() {
		List<IndexPassage> reworded = new ArrayList<>(OLD);
		reworded.set(3, new IndexPassage("d3", "a", Language.ES, "Título", "otra cosa"));
		assertThat(PassageHash.of(reworded)).isNotEqualTo(OLD_HASH);
		assertThat(PassageHash.of(passages("vieja", "کهنه"))).isEqualTo(OLD_HASH);
		assertThat(PassageHash.of(OLD.reversed())).isNotEqualTo(OLD_HASH);
	}

	@ParameterizedTest
	@ValueSource(longs = 1)
	void aCrashAtAnyStepLeavesTheOldOrTheNewGeneration(long seed) throws IOException {
		long step = 0;
		boolean stopped = true;
		for (; stopped && step < ENOUGH; step++) {
			FaultyDirectory disk = new FaultyDirectory(withOld());
			stopped = fails(disk.stopAfter(step));
			Directory left = disk.afterPowerFailed(seed + step);
			assertClean(left);
			assertThat(hash(left)).as("step %d", step).isIn(OLD_HASH, NEW_HASH);
			assertThat(told(PassageIndex.of(DirectoryReader.open(left)))).as("step %d", step)
					.isEqualTo(OLD_HASH.equals(hash(left)) ? OLD_TOLD : NEW_TOLD);
			assertServes(left, "step " + step);
		}
		assertThat(step).isBetween(20L, ENOUGH - 1);
	}

	@ParameterizedTest
	@ValueSource(longs = 1)
	void aDiskThatLiesIsFoundOut(long seed) throws IOException {
		boolean stopped = true;
		for (long step = 0; stopped && step < ENOUGH; step++) {
			FaultyDirectory disk = new FaultyDirectory(withOld()).lying();
			stopped = fails(disk.stopAfter(step));
			assertServes(disk.afterPowerFailed(seed * 1000 + step), "step " + step);
		}
	}

	@Test
	void aFullDiskLeavesTheOldGeneration() throws IOException {
		boolean full = true;
		long bytes = 0;
		for (; full && bytes < 1_000_000; bytes += 499) {
			Directory disk = withOld();
			full = fails(new FaultyDirectory(disk).fullAfter(bytes));
			assertClean(disk);
			assertThat(hash(disk)).as("%d bytes", bytes).isEqualTo(full ? OLD_HASH : NEW_HASH);
			assertServes(disk, bytes + " bytes");
		}
		assertThat(bytes).isBetween(2_000L, 999_999L);
	}

	@ParameterizedTest
	@ValueSource(doubles = {0, 0.6})
	void aTruncatedOrAlteredFileIsBuiltAnew(double place) throws IOException {
		Directory disk = withOld();
		for (String file : disk.listAll()) {
			assertServes(FaultyDirectory.shortened(disk, file, place), file);
			assertServes(FaultyDirectory.altered(disk, file, place), file);
		}
	}

	@Test
	void aCrashWhileADamagedIndexIsBuiltAnewDoesNoHarm() throws IOException {
		Directory whole = withOld();
		String file = List.of(whole.listAll()).stream().filter(name -> name.endsWith(".cfs") || name.endsWith(".tim")).findFirst()
				.orElseThrow();
		boolean stopped = true;
		for (long step = 0; stopped && step < ENOUGH; step++) {
			FaultyDirectory disk = new FaultyDirectory(FaultyDirectory.shortened(whole, file, 0.5));
			stopped = fails(disk.stopAfter(step));
			assertServes(disk.afterPowerFailed(step), "step " + step);
		}
	}

	@Test
	void tellsThatItCannotWrite() throws IOException {
		FaultyDirectory disk = new FaultyDirectory(new ByteBuffersDirectory()).fullAfter(100);
		assertThatThrownBy(() -> IndexFolder.open(disk, NEW, NEW_HASH)).isInstanceOf(IOException.class)
				.hasMessageContaining("No space left");
	}

	/** Opened after the fault, the folder serves whichever generation is in service: exactly that one. */
	private static void assertServes(Directory left, String when) throws IOException {
		for (List<IndexPassage> served : List.of(OLD, NEW)) {
			PassageIndex index = IndexFolder.open(left, served, PassageHash.of(served));
			assertThat(told(index)).as(when).isEqualTo(served == OLD ? OLD_TOLD : NEW_TOLD);
			assertClean(left);
		}
	}

	private static boolean fails(FaultyDirectory disk) {
		try {
			IndexFolder.open(disk, NEW, NEW_HASH);
			return false;
		} catch (IOException e) {
			return true;
		}
	}

	private static void assertClean(Directory disk) throws IOException {
		try (CheckIndex check = new CheckIndex(disk)) {
			assertThat(check.checkIndex().clean).isTrue();
		}
	}

	private static String hash(Directory disk) throws IOException {
		return Map.copyOf(SegmentInfos.readLatestCommit(disk).getUserData()).getOrDefault("hash", "");
	}

	/** Everything that an index can tell: its terms, and hits with their scores. */
	private static String told(PassageIndex index) {
		Map<String, Object> told = new TreeMap<>();
		for (String field : List.of(Fields.WORDS, Fields.STEMS, Fields.GRAMS, Fields.TITLE, Fields.ASKED, Fields.KEY)) {
			told.put(field, new TreeMap<>(index.frequencies(field)));
		}
		SearchEngine engine = SearchEngine.of(index, WordKnowledge.of(List.of()), Set.of());
		for (String question : List.of("feria vieja 3", "feria nueva", "نمایشگاه کهنه", "تازه", "Título 7")) {
			told.put(question, engine.find(question, Optional.empty(), 10).hits());
		}
		return told.toString();
	}

	private static Directory withOld() throws IOException {
		Directory disk = new ByteBuffersDirectory();
		IndexFolder.open(disk, OLD, OLD_HASH);
		return disk;
	}

	private static List<IndexPassage> passages(String spanish, String persian) {
		return IntStream.range(0, 12).mapToObj(i -> i % 2 == 0
				? new IndexPassage("d" + i, "a", Language.FA, "نمایشگاه", "نمایشگاه " + persian + " شمارهٔ " + i)
				: new IndexPassage("d" + i, "a", Language.ES, "Título " + i, "La feria " + spanish + " número " + i, List.of("¿cuál?")))
				.toList();
	}
}
