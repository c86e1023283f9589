package dev.puente.telegram;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultsButton;

import dev.puente.conversation.Card;
import dev.puente.language.Language;
import dev.puente.language.Messages;

/** Answers what people type after the bot's name in any chat with cards that they can send there (Bot API, "Inline mode"). */
final class InlineAnswers {

	private static final Logger LOG = LoggerFactory.getLogger(InlineAnswers.class);
	private static final int CACHED_SECONDS = 60;
	/** What {@code /start} carries of somebody who comes from there. */
	private static final String FROM_INLINE = "inline";

	private final BiFunction<String, String, List<Card>> cards;
	private final Rendering rendering;
	private final Messages messages;
	/** The latest query of each who types, until it is answered. */
	private final Map<String, InlineQuery> newest = new ConcurrentHashMap<>();

	/** @param cards from a question and the language of the visitor's app */
	InlineAnswers(BiFunction<String, String, List<Card>> cards, Rendering rendering, Messages messages) {
		this.cards = cards;
		this.rendering = rendering;
		this.messages = messages;
	}

	/** Answers what somebody types, one query after the other; what was typed on meanwhile takes the place of what waits. */
	void answer(Bot bot, InlineQuery query) {
		String typing = bot.name() + ":" + query.getFrom().getId();
		if (newest.put(typing, query) == null) {
			Thread.ofVirtual().name("telegram-inline").start(() -> answerAll(bot, typing, query));
		}
	}

	private void answerAll(Bot bot, String typing, InlineQuery first) {
		InlineQuery query = first;
		while (query != null) {
			try {
				bot.api().call(method(query));
			} catch (ApiRefused | IOException e) {
				LOG.debug("bot={} answerInlineQuery failed", bot.name(), e);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			} catch (RuntimeException e) {
				LOG.warn("bot={} an inline query was not answered", bot.name(), e);
			}
			query = newest.remove(typing, query) ? null : newest.get(typing);
		}
	}

	private AnswerInlineQuery method(InlineQuery query) {
		String hint = UpdateReading.language(query.getFrom());
		List<InlineQueryResult> results = cards.apply(query.getQuery(), hint).stream().<InlineQueryResult>map(this::article).toList();
		AnswerInlineQuery method = new AnswerInlineQuery(query.getId(), results);
		if (results.isEmpty()) {
			method.setButton(InlineQueryResultsButton.builder()
					.text(messages.text(Language.ofCode(hint).orElse(Language.ES), "inline.private")).startParameter(FROM_INLINE).build());
		}
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
