package dev.puente.admin;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the lines of a PDF in reading order, Persian ones from right to left, without letters that no reader sees. */
final class PdfText extends PDFTextStripper {

	static final int MOST_PAGES = 500;
	/** Points; smaller letters nobody reads. */
	private static final float SMALLEST = 1.5f;
	private static final double WHITE = 0.96;
	/** Share of a page at its top and its bottom where headers and numbers stand. */
	private static final double EDGE = 0.1;
	private static final int COLOURS = 0xff;

	private final List<PdfLine> lines = new ArrayList<>();
	private final StringBuilder line = new StringBuilder();
	private float size;
	private float y;
	private boolean edge;
	private boolean bold;
	private int length;
	private int hidden;

	private PdfText() {
		setSortByPosition(true);
		addOperator(new SetNonStrokingColorSpace(this));
		addOperator(new SetNonStrokingColor(this));
		addOperator(new SetNonStrokingColorN(this));
		addOperator(new SetNonStrokingDeviceGrayColor(this));
		addOperator(new SetNonStrokingDeviceRGBColor(this));
		addOperator(new SetNonStrokingDeviceCMYKColor(this));
	}

	static Extract of(byte[] bytes) throws AttachmentRefused {
		try (PDDocument document = Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
			if (!document.getCurrentAccessPermission().canExtractContent()) {
				throw new AttachmentRefused(Refusal.ENCRYPTED);
			}
			if (pages(document) > MOST_PAGES) {
				throw new AttachmentRefused(Refusal.PAGES);
			}
			PdfText reading = new PdfText();
			reading.writeText(document, Writer.nullWriter());
			return PdfLine.blocks(reading.lines, reading.hidden);
		} catch (InvalidPasswordException e) {
			throw new AttachmentRefused(Refusal.ENCRYPTED, e);
		} catch (TooLong e) {
			throw new AttachmentRefused(Refusal.LONG, e);
		} catch (IOException | RuntimeException e) {
			// a damaged file makes the library fail in many ways
			throw new AttachmentRefused(Refusal.BROKEN, e);
		}
	}

	/** Counts pages one by one: the number that a file gives may be wrong. */
	private static int pages(PDDocument document) {
		int pages = 0;
		for (var page = document.getPages().iterator(); page.hasNext() && pages <= MOST_PAGES; page.next()) {
			pages++;
		}
		return Math.max(pages, document.getNumberOfPages());
	}

	/** There is more text than a document may have. */
	private static final class TooLong extends IOException {

		private static final long serialVersionUID = 1L;
	}

	@Override
	protected void processTextPosition(TextPosition text) {
		if (unseen(text)) {
			hidden += text.getUnicode().strip().length();
		} else {
			super.processTextPosition(text);
		}
	}

	private boolean unseen(TextPosition text) {
		RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
		boolean inked = mode.isFill() || mode.isStroke();
		boolean beside = text.getX() < -1 || text.getY() < -1 || text.getX() > text.getPageWidth() + 1
				|| text.getY() > text.getPageHeight() + 1;
		return !inked || beside || Math.max(text.getFontSizeInPt(), text.getHeightDir()) < SMALLEST
				|| (mode.isFill() && !mode.isStroke() && (white() || getGraphicsState().getNonStrokeAlphaConstant() < 1 - WHITE));
	}

	private boolean white() {
		try {
			int rgb = getGraphicsState().getNonStrokingColor().toRGB();
			return (rgb >> 16 & COLOURS) >= WHITE * COLOURS && (rgb >> 8 & COLOURS) >= WHITE * COLOURS
					&& (rgb & COLOURS) >= WHITE * COLOURS;
		} catch (IOException | UnsupportedOperationException e) {
			// a pattern has no colour of its own
			return false;
		}
	}

	@Override
	protected void writeString(String text, List<TextPosition> positions) throws IOException {
		line.append(text);
		length += text.length();
		if (length > Extract.LONGEST) {
			throw new TooLong();
		}
		for (TextPosition position : positions) {
			size = Math.max(size, position.getFontSizeInPt());
			y = position.getYDirAdj();
			edge = y < EDGE * position.getPageHeight() || y > (1 - EDGE) * position.getPageHeight();
			bold |= String.valueOf(position.getFont().getName()).contains("Bold");
		}
	}

	@Override
	protected void writeWordSeparator() {
		line.append(' ');
	}

	@Override
	protected void writeLineSeparator() {
		end();
	}

	@Override
	protected void writePageEnd() {
		end();
	}

	private void end() {
		if (!line.toString().isBlank()) {
			lines.add(new PdfLine(getCurrentPageNo(), y, size, bold, edge, line.toString().strip()));
		}
		line.setLength(0);
		size = 0;
		bold = false;
	}
}
