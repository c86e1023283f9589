package dev.puente.telegram;

import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;

import dev.puente.conversation.Card;

/** Answers what people type after the bot's name in any chat with cards that they can send there (Bot API, "Inline mode"). */
final class InlineAnswers {

	private static final Logger LOG = LoggerFactory.getLogger(InlineAnswers.class);
	private static final int CACHED_SECONDS = 60;

	private final BiFunction<String, String, List<Card>> cards;
	private final Rendering rendering;

	/** @param cards from a question and the language of the visitor's app */
	InlineAnswers(BiFunction<String, String, List<Card>> cards, Rendering rendering) {
		this.cards = cards;
		this.rendering = rendering;
	}

	void answer(Bot bot, InlineQuery query) {
		Thread.ofVirtual().start(() -> {
			try {
				bot.api().call(method(query));
			} catch (ApiRefused | IOException e) {
				LOG.debug("bot={} answerInlineQuery failed", bot.name(), e);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
	}

	private AnswerInlineQuery method(InlineQuery query) {
		List<InlineQueryResult> results = cards.apply(query.getQuery(), UpdateReading.language(query.getFrom())).stream()
				.<InlineQueryResult>map(this::article).toList();
		AnswerInlineQuery method = new AnswerInlineQuery(query.getId(), results);
		method.setCacheTime(CACHED_SECONDS);
		// what is found depends on the language of the visitor's app
		method.setIsPersonal(true);
		return method;
	}

	private InlineQueryResultArticle article(Card card) {
		RichText text = rendering.render(card.reply()).getFirst().text();
		InputTextMessageContent content = new InputTextMessageContent(text.text());
		content.setEntities(Sending.entities(text));
		content.setLinkPreviewOptions(Sending.NO_PREVIEW);
		InlineQueryResultArticle article = new InlineQueryResultArticle(card.id(), card.title(), content);
		article.setDescription(card.description());
		return article;
	}
}
