package dev.puente.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.puente.testing.Mutations;

/** Whatever stands in a document's files, reading it ends with a document or with faults that say why there is none. */
@Timeout(1200)
class AnyDocumentTest {

	private static final List<DocumentFiles> GOOD = KnowledgeFolder.packaged().documentFiles().subList(0, 12);

	@Test
	void readsAnyHead() {
		DocumentFiles good = GOOD.getFirst();
		Mutations.of(GOOD.stream().map(DocumentFiles::yaml).toList(),
				yaml -> read(new DocumentFiles(good.id(), yaml, good.texts(), good.asked())));
	}

	@Test
	void readsAnyText() {
		DocumentFiles good = GOOD.getFirst();
		Mutations.of(GOOD.stream().map(files -> files.texts().get("es")).toList(), text -> read(
				new DocumentFiles(good.id(), good.yaml(), Map.of("es", text, "fa", good.texts().get("fa")), good.asked())));
	}

	@Test
	void readsAnyListOfQuestions() {
		DocumentFiles good = GOOD.getFirst();
		Mutations.of(GOOD.stream().map(DocumentFiles::asked).filter(asked -> !asked.isEmpty()).toList(),
				asked -> read(new DocumentFiles(good.id(), good.yaml(), good.texts(), asked)));
	}

	private static void read(DocumentFiles files) {
		List<Fault> faults = new ArrayList<>();
		if (DocumentReader.read(files, faults).isEmpty() && faults.isEmpty()) {
			throw new AssertionError("refused without a reason");
		}
	}
}
