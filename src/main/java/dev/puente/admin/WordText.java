package dev.puente.admin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the text of a Word document (ECMA-376, part 1, chapter 17): its paragraphs and tables without what is hidden or struck out. */
final class WordText {

	/** Bytes that all entries together may unpack to. */
	private static final long LARGEST = 64L * 1024 * 1024;
	private static final int MOST_ENTRIES = 2_000;
	private static final int CHUNK = 8192;
	private static final String BODY = "word/document.xml";
	private static final String STYLES = "word/styles.xml";
	private static final Pattern HEADING = Pattern.compile("(?i)(heading|title|titulo|ttulo|subtitle).*");

	private WordText() {
	}

	static Extract of(byte[] bytes) throws AttachmentRefused {
		Map<String, byte[]> parts = parts(bytes);
		byte[] body = parts.get(BODY);
		if (body == null || !parts.containsKey("[Content_Types].xml")) {
			throw new AttachmentRefused(Refusal.MISLABELLED);
		}
		Extract.Gathering gathering = new Extract.Gathering();
		try {
			new WordBody(reader(body), headings(parts), gathering).read();
		} catch (XMLStreamException e) {
			throw new AttachmentRefused(Refusal.BROKEN, e);
		}
		return gathering.done();
	}

	/** Unpacks everything once, to know its size, and keeps what has text. */
	private static Map<String, byte[]> parts(byte[] bytes) throws AttachmentRefused {
		Map<String, byte[]> parts = new HashMap<>();
		long unpacked = 0;
		int entries = 0;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				boolean kept = entry.getName().equals(BODY) || entry.getName().equals(STYLES)
						|| entry.getName().equals("[Content_Types].xml");
				ByteArrayOutputStream content = new ByteArrayOutputStream();
				unpacked += copy(zip, kept ? content : null, LARGEST - unpacked);
				if (++entries > MOST_ENTRIES) {
					throw new AttachmentRefused(Refusal.BOMB);
				}
				if (kept && parts.put(entry.getName(), content.toByteArray()) != null) {
					throw new AttachmentRefused(Refusal.BROKEN);
				}
			}
		} catch (ZipException e) {
			throw new AttachmentRefused(String.valueOf(e.getMessage()).contains("encrypted") ? Refusal.ENCRYPTED : Refusal.BROKEN, e);
		} catch (IOException e) {
			throw new AttachmentRefused(Refusal.BROKEN, e);
		}
		return parts;
	}

	private static long copy(InputStream in, @org.jspecify.annotations.Nullable ByteArrayOutputStream out, long most)
			throws IOException, AttachmentRefused {
		byte[] chunk = new byte[CHUNK];
		long all = 0;
		for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
			all += read;
			if (all > most) {
				throw new AttachmentRefused(Refusal.BOMB);
			}
			if (out != null) {
				out.write(chunk, 0, read);
			}
		}
		return all;
	}

	/** Returns which styles are headings, by their ids: the names stand in the file in English whatever Word's language. */
	private static Map<String, Boolean> headings(Map<String, byte[]> parts) throws XMLStreamException, AttachmentRefused {
		Map<String, Boolean> headings = new HashMap<>();
		byte[] styles = parts.get(STYLES);
		if (styles == null) {
			return headings;
		}
		XMLStreamReader xml = reader(styles);
		String id = "";
		while (xml.hasNext()) {
			if (next(xml) == XMLStreamConstants.START_ELEMENT) {
				if (xml.getLocalName().equals("style")) {
					id = attribute(xml, "styleId");
				} else if (xml.getLocalName().equals("name")) {
					headings.put(id, HEADING.matcher(attribute(xml, "val")).matches());
				}
			}
		}
		return headings;
	}

	/** Tells whether a style makes a heading. */
	static boolean heading(Map<String, Boolean> headings, String style) {
		return headings.getOrDefault(style, HEADING.matcher(style).matches());
	}

	/** Goes on to the next event; a declaration of entities ends the reading. */
	static int next(XMLStreamReader xml) throws XMLStreamException, AttachmentRefused {
		int event = xml.next();
		if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
			throw new AttachmentRefused(Refusal.ENTITIES);
		}
		return event;
	}

	/** Returns an attribute whatever its namespace; empty when it is not there. */
	static String attribute(XMLStreamReader xml, String name) {
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			if (xml.getAttributeLocalName(i).equals(name)) {
				return xml.getAttributeValue(i);
			}
		}
		return "";
	}

	private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
	}
}
