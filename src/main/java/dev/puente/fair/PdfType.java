package dev.puente.fair;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

import dev.puente.language.Language;

/** Type and cells for one language: the font, its sizes, and the direction in which everything runs. */
final class PdfType {

	private static final Color INK = new Color(0x1c, 0x24, 0x2c);
	private static final Color GREY = new Color(0x5a, 0x64, 0x6e);
	private static final Color RULE = new Color(0xc8, 0xcf, 0xd6);
	private static final float PADDING = 5;

	private final Language language;
	private final BaseFont regular = font("DejaVuSans.ttf");
	private final BaseFont bold = font("DejaVuSans-Bold.ttf");

	PdfType(Language language) {
		this.language = language;
	}

	int direction() {
		return language.rightToLeft() ? PdfWriter.RUN_DIRECTION_RTL : PdfWriter.RUN_DIRECTION_LTR;
	}

	Phrase heading(String text) {
		return new Phrase(22, plain(text), new Font(bold, 16, Font.NORMAL, INK));
	}

	Phrase text(String text) {
		return new Phrase(14, plain(text), new Font(regular, 9.5f, Font.NORMAL, INK));
	}

	Phrase bold(String text) {
		return new Phrase(15, plain(text), new Font(bold, 9.5f, Font.NORMAL, INK));
	}

	Phrase small(String text) {
		return new Phrase(12, plain(text), new Font(regular, 8, Font.NORMAL, GREY));
	}

	/** Makes a table of columns in reading order. */
	PdfPTable table(float... widths) {
		float[] onPage = widths.clone();
		for (int i = 0; i < widths.length; i++) {
			onPage[i] = language.rightToLeft() ? widths[widths.length - 1 - i] : widths[i];
		}
		PdfPTable table = new PdfPTable(onPage);
		table.setWidthPercentage(100);
		table.setRunDirection(direction());
		return table;
	}

	/** Makes a cell without borders. */
	PdfPCell cell(Phrase phrase, float above) {
		PdfPCell cell = directed(phrase);
		cell.setBorder(Rectangle.NO_BORDER);
		cell.setPaddingTop(above);
		cell.setPaddingBottom(PADDING);
		return cell;
	}

	PdfPCell headerCell(String text) {
		PdfPCell cell = rowCell(small(text));
		cell.setBorderWidth(1);
		return cell;
	}

	/** Makes a cell with a rule below. */
	PdfPCell rowCell(Phrase phrase) {
		PdfPCell cell = directed(phrase);
		cell.setBorder(Rectangle.BOTTOM);
		cell.setBorderColor(RULE);
		cell.setPadding(PADDING);
		return cell;
	}

	/** Makes a paragraph for a cell of several. */
	Paragraph block(Phrase phrase) {
		Paragraph paragraph = new Paragraph(phrase);
		paragraph.setLeading(phrase.getLeading());
		paragraph.setAlignment(Element.ALIGN_LEFT);
		return paragraph;
	}

	private PdfPCell directed(Phrase phrase) {
		PdfPCell cell = new PdfPCell();
		cell.setRunDirection(direction());
		cell.addElement(block(phrase));
		return cell;
	}

	/** The writer orders lines by itself; marks of direction would only be boxes. */
	private static String plain(String text) {
		return text.replaceAll("[\u200e\u200f\u2066-\u2069]", "");
	}

	private static BaseFont font(String name) {
		try (InputStream file = Objects.requireNonNull(PdfType.class.getResourceAsStream("/fonts/" + name), name)) {
			return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, file.readAllBytes(), null);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
