package dev.puente.fair;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

import dev.puente.language.Dates;
import dev.puente.language.Language;

/** The line at the foot of each page. */
final class PdfFoot extends PdfPageEventHelper {

	private static final float HEIGHT = 36;

	private final PdfType type;
	private final String text;
	private final Language language;

	PdfFoot(PdfType type, Language language, String text) {
		this.type = type;
		this.language = language;
		this.text = text;
	}

	@Override
	public void onEndPage(PdfWriter writer, Document pages) {
		boolean rightToLeft = language.rightToLeft();
		float start = rightToLeft ? pages.right() : pages.left();
		float end = rightToLeft ? pages.left() : pages.right();
		line(writer, text, rightToLeft ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT, start);
		line(writer, Dates.number(writer.getPageNumber(), language), rightToLeft ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT, end);
	}

	private void line(PdfWriter writer, String words, int alignment, float x) {
		ColumnText.showTextAligned(writer.getDirectContent(), alignment, type.small(words), x, HEIGHT, 0, type.direction(), 0);
	}
}
