package dev.puente.admin;

import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through the body of a Word document once. */
final class WordBody {

	/** Half points; smaller letters nobody reads. */
	private static final int SMALLEST = 4;

	private final XMLStreamReader xml;
	private final Map<String, Boolean> headings;
	private final Extract.Gathering gathering;
	private final StringBuilder line = new StringBuilder();
	private boolean heading;
	private boolean hidden;
	private boolean struck;
	private boolean text;
	private int rows;

	WordBody(XMLStreamReader xml, Map<String, Boolean> headings, Extract.Gathering gathering) {
		this.xml = xml;
		this.headings = headings;
		this.gathering = gathering;
	}

	void read() throws XMLStreamException, AttachmentRefused {
		while (xml.hasNext()) {
			switch (WordText.next(xml)) {
				case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters();
				case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
				default -> {
					// white space and comments
				}
			}
		}
	}

	private void characters() {
		if (text && (hidden || struck)) {
			gathering.hide(xml.getTextLength());
		} else if (text) {
			line.append(xml.getText());
		}
	}

	private void start(String name) throws AttachmentRefused {
		switch (name) {
			case "pStyle" -> heading = rows == 0 && WordText.heading(headings, WordText.attribute(xml, "val"));
			case "r" -> hidden = false;
			case "vanish", "webHidden" -> hidden |= on();
			case "color" -> hidden |= WordText.attribute(xml, "val").equalsIgnoreCase("FFFFFF");
			case "sz" -> hidden |= number(WordText.attribute(xml, "val")) <= SMALLEST;
			case "del", "moveFrom" -> struck = true;
			case "t" -> text = true;
			case "tab", "br", "cr" -> line.append(' ');
			case "noBreakHyphen" -> line.append('-');
			case "tr" -> {
				flush();
				rows++;
			}
			case "tc" -> line.append(line.toString().isBlank() ? "" : " – ");
			default -> {
				// says nothing
			}
		}
	}

	private boolean on() {
		String value = WordText.attribute(xml, "val");
		return !value.equals("0") && !value.equals("false");
	}

	private static int number(String digits) {
		return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : Integer.MAX_VALUE;
	}

	private void end(String name) throws AttachmentRefused {
		switch (name) {
			case "t" -> text = false;
			case "r" -> hidden = false;
			case "del", "moveFrom" -> struck = false;
			case "p" -> {
				if (rows > 0) {
					line.append(' ');
				} else {
					flush();
				}
			}
			case "tr" -> {
				rows--;
				if (rows == 0) {
					flush();
				}
			}
			default -> {
				// says nothing
			}
		}
	}

	private void flush() throws AttachmentRefused {
		gathering.add(heading, line.toString());
		line.setLength(0);
		heading = false;
	}
}
