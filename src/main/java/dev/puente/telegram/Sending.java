package dev.puente.telegram;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;

import dev.puente.conversation.Reply;

/** Makes the one call that shows a message: sends it, sends a file, or edits the answer that stands there already. */
@Component
class Sending {

	static final LinkPreviewOptions NO_PREVIEW = LinkPreviewOptions.builder().isDisabled(true).build();

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
			bot.api().call(sending(chat, message));
		} else {
			answer(bot, chat, message, question);
		}
	}

	private void answer(Bot bot, TelegramChat chat, OutgoingMessage message, String question)
			throws ApiRefused, IOException, InterruptedException {
		Optional<Integer> old = answers.find(chat, question);
		if (old.isEmpty() || !edited(bot, editing(chat, old.get(), message))) {
			Message sent = bot.api().call(sending(chat, message));
			answers.save(chat, question, sent.getMessageId());
		}
	}

	/** Returns whether the old answer shows the new words; false when it is no longer there. */
	private static boolean edited(Bot bot, EditMessageText method) throws ApiRefused, IOException, InterruptedException {
		try {
			bot.api().call(method);
			return true;
		} catch (ApiRefused e) {
			if (e.mentions("message is not modified")) {
				return true;
			}
			if (e.mentions("message to edit not found") || e.mentions("message can't be edited")) {
				return false;
			}
			throw e;
		}
	}

	private static SendMessage sending(TelegramChat chat, OutgoingMessage message) {
		SendMessage method = new SendMessage(Long.toString(chat.id()), message.text().text());
		method.setLinkPreviewOptions(NO_PREVIEW);
		if (!message.text().marks().isEmpty()) {
			method.setEntities(entities(message.text()));
		}
		if (!message.buttons().isEmpty()) {
			method.setReplyMarkup(Keyboard.of(message.buttons()));
		}
		Integer replyTo = message.replyTo();
		if (replyTo != null) {
			method.setReplyParameters(ReplyParameters.builder().messageId(replyTo).allowSendingWithoutReply(true).build());
		}
		return method;
	}

	private static EditMessageText editing(TelegramChat chat, int old, OutgoingMessage message) {
		EditMessageText method = EditMessageText.builder().chatId(Long.toString(chat.id())).messageId(old).text(message.text().text())
				.linkPreviewOptions(NO_PREVIEW).build();
		if (!message.text().marks().isEmpty()) {
			method.setEntities(entities(message.text()));
		}
		if (!message.buttons().isEmpty()) {
			method.setReplyMarkup(Keyboard.of(message.buttons()));
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
