package dev.puente.admin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import dev.puente.knowledge.DocumentText;
import dev.puente.knowledge.Publishing;
import dev.puente.language.Language;

/** Documents in a zip file, laid out as in a knowledge folder: {@code documents/<id>/document.yaml}, {@code fa.md}, {@code es.md}. */
final class DocumentZip {

	/** How many documents one file may bring. */
	static final int MOST = 200;
	/** What it may unpack to, in bytes. */
	static final int LARGEST = 32 * 1024 * 1024;
	private static final int PIECE = 8_192;
	private static final String HEAD = "document.yaml";
	private static final Pattern PLACE = Pattern.compile("(?:documents/)?([^/\\\\]+)/(document\\.yaml|fa\\.md|es\\.md|asked\\.tsv)");

	private DocumentZip() {
	}

	/** Writes documents; the same ones give the same bytes. */
	static byte[] of(Map<String, DocumentText> documents) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, DocumentText> one : new TreeMap<>(documents).entrySet()) {
				put(zip, one.getKey(), HEAD, one.getValue().yaml());
				for (Language language : Language.values()) {
					if (!one.getValue().in(language).isEmpty()) {
						put(zip, one.getKey(), language.code() + ".md", one.getValue().in(language));
					}
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	private static void put(ZipOutputStream zip, String id, String name, String text) throws IOException {
		ZipEntry entry = new ZipEntry("documents/" + id + "/" + name);
		entry.setTime(0);
		zip.putNextEntry(entry);
		zip.write(text.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	/**
	 * Reads documents; nothing is written anywhere, and what unpacks to too much is given up on the way.
	 *
	 * @return at least one document, by its id
	 * @throws HookRefused when it is no zip file, holds anything else, or is too large
	 */
	static Map<String, DocumentText> read(byte[] content) throws HookRefused {
		Map<String, Map<String, String>> files = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
			int left = LARGEST;
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				byte[] bytes = entry.isDirectory() ? new byte[0] : within(zip, left);
				left -= bytes.length;
				if (!entry.isDirectory()) {
					keep(entry.getName(), bytes, files);
				}
			}
		} catch (ZipException | IllegalArgumentException | CharacterCodingException e) {
			throw refused("damaged");
		} catch (IOException e) {
			throw refused("damaged");
		}
		Map<String, DocumentText> documents = new LinkedHashMap<>();
		for (Map.Entry<String, Map<String, String>> one : files.entrySet()) {
			documents.put(one.getKey(), text(one.getValue()).orElseThrow(() -> refused("headless")));
		}
		if (documents.isEmpty()) {
			throw refused("empty");
		}
		return documents;
	}

	private static byte[] within(ZipInputStream zip, int left) throws IOException, HookRefused {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		byte[] piece = new byte[PIECE];
		for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
			if (bytes.size() + read > left) {
				throw refused("large");
			}
			bytes.write(piece, 0, read);
		}
		return bytes.toByteArray();
	}

	private static void keep(String name, byte[] bytes, Map<String, Map<String, String>> files)
			throws HookRefused, CharacterCodingException {
		Matcher place = PLACE.matcher(name);
		if (!place.matches() || !Publishing.isId(place.group(1))) {
			throw refused("foreign");
		}
		String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		Map<String, String> own = files.computeIfAbsent(place.group(1), id -> new LinkedHashMap<>());
		if (own.put(place.group(2), text) != null) {
			throw refused("twice");
		}
		if (files.size() > MOST) {
			throw refused("many");
		}
	}

	private static Optional<DocumentText> text(Map<String, String> own) {
		Map<Language, String> texts = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			Optional.ofNullable(own.get(language.code() + ".md")).ifPresent(text -> texts.put(language, text));
		}
		return Optional.ofNullable(own.get(HEAD)).map(yaml -> new DocumentText(yaml, texts));
	}

	/** The reason is a key of the console's words. */
	private static HookRefused refused(String reason) {
		return new HookRefused("file", reason);
	}
}
