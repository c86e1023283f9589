package dev.puente.admin;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** The kinds of files whose text is read. What a file is called, what it is said to be and what it begins with must agree. */
enum AttachmentKind {
	PDF, DOCX, HTML;

	private static final int BEGINNING = 1024;

	private Set<String> endings() {
		return switch (this) {
			case PDF -> Set.of("pdf");
			case DOCX -> Set.of("docx");
			case HTML -> Set.of("html", "htm", "xhtml");
		};
	}

	private Set<String> mediaTypes() {
		return switch (this) {
			case PDF -> Set.of("application/pdf");
			case DOCX -> Set.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
			case HTML -> Set.of("text/html", "application/xhtml+xml");
		};
	}

	/**
	 * Tells what a file is.
	 *
	 * @throws AttachmentRefused when it is none of these kinds, or is not what it is said to be
	 */
	static AttachmentKind of(Attachment attachment) throws AttachmentRefused {
		String ending = attachment.name().substring(attachment.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		String said = attachment.mediaType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
		for (AttachmentKind kind : values()) {
			if (kind.mediaTypes().contains(said)) {
				if (!kind.endings().contains(ending) || !kind.begins(attachment.bytes())) {
					throw new AttachmentRefused(locked(attachment.bytes()) ? Refusal.ENCRYPTED : Refusal.MISLABELLED);
				}
				return kind;
			}
		}
		throw new AttachmentRefused(Refusal.UNKNOWN);
	}

	private boolean begins(byte[] bytes) {
		String beginning = new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1);
		return switch (this) {
			case PDF -> beginning.contains("%PDF-");
			case DOCX -> beginning.startsWith("PK\u0003\u0004");
			// a page in UTF-16 has a byte order mark; every other has no zero bytes and begins with a tag
			case HTML -> beginning.startsWith("\u00fe\u00ff") || beginning.startsWith("\u00ff\u00fe")
					|| (beginning.indexOf('\0') < 0 && beginning.replace("\u00ef\u00bb\u00bf", "").stripLeading().startsWith("<"));
		};
	}

	/** Word puts a document with a password into the container of its older files. */
	private static boolean locked(byte[] bytes) {
		String all = new String(bytes, StandardCharsets.ISO_8859_1);
		return all.startsWith("\u00d0\u00cf\u0011\u00e0") && all.contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0");
	}
}
