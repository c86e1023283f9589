package dev.puente.admin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.web.util.HtmlUtils;

import dev.puente.fair.Enquiry;

/**
 * Enquiries as a spreadsheet shows them.
 *
 * @param head names of the columns
 * @param rows as many cells each as there are columns
 */
record Table(List<String> head, List<List<String>> rows) {

	/** A cell that begins so would be a formula in a spreadsheet. */
	private static final String FORMULA = "=+-@\t\r";
	private static final String NAMESPACE = "http://schemas.openxmlformats.org/";

	Table {
		head = List.copyOf(head);
		rows = rows.stream().map(List::copyOf).toList();
	}

	/** Lays enquiries out: number, moment, state, and a column for each answer that any of them has. */
	static Table of(StaffWords words, List<Enquiry> enquiries, Function<Enquiry, Map<String, String>> readable) {
		Map<Enquiry, Map<String, String>> forms = new LinkedHashMap<>();
		enquiries.forEach(one -> forms.put(one, readable.apply(one)));
		Set<String> questions = forms.values().stream().flatMap(form -> form.keySet().stream())
				.collect(Collectors.toCollection(LinkedHashSet::new));
		List<String> head = new ArrayList<>(List.of(words.text("staff.enquiry.number"), words.text("staff.enquiry.received"),
				words.text("staff.enquiry.status")));
		head.addAll(questions);
		List<List<String>> rows = new ArrayList<>();
		forms.forEach((one, form) -> {
			List<String> row = new ArrayList<>(
					List.of(one.number(), words.moment(one.received()), words.text("staff.enquiry." + one.status().name())));
			questions.forEach(question -> row.add(form.getOrDefault(question, "")));
			rows.add(row);
		});
		return new Table(head, rows);
	}

	/** Returns RFC 4180, with the mark by which Excel knows UTF-8. */
	byte[] csv() {
		StringBuilder csv = new StringBuilder("\uFEFF");
		csv.append(line(head));
		rows.forEach(row -> csv.append(line(row)));
		return csv.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static String line(List<String> cells) {
		return cells.stream().map(cell -> "\"" + harmless(cell).replace("\"", "\"\"") + "\"").collect(Collectors.joining(",", "", "\r\n"));
	}

	private static String harmless(String cell) {
		return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
	}

	/** Returns a workbook of one sheet (ECMA-376) whose cells are all texts. */
	byte[] xlsx(boolean rightToLeft) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
			String package2006 = NAMESPACE + "package/2006/";
			String office = NAMESPACE + "officeDocument/2006/relationships";
			part(zip, "[Content_Types].xml", "<Types xmlns=\"" + package2006 + "content-types\">"
					+ "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
					+ "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
					+ "<Override PartName=\"/xl/sheet.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
			part(zip, "_rels/.rels", "<Relationships xmlns=\"" + package2006 + "relationships\"><Relationship Id=\"r1\" Type=\"" + office
					+ "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
			part(zip, "xl/_rels/workbook.xml.rels",
					"<Relationships xmlns=\"" + package2006 + "relationships\"><Relationship Id=\"r1\" Type=\""
							+ office + "/worksheet\" Target=\"sheet.xml\"/></Relationships>");
			part(zip, "xl/workbook.xml", "<workbook xmlns=\"" + NAMESPACE + "spreadsheetml/2006/main\" xmlns:r=\"" + office
					+ "\"><sheets><sheet name=\"Puente\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
			part(zip, "xl/sheet.xml", sheet(rightToLeft));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	private String sheet(boolean rightToLeft) {
		StringBuilder sheet = new StringBuilder(
				"<worksheet xmlns=\"" + NAMESPACE + "spreadsheetml/2006/main\"><sheetViews><sheetView workbookViewId=\"0\""
						+ (rightToLeft ? " rightToLeft=\"1\"" : "") + "/></sheetViews><sheetData>");
		row(sheet, head);
		rows.forEach(row -> row(sheet, row));
		return sheet.append("</sheetData></worksheet>").toString();
	}

	private static void row(StringBuilder sheet, List<String> cells) {
		sheet.append("<row>");
		cells.forEach(
				cell -> sheet.append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">").append(escaped(cell)).append("</t></is></c>"));
		sheet.append("</row>");
	}

	/** XML 1.0 knows no control characters but these three. */
	private static String escaped(String cell) {
		return HtmlUtils.htmlEscape(cell.replaceAll("[\\p{Cc}&&[^\\t\\n\\r]]", ""), StandardCharsets.UTF_8.name()).replace("&#39;", "'");
	}

	private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml).getBytes(StandardCharsets.UTF_8));
	}
}
