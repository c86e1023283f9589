package dev.puente.fair;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.puente.language.Language;

/**
 * What the fair desk says, apart from how a channel shows it.
 *
 * @param language of the text
 * @param paragraphs in reading order, without markup; a paragraph may have several lines
 * @param choices what the visitor may press; the command goes back to {@link FairDesk#next}
 * @param files what comes with the text; the bytes are given by {@link FairDesk#file}
 */
public record DeskReply(Language language, List<String> paragraphs, List<Choice> choices, List<DeskFile> files) {

	public DeskReply {
		paragraphs = List.copyOf(paragraphs);
		choices = List.copyOf(choices);
		files = List.copyOf(files);
	}

	/**
	 * A button.
	 *
	 * @param label what it says
	 * @param command what it sends: begins with {@value FairDesk#COMMAND}, at most 64 bytes of UTF-8 (Bot API, InlineKeyboardButton)
	 */
	public record Choice(String label, String command) {

		private static final int LONGEST_COMMAND = 64;

		/** Refuses a command that a button cannot carry. */
		public Choice {
			if (command.getBytes(StandardCharsets.UTF_8).length > LONGEST_COMMAND) {
				throw new IllegalArgumentException("a button carries at most " + LONGEST_COMMAND + " bytes");
			}
		}
	}

	/**
	 * A file.
	 *
	 * @param name as the visitor sees it
	 * @param mediaType such as {@code text/calendar}
	 * @param id names the content within the conversation
	 */
	public record DeskFile(String name, String mediaType, String id) {
	}
}
