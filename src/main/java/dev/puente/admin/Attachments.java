package dev.puente.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import dev.puente.knowledge.DocumentText;
import dev.puente.language.Language;
import dev.puente.language.LanguageDetector;
import dev.puente.language.Messages;

/** Makes documents of files; what comes of it is for a person to review. */
@Component
class Attachments {

	/** Files of one document. */
	static final int MOST = 4;

	private final AttachmentReader reader;
	private final AdminSettings settings;
	private final Messages messages;

	Attachments(AttachmentReader reader, AdminSettings settings, Messages messages) {
		this.reader = reader;
		this.settings = settings;
		this.messages = messages;
	}

	/**
	 * What files say.
	 *
	 * @param text the document with their text in it
	 * @param leftOut what a reader of the files does not see and is therefore not in the text
	 */
	record Attached(DocumentText text, List<LeftOut> leftOut) {

		Attached {
			leftOut = List.copyOf(leftOut);
		}
	}

	/**
	 * Reads files into a document.
	 *
	 * @param head of the document
	 * @param texts what is written already; a file in the same language is refused
	 * @param field that holds the files, for what is wrong
	 * @throws HookRefused when a file is not taken, with the reason in both languages
	 */
	Attached read(Map<String, Object> head, Map<Language, String> texts, List<Attachment> files, String field)
			throws HookRefused, InterruptedException {
		List<AttachmentDocument.Read> read = new ArrayList<>();
		List<FieldFault> faults = new ArrayList<>();
		for (Attachment file : files) {
			String place = field + "[" + (read.size() + faults.size()) + "]";
			try {
				Extract extract = reader.read(file);
				Language language = LanguageDetector.languageOf(extract.plain());
				if (texts.containsKey(language)) {
					faults.add(new FieldFault(place, messages.text(Language.ES, "attachment.twice") + " / "
							+ messages.text(Language.FA, "attachment.twice")));
				} else {
					read.add(new AttachmentDocument.Read(file.name(), language, extract));
				}
			} catch (AttachmentRefused e) {
				faults.add(new FieldFault(place, e.refusal().inBoth(messages)));
			}
		}
		if (!faults.isEmpty()) {
			throw new HookRefused(faults);
		}
		return new Attached(new AttachmentDocument(head, settings.publisher()).with(read, texts),
				LeftOut.of(read.stream().map(AttachmentDocument.Read::extract).toList()));
	}
}
