package dev.puente.web;

import java.util.List;
import java.util.Optional;

import dev.puente.conversation.Reply;

/**
 * A reply as the page shows it.
 *
 * @param words of its language
 * @param lines its paragraphs
 * @param sources what it rests on
 * @param choices its buttons; those that only open a source are left out, because the page shows sources itself
 * @param files with the address of their content
 */
record ReplyView(Words words, List<Line> lines, List<Reply.SourceNote> sources, List<Button> choices, List<File> files) {

	/** A paragraph, with its own language where it is another. */
	record Line(String text, Optional<String> language, Optional<String> direction) {
	}

	/** A button; its value is what {@link Pressed} reads. */
	record Button(String label, String value) {
	}

	/** A file to download. */
	record File(String name, String address) {
	}

	/** @param talk whose reply it is; its files have addresses where its id cannot be guessed, else they come with the page */
	static ReplyView of(Reply reply, Words words, String talk) {
		return new ReplyView(words, reply.paragraphs().stream().map(paragraph -> new Line(paragraph.text(),
				paragraph.tongue().map(language -> language.code()), paragraph.tongue().map(language -> language.direction()))).toList(),
				reply.sources(), reply.choices().stream().filter(choice -> !choice.command().startsWith("/src "))
						.map(choice -> new Button(choice.label(), choice.command() + "|" + choice.label())).toList(),
				reply.attachments().stream().map(file -> new File(file.name(), address(file, talk))).toList());
	}

	private static String address(Reply.Attachment file, String talk) {
		String id = file.id();
		return id != null && PageLetters.isUnguessable(talk)
				? TalkFilesController.address(talk, id)
				: "data:" + file.mediaType() + ";base64," + file.base64();
	}
}
