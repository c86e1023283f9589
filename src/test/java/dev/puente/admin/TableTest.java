package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class TableTest {

	private static final Table TABLE = new Table(List.of("شماره", "Empresa"),
			List.of(List.of("=1+1", "Ñandú, «S.A.» & \"Hijos\" <1>"), List.of("-5", "شرکت\u0007 نمونه")));

	@Test
	void writesCsvThatExcelReadsAsUtf8AndNeverAsAFormula() {
		String csv = new String(TABLE.csv(), StandardCharsets.UTF_8);
		assertThat(csv).startsWith("\uFEFF\"شماره\",\"Empresa\"\r\n").contains("\"'=1+1\"").contains("\"'-5\"")
				.contains("\"Ñandú, «S.A.» & \"\"Hijos\"\" <1>\"");
	}

	@Test
	void writesAWorkbookWhoseCellsAreTexts() throws Exception {
		Map<String, Document> parts = new HashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(TABLE.xlsx(true)))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(),
						DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes())));
			}
		}
		Document sheet = Objects.requireNonNull(parts.get("xl/sheet.xml"));
		assertThat(sheet.getElementsByTagName("sheetView").item(0).getAttributes().getNamedItem("rightToLeft").getNodeValue())
				.isEqualTo("1");
		assertThat(sheet.getElementsByTagName("t").getLength()).isEqualTo(6);
		assertThat(sheet.getElementsByTagName("t").item(3).getTextContent()).isEqualTo("Ñandú, «S.A.» & \"Hijos\" <1>");
		assertThat(sheet.getElementsByTagName("t").item(5).getTextContent()).isEqualTo("شرکت نمونه");
	}
}
