package dev.puente.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.puente.testing.BotApiServer;
import dev.puente.testing.Eventually;
import dev.puente.testing.Seen;
import dev.puente.testing.SentFile;

/** A visitor and the bot, taking turns in one chat. What the bot says is read in order, so anything unasked breaks the dialogue. */
final class Dialogue {

	private static final Duration REPLY = Duration.ofSeconds(40);

	private final BotApiServer telegram;
	private final long chat;
	private int read;
	private boolean mayRepeat;

	/** @param language of the visitor's Telegram */
	Dialogue(BotApiServer telegram, long chat, String language) {
		this.telegram = telegram;
		this.chat = chat;
		telegram.language(chat, language);
	}

	Visitor visitor() {
		return new Visitor();
	}

	Bot bot() {
		return new Bot();
	}

	/** Who asks. */
	final class Visitor {

		/** Writes; returns the update's id. */
		long says(String text) {
			return telegram.userSays(chat, text);
		}

		/** Returns the number of the chat. */
		long chat() {
			return chat;
		}

		void sends(String content) {
			telegram.userSends(chat, content);
		}

		void presses(String label) {
			press(telegram.seenBy(chat).getLast(), label);
		}

		/** Presses a button of an earlier message, the last one that holds these words and has the button. */
		void pressesBelow(String words, String label) {
			press(telegram.seenBy(chat).reversed().stream().filter(seen -> readable(seen).contains(words) && seen.buttons().contains(label))
					.findFirst().orElseThrow(),
					label);
		}

		/** Presses a button twice before the bot has answered. */
		void pressesTwice(String label) {
			Seen message = telegram.seenBy(chat).getLast();
			press(message, label);
			press(message, label);
		}

		/** Presses a button that the last message does not have. */
		void forges(String data) {
			telegram.userPresses(chat, telegram.seenBy(chat).getLast().messageId(), data);
		}

		/** Returns what a button of the last message sends. */
		String data(String label) {
			Seen message = telegram.seenBy(chat).getLast();
			return message.data().get(message.buttons().indexOf(label));
		}

		/** Changes what was written last. */
		void corrects(String text) {
			telegram.userEdits(chat, telegram.lastMessageOf(chat), text);
		}

		private void press(Seen message, String label) {
			assertThat(message.buttons()).contains(label);
			telegram.userPresses(chat, message.messageId(), message.data().get(message.buttons().indexOf(label)));
		}
	}

	/** Who answers. */
	final class Bot {

		/** The next message holds these words. */
		Seen says(String... words) throws InterruptedException {
			Seen message = next();
			assertThat(readable(message)).contains(words);
			return message;
		}

		/** What was said last may come once more: the process that said it was killed before it could note that. */
		void mayRepeatItself() {
			mayRepeat = true;
		}

		/** The message that was said last is changed to hold these words. */
		void corrects(String words) {
			Eventually.holds(REPLY, () -> readable(telegram.seenBy(chat).get(read - 1)).contains(words));
		}

		/** The next message is a file. */
		SentFile sendsAFile() throws InterruptedException {
			return next().file().orElseThrow();
		}

		void offers(String... labels) {
			assertThat(telegram.seenBy(chat).get(read - 1).buttons()).contains(labels);
		}

		/** The next message holds these words, and names its sources below, with marks in the text and entities for what is special. */
		void answers(String sources, String... words) throws InterruptedException {
			Seen answer = next();
			assertThat(readable(answer)).contains(words).containsPattern("\\[[1۱]]").containsPattern(sources + "\\s+\\[[1۱]] ");
			assertThat(answer.entities()).extracting(entity -> entity.path("type").asString()).contains("bold", "text_link");
		}

		/** The next message does the same, from sources that have no address to be opened at. */
		void answersFromPrint(String sources, String... words) throws InterruptedException {
			Seen answer = next();
			assertThat(readable(answer)).contains(words).containsPattern("\\[[1۱]]").containsPattern(sources + "\\s+\\[[1۱]] ");
			assertThat(answer.entities()).extracting(entity -> entity.path("type").asString()).contains("bold").doesNotContain("text_link");
		}

		/** The next messages together are as long and go on to the last source, each below the Bot API's limit and ending where a line ends. */
		List<Seen> answersAtLength(int units, int sources) throws InterruptedException {
			List<Seen> parts = new ArrayList<>();
			int length = 0;
			while (length < units || !inLatinDigits(parts.getLast().text()).contains("[" + sources + "]")) {
				Seen part = next();
				length += part.text().length();
				parts.add(part);
			}
			assertThat(parts).hasSizeGreaterThan(1).allSatisfy(part -> assertThat(part.text().length()).isLessThanOrEqualTo(4096));
			return parts;
		}

		private static String inLatinDigits(String text) {
			return text.codePoints().map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
					.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
		}

		void hasSaidNothingElse() throws InterruptedException {
			assertThat(telegram.awaitConfirmed(REPLY)).isTrue();
			assertThat(telegram.seenBy(chat)).hasSize(read);
		}

		private Seen next() throws InterruptedException {
			Seen message = readOn();
			if (mayRepeat && message.text().equals(telegram.seenBy(chat).get(read - 2).text())) {
				message = readOn();
			}
			mayRepeat = false;
			return message;
		}

		private Seen readOn() throws InterruptedException {
			List<Seen> seen = telegram.awaitSeen(chat, read + 1, REPLY);
			assertThat(seen).as("the bot says something after %d messages", read).hasSizeGreaterThan(read);
			Seen message = seen.get(read);
			read++;
			assertThat(message.text()).doesNotContain("**", "](", "</", "\\-");
			message.text().lines().forEach(Lines::check);
			assertThat(message.text().length()).isLessThanOrEqualTo(4096);
			return message;
		}
	}

	/** The text without the marks of direction, which nobody sees. */
	static String readable(Seen message) {
		return message.text().replaceAll("[\u200E\u200F\u2066-\u2069]", "");
	}
}
