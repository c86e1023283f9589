package dev.puente.admin;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Files as people make them, good and bad. */
final class MadeFiles {

	static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	private MadeFiles() {
	}

	static Attachment pdf(byte[] bytes) {
		return new Attachment("nota.pdf", "application/pdf", bytes);
	}

	static Attachment docx(byte[] bytes) {
		return new Attachment("nota.docx", WORD, bytes);
	}

	static Attachment html(String page) {
		return new Attachment("nota.html", "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
	}

	/** Writes something on a page. */
	interface Writing {
		void on(PDPageContentStream page, PDFont font) throws IOException;
	}

	/** A PDF of one page. */
	static byte[] page(Writing writing) throws IOException {
		return pages(1, writing);
	}

	static byte[] pages(int count, Writing writing) throws IOException {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			try (InputStream file = Objects.requireNonNull(MadeFiles.class.getResourceAsStream("/fonts/DejaVuSans.ttf"))) {
				PDFont font = PDType0Font.load(document, file);
				for (int i = 0; i < count; i++) {
					PDPage page = new PDPage(PDRectangle.A4);
					document.addPage(page);
					try (PDPageContentStream content = new PDPageContentStream(document, page)) {
						writing.on(content, font);
					}
				}
			}
			document.save(out);
			return out.toByteArray();
		}
	}

	static byte[] emptyPages(int count) throws IOException {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			for (int i = 0; i < count; i++) {
				document.addPage(new PDPage(PDRectangle.A4));
			}
			document.save(out);
			return out.toByteArray();
		}
	}

	/** A PDF that nobody opens without its password. */
	static byte[] locked() throws IOException {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.addPage(new PDPage());
			document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
			document.save(out);
			return out.toByteArray();
		}
	}

	/** Writes a line from left to right. */
	static void line(PDPageContentStream page, PDFont font, float size, float y, String text) throws IOException {
		put(page, font, size, 72, y, text, Color.BLACK, RenderingMode.FILL);
	}

	static void put(PDPageContentStream page, PDFont font, float size, float x, float y, String text, Color colour, RenderingMode mode)
			throws IOException {
		page.beginText();
		page.setFont(font, size);
		page.setNonStrokingColor(colour);
		page.setRenderingMode(mode);
		page.newLineAtOffset(x, y);
		page.showText(text);
		page.endText();
	}

	/** Writes a Persian line as old programs do: letters in the form that they have beside others, put from left to right. */
	static void shaped(PDPageContentStream page, PDFont font, float size, float y, String text) throws IOException {
		try {
			String forms = new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL).shape(text);
			String visual = new Bidi(forms, Bidi.DIRECTION_RIGHT_TO_LEFT).writeReordered(Bidi.DO_MIRRORING);
			float width = font.getStringWidth(visual) / 1000 * size;
			put(page, font, size, 523 - width, y, visual, Color.BLACK, RenderingMode.FILL);
		} catch (ArabicShapingException e) {
			throw new IOException(e);
		}
	}

	/** A Word document with this body. */
	static byte[] word(String body) throws IOException {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		entries.put("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
		entries.put("word/document.xml", body.getBytes(StandardCharsets.UTF_8));
		return zip(entries);
	}

	/** The body of a Word document with these paragraphs. */
	static String body(String... paragraphs) {
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
				+ String.join("", paragraphs) + "</w:body></w:document>";
	}

	static String paragraph(String style, String... runs) {
		return "<w:p><w:pPr>" + (style.isEmpty() ? "" : "<w:pStyle w:val=\"" + style + "\"/>") + "</w:pPr>"
				+ String.join("", List.of(runs)) + "</w:p>";
	}

	static String run(String properties, String text) {
		return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
	}

	static byte[] zip(Map<String, byte[]> entries) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
			}
		}
		return out.toByteArray();
	}

	/** A small file that unpacks to a gigabyte of spaces. */
	static byte[] bomb() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] spaces = new byte[1024 * 1024];
		Arrays.fill(spaces, (byte) ' ');
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
			zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
			zip.putNextEntry(new ZipEntry("word/document.xml"));
			for (int i = 0; i < 1024; i++) {
				zip.write(spaces);
			}
		}
		return out.toByteArray();
	}

	/** A PDF whose page unpacks to very much: a stream of spaces in 600 MiB. */
	static byte[] pdfBomb() throws IOException {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			PDPage page = new PDPage();
			document.addPage(page);
			var stream = new org.apache.pdfbox.pdmodel.common.PDStream(document);
			try (var content = stream.createOutputStream(org.apache.pdfbox.cos.COSName.FLATE_DECODE)) {
				byte[] chunk = "0 0 m ".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
				for (int i = 0; i < 1000; i++) {
					content.write(chunk);
				}
			}
			page.setContents(stream);
			document.save(out);
			return out.toByteArray();
		}
	}
}
