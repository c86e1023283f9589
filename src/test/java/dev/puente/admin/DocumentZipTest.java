package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.puente.knowledge.DocumentText;
import dev.puente.language.Language;

class DocumentZipTest {

	private static final byte[] HEAD = "id: uno\n".getBytes(StandardCharsets.UTF_8);

	@Test
	void bringsBackWhatItTookOut() throws Exception {
		Map<String, DocumentText> documents = Map.of("uno", new DocumentText("id: uno\n", Map.of(Language.ES, "## Uno {#uno}\n")), "dos",
				new DocumentText("id: dos\n", Map.of(Language.ES, "## Dos\n", Language.FA, "## دو\n")));
		assertThat(DocumentZip.read(DocumentZip.of(documents))).isEqualTo(documents);
		assertThat(DocumentZip.of(documents)).isEqualTo(DocumentZip.of(documents));
	}

	@ParameterizedTest
	@ValueSource(strings = {"../uno/document.yaml", "/etc/document.yaml", "documents/../../uno/document.yaml", "uno/../document.yaml",
			"documents\\uno\\document.yaml", "uno/passwd", "document.yaml", "documents/Uno/document.yaml", "documents/uno/more/es.md",
			"documents/u\u202eno/document.yaml"})
	void refusesEveryOtherPlace(String name) throws Exception {
		assertThat(reason(zip(Map.of(name, HEAD)))).isEqualTo("foreign");
	}

	@Test
	void givesUpWhatUnpacksToTooMuch() throws Exception {
		byte[] bomb = zip(Map.of("uno/es.md", new byte[DocumentZip.LARGEST + 1]));
		assertThat(bomb.length).isLessThan(100_000);
		assertThat(reason(bomb)).isEqualTo("large");
		assertThat(reason(zip(Map.of("uno/es.md", new byte[DocumentZip.LARGEST / 2 + 1], "uno/fa.md", new byte[DocumentZip.LARGEST / 2]))))
				.as("together").isEqualTo("large");
	}

	@Test
	void refusesWhatIsNoZipOfDocuments() throws Exception {
		assertThat(reason("no zip".getBytes(StandardCharsets.UTF_8))).isEqualTo("empty");
		assertThat(reason(zip(Map.of("uno/es.md", HEAD)))).isEqualTo("headless");
		assertThat(reason(zip(Map.of("uno/document.yaml", new byte[]{(byte) 0xC3, 0x28})))).isEqualTo("damaged");
		byte[] whole = zip(Map.of("uno/document.yaml", "x".repeat(5_000).getBytes(StandardCharsets.UTF_8)));
		assertThat(reason(java.util.Arrays.copyOf(whole, 60))).isEqualTo("damaged");
		Map<String, byte[]> many = new java.util.HashMap<>();
		for (int i = 0; i <= DocumentZip.MOST; i++) {
			many.put("uno-" + i + "/document.yaml", HEAD);
		}
		assertThat(reason(zip(many))).isEqualTo("many");
	}

	private static String reason(byte[] content) {
		String[] reason = {""};
		assertThatThrownBy(() -> DocumentZip.read(content)).isInstanceOfSatisfying(HookRefused.class,
				refused -> reason[0] = refused.faults().getFirst().reason());
		return reason[0];
	}

	private static byte[] zip(Map<String, byte[]> entries) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
				zip.closeEntry();
			}
		}
		return bytes.toByteArray();
	}
}
