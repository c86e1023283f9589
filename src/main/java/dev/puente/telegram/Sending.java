package dev.puente.telegram;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;

import dev.puente.conversation.Reply;
import dev.puente.redis.RedisUnavailable;

/** Makes the one call that shows a message: sends it, sends a file, or edits the answer that stands there already. */
@Component
class Sending {

	static final LinkPreviewOptions NO_PREVIEW = LinkPreviewOptions.builder().isDisabled(true).build();

	private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
	private static final Duration PAUSE_WITHOUT_REDIS = Duration.ofMillis(200);

	private final SentAnswers answers;

	Sending(SentAnswers answers) {
		this.answers = answers;
	}

	/**
	 * Shows a message in a chat.
	 *
	 * @throws ApiRefused when Telegram refuses it
	 * @throws IOException when the outcome is unknown
	 */
	void show(Bot bot, TelegramChat chat, OutgoingMessage message) throws ApiRefused, IOException, InterruptedException {
		Reply.Attachment attachment = message.attachment();
		String question = message.answers();
		if (attachment != null) {
			bot.api().sendDocument(document(chat, attachment));
		} else if (question == null) {
			bot.api().call(sending(bot, chat, message));
		} else {
			answer(bot, chat, message, question);
		}
	}

	private void answer(Bot bot, TelegramChat chat, OutgoingMessage message, String question)
			throws ApiRefused, IOException, InterruptedException {
		Optional<Integer> old = answers.find(chat, question);
		if (old.isEmpty() || !edited(bot, editing(bot, chat, old.get(), message))) {
			Message sent = bot.api().call(sending(bot, chat, message));
			save(chat, question, sent.getMessageId());
		}
		if (old.isPresent() && Boolean.TRUE.equals(message.ends())) {
			removeAfter(bot, chat, question);
		}
	}

	/** What was shown must be noted, or it would be shown again: so this waits for Redis. */
	private void save(TelegramChat chat, String question, int answer) throws InterruptedException {
		while (true) {
			try {
				answers.save(chat, question, answer);
				return;
			} catch (RedisUnavailable e) {
				LOG.debug("chat={} the number of an answer is not stored yet", chat, e);
				Thread.sleep(PAUSE_WITHOUT_REDIS);
			}
		}
	}

	/** Removes the later parts of an answer that is shorter than it was. */
	private void removeAfter(Bot bot, TelegramChat chat, String last) throws ApiRefused, IOException, InterruptedException {
		int dot = last.lastIndexOf('.') + 1;
		int next = Integer.parseInt(last.substring(dot)) + 1;
		Optional<Integer> rest = answers.find(chat, last.substring(0, dot) + next);
		while (rest.isPresent()) {
			try {
				bot.api().call(new DeleteMessage(Long.toString(chat.id()), rest.get()));
			} catch (ApiRefused e) {
				if (e.code() != 400) {
					throw e;
				}
				LOG.debug("bot={} chat={} an old part stays: {}", bot.name(), chat, e.getMessage());
			}
			answers.remove(chat, last.substring(0, dot) + next);
			next++;
			rest = answers.find(chat, last.substring(0, dot) + next);
		}
	}

	/** Returns whether the old answer shows the new words; false when it is no longer there, or the server edits nothing. */
	private static boolean edited(Bot bot, EditMessageText method) throws ApiRefused, IOException, InterruptedException {
		try {
			bot.api().call(method);
			return true;
		} catch (ApiRefused e) {
			if (e.mentions("message is not modified")) {
				return true;
			}
			if (e.unknownMethod() || e.mentions("message to edit not found") || e.mentions("message can't be edited")) {
				return false;
			}
			throw e;
		}
	}

	private static SendMessage sending(Bot bot, TelegramChat chat, OutgoingMessage message) {
		SendMessage method = new SendMessage(Long.toString(chat.id()), message.text().text());
		method.setLinkPreviewOptions(NO_PREVIEW);
		if (!message.text().marks().isEmpty()) {
			method.setEntities(entities(message.text()));
		}
		if (!message.buttons().isEmpty()) {
			method.setReplyMarkup(Keyboard.of(message.buttons(), bot.identity()::username));
		}
		Integer replyTo = message.replyTo();
		if (replyTo != null) {
			method.setReplyParameters(ReplyParameters.builder().messageId(replyTo).allowSendingWithoutReply(true).build());
		}
		return method;
	}

	private static EditMessageText editing(Bot bot, TelegramChat chat, int old, OutgoingMessage message) {
		EditMessageText method = EditMessageText.builder().chatId(Long.toString(chat.id())).messageId(old).text(message.text().text())
				.linkPreviewOptions(NO_PREVIEW).build();
		if (!message.text().marks().isEmpty()) {
			method.setEntities(entities(message.text()));
		}
		if (!message.buttons().isEmpty()) {
			method.setReplyMarkup(Keyboard.of(message.buttons(), bot.identity()::username));
		}
		return method;
	}

	private static SendDocument document(TelegramChat chat, Reply.Attachment attachment) {
		return new SendDocument(Long.toString(chat.id()), new InputFile(new ByteArrayInputStream(attachment.content()), attachment.name()));
	}

	static List<MessageEntity> entities(RichText text) {
		return text.marks().stream().map(Sending::entity).toList();
	}

	private static MessageEntity entity(RichText.Mark mark) {
		MessageEntity entity = new MessageEntity(mark.type(), mark.offset(), mark.length());
		if (!mark.url().isEmpty()) {
			entity.setUrl(mark.url());
		}
		return entity;
	}
}
